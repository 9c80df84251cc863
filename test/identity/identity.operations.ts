import {
  openAccessReview,
  readAccessReviewLines,
  readAccessReviews,
  saveGrant,
  saveMember,
  type MemberToSave,
} from "@palier/store/identity";
import { readGroup, statement, withGroup } from "@palier/store/kernel";
import type { RoomOperations } from "../tenancy/operation";

const PERSON = `ok error { code message } person { id displayName email state roles { id where
  legalEntities { id name } establishments { id name } grantedBy } history { text by } }`;
const REVIEW = "id openedBy closedBy text leftCount lines { id personId personName where reason decidedBy held }";
const roleOf = statement<{ id: string }>(
  "test-role-of",
  "select id from membership where group_id = $1 and person_id = $2 order by id limit 1",
);

/** People, roles, rights and the review of rights. */
export const peopleOperations: RoomOperations = {
  operations: {
    "Query.people": {
      document: `query Q($site: ID) { answer: people(establishmentId: $site) { id displayName email state lastActivityAt
        roles { where grantedBy establishments { name } legalEntities { name } } } }`,
      variables: ({ siteId }) => ({ site: siteId }),
      action: "identity:read",
      takes: ["siteId"],
    },
    "Query.person": {
      document: `query Q($id: ID!) { answer: person(id: $id) { id displayName email joinedAt history { text by }
        roles { id where establishments { name } } } }`,
      variables: ({ personId }) => ({ id: personId }),
      action: "identity:read",
      takes: ["personId"],
    },
    "Query.effectiveRights": {
      document: "query Q($id: ID!) { answer: effectiveRights(personId: $id) { can { action text } cannotText } }",
      variables: ({ personId }) => ({ id: personId }),
      action: "identity:read",
      takes: ["personId"],
    },
    "Query.handOverPreview": {
      document:
        "query Q($from: ID!, $to: ID!) { answer: handOverPreview(fromId: $from, toId: $to) { moved merged text } }",
      variables: ({ personId, otherPersonId }) => ({ from: personId, to: otherPersonId }),
      action: "identity:update",
      takes: ["personId", "otherPersonId"],
    },
    "Mutation.giveRole": {
      document: `mutation M($id: ID!, $site: ID!) { answer: giveRole(input: { personId: $id, role: localReferent,
        wholeGroup: false, establishmentIds: [$site] }) { ${PERSON} } }`,
      variables: ({ personId, siteId }) => ({ id: personId, site: siteId }),
      action: "identity:update",
      takes: ["personId", "siteId"],
    },
    "Mutation.changeRole": {
      document: `mutation M($id: ID!, $entity: ID!) { answer: changeRole(input: { roleId: $id, wholeGroup: false,
        legalEntityIds: [$entity] }) { ${PERSON} } }`,
      variables: ({ roleId, legalEntityId }) => ({ id: roleId, entity: legalEntityId }),
      action: "identity:update",
      takes: ["roleId", "legalEntityId"],
    },
    "Mutation.removeRole": {
      document: `mutation M($id: ID!) { answer: removeRole(roleId: $id) { ${PERSON} } }`,
      variables: ({ roleId }) => ({ id: roleId }),
      action: "identity:update",
      takes: ["roleId"],
    },
    "Mutation.disablePerson": {
      document: `mutation M($id: ID!) { answer: disablePerson(personId: $id) { ${PERSON} } }`,
      variables: ({ personId }) => ({ id: personId }),
      action: "identity:update",
      takes: ["personId"],
    },
    "Mutation.enablePerson": {
      document: `mutation M($id: ID!) { answer: enablePerson(personId: $id) { ${PERSON} } }`,
      variables: ({ personId }) => ({ id: personId }),
      action: "identity:update",
      takes: ["personId"],
    },
    "Mutation.removePerson": {
      document: `mutation M($id: ID!) { answer: removePerson(personId: $id) { ${PERSON} } }`,
      variables: ({ personId }) => ({ id: personId }),
      action: "identity:update",
      takes: ["personId"],
    },
    "Mutation.handOver": {
      document: `mutation M($from: ID!, $to: ID!) { answer: handOver(input: { fromId: $from, toId: $to }) { ${PERSON} } }`,
      variables: ({ personId, otherPersonId }) => ({ from: personId, to: otherPersonId }),
      action: "identity:update",
      takes: ["personId", "otherPersonId"],
    },
    "Query.accessReviews": {
      document: `query Q { answer: accessReviews { ${REVIEW} } }`,
      action: "identity:review",
      takes: [],
    },
    "Query.accessReview": {
      document: `query Q($id: ID!) { answer: accessReview(id: $id) { ${REVIEW} } }`,
      variables: ({ reviewId }) => ({ id: reviewId }),
      action: "identity:review",
      takes: ["reviewId"],
    },
    "Mutation.openAccessReview": {
      document: `mutation M { answer: openAccessReview(dueOn: "2099-12-31") { ok error { code } review { ${REVIEW} } } }`,
      action: "identity:review",
      takes: [],
    },
    "Mutation.decideAccessReviewLine": {
      document: `mutation M($id: ID!) { answer: decideAccessReviewLine(lineId: $id, decision: later)
        { ok error { code message } review { ${REVIEW} } } }`,
      variables: ({ reviewLineId }) => ({ id: reviewLineId }),
      action: "identity:review",
      takes: ["reviewLineId"],
    },
    "Mutation.closeAccessReview": {
      document: `mutation M($id: ID!) { answer: closeAccessReview(id: $id) { ok error { code message } review { ${REVIEW} } } }`,
      variables: ({ reviewId }) => ({ id: reviewId }),
      action: "identity:review",
      takes: ["reviewId"],
    },
  },
  async things({ db, owner }, group, canary) {
    const { groupId, siteIds } = group;
    const scope = { groupId, viewerId: null };
    const member = (name: string, role: MemberToSave["role"]): Promise<string> =>
      saveMember(db, scope, {
        email: `${name}.${canary}@essai.example`,
        displayName: `${name} ${canary}`,
        password: null,
        role,
        sector: null,
        wholeGroup: false,
        establishmentIds: [siteIds[0]!],
      });
    // Made anew each time: what the former ones went through counts for nothing.
    await owner.query("update member set left_at = null, disabled_at = null where group_id = $1 and email like $2", [
      groupId,
      `%.${canary}@essai.example`,
    ]);
    await owner.query(
      `delete from membership where group_id = $1 and person_id in
         (select person_id from member where group_id = $1 and (email like $2 or email like $3))`,
      [groupId, `personne.${canary}@essai.example`, `autre.${canary}@essai.example`],
    );
    const personId = await member("personne", "reader");
    const otherPersonId = await member("autre", "contributor");
    await owner.query("update access_review set closed_at = now() where group_id = $1 and closed_at is null", [
      groupId,
    ]);
    const roleId = await withGroup(db, scope, async (tx) => (await tx.rows(roleOf, [groupId, personId]))[0]!.id);
    await withGroup(db, scope, (tx) =>
      saveGrant(tx, otherPersonId, {
        role: "reader",
        sector: "care",
        wholeGroup: false,
        establishmentIds: [siteIds[0]!],
      }),
    );
    await withGroup(db, scope, (tx) => openAccessReview(tx, "2099-12-31", "2026-01-01"));
    // All decided: the review can be closed as long as nothing is put off again.
    await owner.query(
      `update access_review_line set decision = 'confirm', decided_at = now() where group_id = $1 and decision is null`,
      [groupId],
    );
    const found = await readGroup(db, scope, async (tx) => {
      const reviewId = (await readAccessReviews(tx)).find(({ closedAt }) => closedAt === null)!.id;
      return { reviewId, lineId: (await readAccessReviewLines(tx, reviewId))[0]!.id };
    });
    const { rows } = await owner.query<{ id: string }>(
      "select id from legal_entity where group_id = $1 order by id limit 1",
      [groupId],
    );
    return {
      personId,
      otherPersonId,
      roleId,
      siteId: siteIds[0]!,
      legalEntityId: rows[0]!.id,
      reviewId: found.reviewId,
      reviewLineId: found.lineId,
    };
  },
};
