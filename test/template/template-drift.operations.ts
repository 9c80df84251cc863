import { analyseDocument, sectionText } from "@palier/domain/template";
import type { RoomOperations } from "../tenancy/operation";
import { buildAnalysedDocument } from "./template-drift.factory";
import { documentOf, section } from "./template-variant.factory";
import { buildPublishedTemplate } from "./template.factory";

/** What many sites do alike with a model. */
export const templateDriftOperations: RoomOperations = {
  operations: {
    "Query.templateDrift": {
      document:
        "query Q($t: ID!) { answer: templateDrift(templateId: $t) { id templateTitle revisionName siteCount findings { id sentence wording establishmentNames diff { text } } } }",
      variables: ({ driftTemplateId }) => ({ t: driftTemplateId }),
      action: "template:update",
      takes: ["driftTemplateId"],
    },
    "Mutation.proposeTemplateDrift": {
      document:
        "mutation M($input: ProposeTemplateDriftInput!) { answer: proposeTemplateDrift(input: $input) { ok error { code message } proposal { id sectionTitle blocks } } }",
      variables: ({ driftTemplateId, driftRevisionId, driftFindingId }) => ({
        input: {
          templateId: driftTemplateId,
          revisionId: driftRevisionId,
          leastPercent: 50,
          findingId: driftFindingId,
          reason: "",
        },
      }),
      action: "template:update",
      takes: ["driftTemplateId", "driftRevisionId"],
    },
  },
  async things(database, group, canary) {
    const model = documentOf(
      section("motif", "locked", canary),
      section("suites", "free", `${canary} rendez-vous et soins`),
    );
    const built = await buildPublishedTemplate(database, group, { title: canary, document: model });
    const analysis = analyseDocument(
      model,
      [],
      model.content.map((each) => ({ title: each.attrs.title, text: `${sectionText(each)} du site` })),
    );
    for (const establishmentId of group.siteIds)
      await buildAnalysedDocument(database, group, { ...built, establishmentId, analysis, fileName: `${canary}.docx` });
    return {
      driftTemplateId: built.templateId,
      driftRevisionId: built.revisionId,
      driftFindingId: `reworded:motif:${group.siteIds.toSorted()[0] ?? ""}:${String(group.siteIds.length)}`,
    };
  },
};
