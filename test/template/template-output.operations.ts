import type { RoomOperations } from "../tenancy/operation";
import { buildPublishedTemplate } from "./template.factory";

const FILES =
  "id revisionId establishmentName templateCount requestedAt madeAt docxUrl mergeUrl pdfUrl zipUrl job { id state }";
const PAYLOAD = `ok error { code message } files { ${FILES} }`;

/** The files made of models. */
export const templateOutputOperations: RoomOperations = {
  operations: {
    "Query.templateFiles": {
      document: `query Q($r: ID!) { answer: templateFiles(revisionId: $r) { ${FILES} } }`,
      variables: ({ printedRevisionId }) => ({ r: printedRevisionId }),
      action: "template:read",
      takes: ["printedRevisionId"],
    },
    "Query.templateBundles": {
      document: `{ answer: templateBundles { ${FILES} } }`,
      action: "template:read",
      takes: [],
    },
    "Mutation.prepareTemplateFiles": {
      document: `mutation M($input: PrepareTemplateFilesInput!) { answer: prepareTemplateFiles(input: $input) { ${PAYLOAD} } }`,
      variables: ({ printedRevisionId, establishmentId }) => ({
        input: { revisionId: printedRevisionId, establishmentId },
      }),
      action: "template:read",
      takes: ["printedRevisionId", "establishmentId"],
      establishment: "establishmentId",
    },
    "Mutation.prepareTemplateBundle": {
      document: `mutation M($input: PrepareTemplateBundleInput!) { answer: prepareTemplateBundle(input: $input) { ${PAYLOAD} } }`,
      variables: ({ establishmentId }) => ({ input: { establishmentId } }),
      action: "template:read",
      takes: ["establishmentId"],
      establishment: "establishmentId",
    },
  },
  things: async (database, group, canary) => {
    const { revisionId } = await buildPublishedTemplate(database, group, { title: `Imprimé ${canary}` });
    await database.owner.query(
      "insert into template_bundle (group_id, revision_id, requested_at) values ($1, $2, now())",
      [group.groupId, revisionId],
    );
    return { printedRevisionId: revisionId, establishmentId: group.siteIds[0]! };
  },
};
