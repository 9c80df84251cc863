import { sectionText } from "@palier/domain/template";
import type { RoomOperations } from "../tenancy/operation";
import { documentOf, section } from "./template-variant.factory";
import { buildPublishedTemplate } from "./template.factory";

const DOCUMENT =
  "id establishmentId establishmentName revisionName fileName byteCount url state refusal drift uploadedByName createdAt job { id }";

/** The documents that sites really use. */
export const templateRealOperations: RoomOperations = {
  operations: {
    "Query.templateDocuments": {
      document: `query Q($t: ID!) { answer: templateDocuments(templateId: $t) { ${DOCUMENT} } }`,
      variables: ({ realTemplateId }) => ({ t: realTemplateId }),
      action: "template:analyse",
      takes: ["realTemplateId"],
    },
    "Query.templateDocument": {
      document: `query Q($id: ID!) { answer: templateDocument(id: $id) { id document { ${DOCUMENT} } sections { key title mode status similarity realTitles realText diff { change text } } added { title text status } contents { code label source found foundIn } reasons { sentence part } } }`,
      variables: ({ realDocumentId }) => ({ id: realDocumentId }),
      action: "template:analyse",
      takes: ["realDocumentId"],
      establishment: "establishmentId",
    },
  },
  async things({ owner }, group, canary) {
    const { groupId, siteIds } = group;
    const [establishmentId] = siteIds;
    const document = documentOf(section("motif", "locked", canary));
    const { templateId, revisionId } = await buildPublishedTemplate({ owner }, group, { title: canary, document });
    const analysis = {
      sections: [
        {
          ...{ key: "motif", title: canary, mode: "locked", status: "reworded", similarity: 0.5, realTitles: [canary] },
          ...{ realText: sectionText(document.content[0]!), diff: [{ change: "added", text: canary }] },
        },
      ],
      added: [{ title: canary, text: canary, status: "added", sectionKey: null }],
      contents: [{ code: "motif", label: canary, source: canary, found: false, foundIn: null }],
      drift: 0.5,
      reasons: [{ sentence: canary, part: 0.5 }],
    };
    const { rows } = await owner.query<{ id: string }>(
      `insert into template_document (group_id, template_id, establishment_id, revision_id, file_key, file_name, format,
                                      byte_count, sha256, state, drift, analysis, analysed_at)
       values ($1, $2, $3, $4, gen_random_uuid(), $5, 'docx', 10, 'x', 'analysed', 0.5, $6, now()) returning id`,
      [groupId, templateId, establishmentId, revisionId, `${canary}.docx`, JSON.stringify(analysis)],
    );
    return { realTemplateId: templateId, realDocumentId: rows[0]!.id, establishmentId: establishmentId! };
  },
};
