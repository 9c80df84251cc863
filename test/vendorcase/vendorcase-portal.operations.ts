import type { RoomOperations } from "../tenancy/operation";
import { vendorcaseOperations } from "./vendorcase.operations";

const SHOWN = `id number title body state version siteCount vendorMoves messages { body signature } attachments { name }`;
const PAYLOAD = `ok error { code message } portalCase { ${SHOWN} }`;

export const vendorPortalOperations: RoomOperations = {
  operations: {
    "Query.portalCases": {
      document:
        "{ answer: portalCases(openOnly: true) { vendorName groupName total cases { id number title state productName } } }",
      action: "vendorPortal:use",
      takes: [],
    },
    "Query.portalCase": {
      document: `query Q($id: ID!) { answer: portalCase(id: $id) { ${SHOWN} } }`,
      variables: ({ sentCaseId }) => ({ id: sentCaseId }),
      action: "vendorPortal:use",
      takes: ["sentCaseId"],
    },
    "Mutation.replyToPortalCase": {
      document: `mutation M($id: ID!, $b: String!) { answer: replyToPortalCase(id: $id, body: $b) { ${PAYLOAD} } }`,
      variables: ({ sentCaseId, vendorCaseText }) => ({ id: sentCaseId, b: vendorCaseText }),
      action: "vendorPortal:use",
      takes: ["sentCaseId"],
    },
    "Mutation.movePortalCase": {
      document: `mutation M($i: MovePortalCaseInput!) { answer: movePortalCase(input: $i) { ${PAYLOAD} } }`,
      variables: ({ sentCaseId, vendorCaseText }) => ({
        i: { id: sentCaseId, version: 1, move: "askGroup", body: vendorCaseText },
      }),
      action: "vendorPortal:use",
      takes: ["sentCaseId"],
    },
    "Query.vendorCaseDoor": {
      document: `query Q($id: ID!) { answer: vendorCaseDoor(caseId: $id) { addressee { name email hasAccount }
        links { label createdByName visits { act caseNumber } } attachments { name } } }`,
      variables: ({ sentCaseId }) => ({ id: sentCaseId }),
      action: "case:send",
      takes: ["sentCaseId"],
    },
    "Mutation.openVendorLink": {
      document:
        "mutation M($i: OpenVendorLinkInput!) { answer: openVendorLink(input: $i) { ok error { code message } linkPath } }",
      variables: ({ sentCaseId, vendorCaseText }) => ({
        i: { caseId: sentCaseId, oneCase: false, label: vendorCaseText, days: 30 },
      }),
      action: "case:send",
      takes: ["sentCaseId"],
    },
    "Mutation.revokeVendorLink": {
      document: "mutation M($id: ID!) { answer: revokeVendorLink(id: $id) { ok error { code message } } }",
      variables: ({ vendorLinkId }) => ({ id: vendorLinkId }),
      action: "case:send",
      takes: ["vendorLinkId"],
    },
    "Mutation.openVendorPortal": {
      document: "mutation M($id: ID!) { answer: openVendorPortal(contactId: $id) { ok error { code message } } }",
      variables: ({ vendorContactId }) => ({ id: vendorContactId }),
      action: "case:send",
      takes: ["vendorContactId"],
    },
  },
  async things(database, group, canary) {
    const things = await vendorcaseOperations.things(database, group, canary);
    const { owner } = database;
    const of = [group.groupId, things["vendorId"], canary];
    // Those who ask as a vendor's contact are contacts of this vendor.
    await owner.query(
      `insert into vendor_contact (group_id, vendor_id, name, person_id)
       select distinct r.group_id, $2::uuid, $3, r.person_id from membership r
        where r.group_id = $1 and r.role = 'vendorContact'
          and not exists (select from vendor_contact k where k.group_id = $1 and k.person_id = r.person_id)`,
      of,
    );
    const { rows } = await owner.query<Record<"vendorContactId" | "vendorLinkId", string>>(
      `with w as (insert into person (email, display_name) values (gen_random_uuid() || '@essai.example', $3)
                  returning id, email),
            a as (insert into member (group_id, person_id, email, display_name) select $1, id, email, $3 from w
                  returning person_id, email),
            r as (insert into membership (group_id, person_id, role, whole_group) select $1, person_id, 'vendorContact', true
                    from a returning person_id),
            k as (insert into vendor_contact (group_id, vendor_id, name, email) select $1, $2, $3, email from a returning id),
            l as (insert into vendor_link (group_id, vendor_id, label, token_hash, expires_at)
                  values ($1, $2, $3, gen_random_uuid()::text, now() + interval '30 days') returning id),
            v as (insert into vendor_link_visit (group_id, link_id, act) select $1, id, 'list' from l)
       select k.id as "vendorContactId", l.id as "vendorLinkId" from k, l`,
      of,
    );
    await owner.query(
      `insert into vendor_contact (group_id, vendor_id, name, email, single_contact)
       select $1, $2, $3, gen_random_uuid() || '@essai.example', true
        where not exists (select from vendor_contact where group_id = $1 and vendor_id = $2 and single_contact)`,
      of,
    );
    return { ...things, ...rows[0]! };
  },
};
