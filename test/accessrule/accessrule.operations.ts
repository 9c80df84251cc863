import type { RoomOperations } from "../tenancy/operation";

const RULE = "id profession recordKind establishmentKind level reason legalBasis reviewOn version updatedByName";
const COUNTS = "counts { same moreOpen stricter undeclared withoutRule }";
const SITE = "establishment { id name }";

export const accessruleOperations: RoomOperations = {
  operations: {
    "Query.accessRules": {
      document: `query Q { answer: accessRules { ${RULE} } }`,
      action: "accessRule:read",
      takes: [],
    },
    "Query.accessRule": {
      document: `query Q($id: ID!) { answer: accessRule(id: $id) { ${RULE} } }`,
      variables: ({ accessRuleId }) => ({ id: accessRuleId }),
      action: "accessRule:read",
      takes: ["accessRuleId"],
    },
    "Query.accessRuleGaps": {
      document: `query Q { answer: accessRuleGaps { siteCount sites { ${SITE} ${COUNTS} } cases { profession recordKind ${COUNTS} } } }`,
      action: "accessRule:read",
      takes: [],
    },
    "Query.establishmentAccess": {
      document: `query Q($id: ID!) { answer: establishmentAccess(id: $id) { ${SITE} comparisons { profession recordKind declared gap rule { ${RULE} } } } }`,
      variables: ({ establishmentId }) => ({ id: establishmentId }),
      action: "accessRule:read",
      takes: ["establishmentId"],
      establishment: "establishmentId",
    },
    "Mutation.saveAccessRule": {
      document: `mutation M($input: SaveAccessRuleInput!) { answer: saveAccessRule(input: $input) { ok error { code message } rule { ${RULE} } } }`,
      variables: ({ accessRuleId, accessRuleText }) => ({
        input: {
          id: accessRuleId,
          version: 1,
          profession: "educator",
          recordKind: "personalProject",
          establishmentKind: null,
          level: "unit",
          reason: accessRuleText,
          legalBasis: accessRuleText,
          reviewOn: "2099-11-22",
        },
      }),
      action: "accessRule:update",
      takes: ["accessRuleId"],
    },
    "Mutation.retireAccessRule": {
      document: `mutation M($input: RetireAccessRuleInput!) { answer: retireAccessRule(input: $input) { ok error { code message } rule { ${RULE} } } }`,
      variables: ({ accessRuleId }) => ({ input: { id: accessRuleId, version: 1 } }),
      action: "accessRule:update",
      takes: ["accessRuleId"],
    },
    "Mutation.addAccessRuleExamples": {
      document: "mutation M { answer: addAccessRuleExamples }",
      action: "accessRule:update",
      takes: [],
    },
    "Mutation.declareAccess": {
      document: `mutation M($input: DeclareAccessInput!) { answer: declareAccess(input: $input) { ok error { code message } access { ${SITE} comparisons { gap } } } }`,
      variables: ({ establishmentId }) => ({
        input: { establishmentId, lines: [{ profession: "nurse", recordKind: "care", level: "unit" }] },
      }),
      action: "accessRule:declare",
      takes: ["establishmentId"],
      establishment: "establishmentId",
    },
  },
  async things({ owner }, { groupId, siteIds }, canary) {
    await owner.query("delete from access_rule_declaration where group_id = $1", [groupId]);
    await owner.query("delete from access_rule where group_id = $1", [groupId]);
    const { rows } = await owner.query<{ id: string }>(
      `insert into access_rule (group_id, profession, record_kind, level, reason, legal_basis, review_on)
       values ($1, 'educator', 'personalProject', 'followed', $2, $2, '2099-01-01') returning id`,
      [groupId, canary],
    );
    await owner.query(
      `insert into access_rule_declaration (group_id, establishment_id, profession, record_kind, level)
       select $1, id, 'educator', 'personalProject', 'group' from unnest($2::uuid[]) as s (id)`,
      [groupId, siteIds],
    );
    return { accessRuleId: rows[0]!.id, accessRuleText: canary, establishmentId: siteIds[0]! };
  },
};
