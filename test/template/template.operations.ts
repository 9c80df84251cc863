import { STARTER_TEMPLATES } from "@palier/domain/template";
import type { RoomOperations } from "../tenancy/operation";
import { buildPublishedTemplate, buildRevision, freeTemplateCode } from "./template.factory";

const REVISION = "id templateId name state summary version publishedAt reviewDueOn";
const SIGNED = "signatures { id part signedAs functionName comment signedAt } moves { code label refusal }";
const TEMPLATE = `id code kind title purpose reader beneficiary retention ownerId ownerName version inForce { ${REVISION} } inPreparation { ${REVISION} }`;
const PAYLOAD = `ok error { code field message } template { ${TEMPLATE} contents { code label source clues } criteria { code label } }`;
const FACTS = { sector: null, ownerId: null, trainingTitle: "", trainingUrl: null, reviewMonths: 12, criteria: [] };

export const templateOperations: RoomOperations = {
  operations: {
    "Query.templates": {
      document: `query Q { answer: templates { ${TEMPLATE} } }`,
      action: "template:read",
      takes: [],
    },
    "Query.template": {
      document: `query Q($id: ID!) { answer: template(id: $id) { ${TEMPLATE} revisions { ${REVISION} content } } }`,
      variables: ({ templateId }) => ({ id: templateId }),
      action: "template:read",
      takes: ["templateId"],
    },
    "Query.templateRevision": {
      document: `query Q($id: ID!) { answer: templateRevision(id: $id) { ${REVISION} content ${SIGNED} } }`,
      variables: ({ templateRevisionId }) => ({ id: templateRevisionId }),
      action: "template:read",
      takes: ["templateRevisionId"],
    },
    "Query.starterTemplates": {
      document: "query Q { answer: starterTemplates { key title purpose templateId } }",
      action: "template:read",
      takes: [],
    },
    "Mutation.createTemplateFromStarter": {
      document: `mutation M($key: ID!) { answer: createTemplateFromStarter(key: $key) { ${PAYLOAD} } }`,
      variables: () => ({ key: "projet-personnalise" }),
      action: "template:update",
      takes: [],
    },
    "Mutation.createTemplate": {
      document: `mutation M($input: CreateTemplateInput!) { answer: createTemplate(input: $input) { ${PAYLOAD} } }`,
      variables: ({ templateText, templateCode }) => ({
        input: { code: templateCode, kind: "procedure", title: templateText },
      }),
      action: "template:update",
      takes: [],
    },
    "Mutation.saveTemplate": {
      document: `mutation M($input: SaveTemplateInput!) { answer: saveTemplate(input: $input) { ${PAYLOAD} } }`,
      variables: ({ templateId, templateText, templateCode }) => ({
        input: {
          ...FACTS,
          id: templateId,
          version: 1,
          code: templateCode,
          kind: "procedure",
          title: templateText,
          purpose: templateText,
          reader: templateText,
          beneficiary: templateText,
          retention: templateText,
          contents: [{ code: "motif", label: templateText, source: templateText, clues: ["motif"] }],
        },
      }),
      action: "template:update",
      takes: ["templateId"],
    },
    "Mutation.beginTemplateRevision": {
      document: `mutation M($templateId: ID!) { answer: beginTemplateRevision(templateId: $templateId, major: true) { ${PAYLOAD} } }`,
      variables: ({ quietTemplateId }) => ({ templateId: quietTemplateId }),
      action: "template:update",
      takes: ["quietTemplateId"],
    },
    "Mutation.saveTemplateSummary": {
      document: `mutation M($input: SaveTemplateSummaryInput!) { answer: saveTemplateSummary(input: $input) { ${PAYLOAD} } }`,
      variables: ({ draftRevisionId, templateText }) => ({
        input: { revisionId: draftRevisionId, version: 1, summary: templateText, major: false },
      }),
      action: "template:update",
      takes: ["draftRevisionId"],
    },
    "Mutation.moveTemplateRevision": {
      document: `mutation M($input: MoveTemplateRevisionInput!) { answer: moveTemplateRevision(input: $input) { ${PAYLOAD} } }`,
      variables: ({ draftRevisionId }) => ({
        input: { revisionId: draftRevisionId, version: 1, move: "submit", comment: "" },
      }),
      action: "template:update",
      takes: ["draftRevisionId"],
    },
  },
  async things(database, group, canary) {
    const { owner } = database;
    const of = [group.groupId, canary];
    await owner.query("delete from template_signature where group_id = $1", [group.groupId]);
    const { document } = STARTER_TEMPLATES[0]!;
    const [first, quiet] = [
      await buildPublishedTemplate(database, group, { title: canary, document }),
      await buildPublishedTemplate(database, group, { title: canary, document }),
    ];
    const draftRevisionId = await buildRevision(database, group, {
      templateId: first.templateId,
      document,
      state: "draft",
    });
    await owner.query(
      "update template set purpose = $2, reader = $2, beneficiary = $2, retention = $2 where group_id = $1",
      of,
    );
    await owner.query("update template_revision set summary = $2 where group_id = $1", of);
    return {
      templateId: first.templateId,
      quietTemplateId: quiet.templateId,
      templateRevisionId: first.revisionId,
      draftRevisionId,
      templateText: canary,
      templateCode: freeTemplateCode(),
    };
  },
};
