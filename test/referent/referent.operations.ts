import type { RoomOperations } from "../tenancy/operation";
import { buildMandate, buildPerson, emptyReferents } from "./referent.factory";

const MANDATE = "id establishmentName personName sector duty state version namingText lacksRole";
const CANDIDATE = "id name note sector version marks { quality mark }";
const SITE = "establishmentId professionalCount firstLeadName secondLeadName pairState version";
const ERROR = "ok error { code message }";

export const referentOperations: RoomOperations = {
  operations: {
    "Query.mandates": {
      document: `query Q { answer: mandates(first: 50) { edges { node { ${MANDATE} } } } }`,
      action: "referent:read",
      takes: [],
    },
    "Query.mandate": {
      document: `query Q($id: ID!) { answer: mandate(id: $id) { ${MANDATE} } }`,
      variables: ({ mandateId }) => ({ id: mandateId }),
      action: "referent:read",
      takes: ["mandateId"],
    },
    "Query.referentSectors": {
      document: "query Q { answer: referentSectors { sector label followed version } }",
      action: "referent:read",
      takes: [],
    },
    "Query.referentSetting": {
      document: "query Q { answer: referentSetting { minutesPerRequest declared version } }",
      action: "referent:read",
      takes: [],
    },
    "Query.referentSite": {
      document: `query Q($id: ID!) { answer: referentSite(establishmentId: $id) { ${SITE} } }`,
      variables: ({ establishmentId }) => ({ id: establishmentId }),
      action: "referent:read",
      takes: ["establishmentId"],
      establishment: "establishmentId",
    },
    "Query.referentContacts": {
      document: "query Q { answer: referentContacts { vendorId vendorName contactName groupContactName } }",
      action: "referent:read",
      takes: [],
    },
    "Query.nameablePeople": {
      document: "query Q { answer: nameablePeople { id displayName } }",
      action: "referent:read",
      takes: [],
    },
    "Query.referentCoverage": {
      document:
        "query Q { answer: referentCoverage { sentence sites { establishmentId establishmentName cells { sector states reasons holderName } } } }",
      action: "referent:read",
      takes: [],
    },
    "Query.referentChoice": {
      document: `query Q($id: ID!) { answer: referentChoice(establishmentId: $id, sector: care) { candidates { ${CANDIDATE} } compromise { sentences unknowns cautions } } }`,
      variables: ({ establishmentId }) => ({ id: establishmentId }),
      action: "referent:update",
      takes: ["establishmentId"],
    },
    "Query.workHandoverPreview": {
      document:
        "query Q($from: ID!, $to: ID) { answer: workHandoverPreview(fromId: $from, toId: $to) { text rolesText } }",
      variables: ({ leaverId, successorId }) => ({ from: leaverId, to: successorId }),
      action: "referent:handOver",
      takes: ["leaverId", "successorId"],
    },
    "Query.handovers": {
      document: "query Q { answer: handovers { id fromName toName reason packUrl counts { text } } }",
      action: "referent:read",
      takes: [],
    },
    "Mutation.saveMandate": {
      document: `mutation M($input: SaveMandateInput!) { answer: saveMandate(input: $input) { ${ERROR} mandate { ${MANDATE} } } }`,
      variables: ({ establishmentId, successorId }) => ({
        input: {
          id: null,
          version: 0,
          establishmentId,
          personId: successorId,
          sector: "care",
          duty: "holder",
          profileCase: "caregiver",
          naming: "volunteer",
          startsOn: "2026-11-01",
          replace: true,
        },
      }),
      action: "referent:update",
      takes: ["establishmentId", "successorId"],
      establishment: "establishmentId",
    },
    "Mutation.endMandate": {
      document: `mutation M($id: ID!) { answer: endMandate(id: $id, version: 1) { ${ERROR} mandate { ${MANDATE} } } }`,
      variables: ({ mandateId }) => ({ id: mandateId }),
      action: "referent:update",
      takes: ["mandateId"],
    },
    "Mutation.saveReferentSector": {
      document: `mutation M($input: SaveSectorInput!) { answer: saveReferentSector(input: $input) { ${ERROR} sectors { sector label } } }`,
      variables: () => ({ input: { sector: "social", label: "Service social", followed: true, version: 0 } }),
      action: "referent:configure",
      takes: [],
    },
    "Mutation.saveReferentSetting": {
      document: `mutation M { answer: saveReferentSetting(minutesPerRequest: 25, version: 0) { ${ERROR} setting { minutesPerRequest } } }`,
      action: "referent:configure",
      takes: [],
    },
    "Mutation.saveReferentSite": {
      document: `mutation M($input: SaveReferentSiteInput!) { answer: saveReferentSite(input: $input) { ${ERROR} site { ${SITE} } } }`,
      variables: ({ establishmentId, successorId }) => ({
        input: { establishmentId, professionalCount: 18, firstLeadId: successorId, version: 0 },
      }),
      action: "referent:update",
      takes: ["establishmentId", "successorId"],
      establishment: "establishmentId",
    },
    "Mutation.saveReferentCandidate": {
      document: `mutation M($input: SaveCandidateInput!) { answer: saveReferentCandidate(input: $input) { ${ERROR} candidate { ${CANDIDATE} } } }`,
      variables: ({ establishmentId, successorId }) => ({
        input: {
          id: null,
          version: 0,
          establishmentId,
          sector: "care",
          personId: successorId,
          name: "",
          profileCase: "caregiver",
          careManager: false,
          marks: [{ quality: "listening", mark: 2 }],
          note: "Volontaire",
        },
      }),
      action: "referent:update",
      takes: ["establishmentId", "successorId"],
      establishment: "establishmentId",
    },
    "Mutation.removeReferentCandidate": {
      document: `mutation M($id: ID!) { answer: removeReferentCandidate(id: $id, version: 1) { ${ERROR} candidate { id } } }`,
      variables: ({ candidateId }) => ({ id: candidateId }),
      action: "referent:update",
      takes: ["candidateId"],
    },
    "Mutation.handOverWork": {
      document: `mutation M($input: HandOverWorkInput!) { answer: handOverWork(input: $input) { ${ERROR} handover { id fromName toName counts { text } } } }`,
      variables: ({ leaverId, successorId }) => ({
        input: { fromId: leaverId, toId: successorId, reason: "Départ", roles: false },
      }),
      action: "referent:handOver",
      takes: ["leaverId", "successorId"],
    },
  },
  async things({ owner }, group, canary) {
    const { groupId, siteIds } = group;
    await emptyReferents(owner, group);
    const establishmentId = siteIds[0]!;
    const leaverId = await buildPerson(owner, groupId, `${canary} qui part`);
    const successorId = await buildPerson(owner, groupId, `${canary} qui reste`);
    const mandateId = await buildMandate(owner, groupId, { establishmentId, personId: leaverId });
    const { rows } = await owner.query<{ id: string }>(
      `insert into referent_candidate (group_id, establishment_id, sector, name, profile_case, note)
       values ($1, $2, 'care', $3, 'tim', $3) returning id`,
      [groupId, establishmentId, canary],
    );
    await owner.query(
      "insert into handover (group_id, from_person_id, to_person_id, reason, moved) values ($1, $2, $3, $4, $5)",
      [
        groupId,
        leaverId,
        successorId,
        canary,
        {
          mandate: [mandateId],
          request: [],
          caseDraft: [],
          meetingAction: [],
          newsDraft: [],
          lead: [],
          vendorContact: [],
        },
      ],
    );
    return { establishmentId, mandateId, leaverId, successorId, candidateId: rows[0]!.id };
  },
};
