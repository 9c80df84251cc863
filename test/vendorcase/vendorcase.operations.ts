import { FAR_NUMBER } from "../support";
import type { RoomOperations, Things } from "../tenancy/operation";

const CASE = "id number title body severity state version vendorName productName moduleName weight createdByName";
const PAYLOAD = `ok error { code message } vendorCase { ${CASE} }`;
const REQUEST = "id number body authorName establishmentName sector state answer";
const SUPPORTABLE = "id number title body productName state asked supported";
const writing = ({ vendorCaseText }: Things) => ({
  kind: "bug",
  severity: "minor",
  title: vendorCaseText,
  body: vendorCaseText,
});

export const vendorcaseOperations: RoomOperations = {
  operations: {
    "Query.vendorCases": {
      document: `query Q($f: VendorCaseFilter!) { answer: vendorCases(filter: $f) { total cases { ${CASE} } } }`,
      variables: ({ vendorId, productId }) => ({ f: { vendorId, productId } }),
      action: "case:read",
      takes: ["vendorId", "productId"],
    },
    "Query.vendorCaseMatrix": {
      document: "{ answer: vendorCaseMatrix { severity band count } }",
      action: "case:read",
      takes: [],
    },
    "Query.vendorCase": {
      document: `query Q($id: ID!) { answer: vendorCase(id: $id) { vendorCase { ${CASE} } requests { ${REQUEST} }
        sites { establishmentName sector } moves { toState personName } messages { body signature } notes { body authorName } } }`,
      variables: ({ vendorCaseId }) => ({ id: vendorCaseId }),
      action: "case:read",
      takes: ["vendorCaseId"],
    },
    "Query.waitingRequests": {
      document: `{ answer: waitingRequests { ${REQUEST} productId moduleId moduleName } }`,
      action: "case:update",
      takes: [],
    },
    "Query.duplicateSuggestions": {
      document: `{ answer: duplicateSuggestions { why score caseId caseNumber caseTitle requests { ${REQUEST} } } }`,
      action: "case:update",
      takes: [],
    },
    "Query.caseCandidates": {
      document: `query Q($id: ID!) { answer: caseCandidates(caseId: $id) { why request { ${REQUEST} } } }`,
      variables: ({ vendorCaseId }) => ({ id: vendorCaseId }),
      action: "case:update",
      takes: ["vendorCaseId"],
    },
    "Query.supportableCases": {
      document: `query Q($e: ID!) { answer: supportableCases(establishmentId: $e, sector: "care") { ${SUPPORTABLE} } }`,
      variables: ({ establishmentId }) => ({ e: establishmentId }),
      action: "case:support",
      takes: ["establishmentId"],
      establishment: "establishmentId",
      sector: "care",
    },
    "Mutation.createVendorCase": {
      document: `mutation M($input: CreateVendorCaseInput!) { answer: createVendorCase(input: $input) { ${PAYLOAD} } }`,
      variables: (things) => ({
        input: {
          ...writing(things),
          productId: things["productId"],
          moduleId: things["moduleId"],
          requestIds: [things["freeRequestId"]],
        },
      }),
      action: "case:update",
      takes: ["productId", "moduleId", "freeRequestId"],
    },
    "Mutation.updateVendorCase": {
      document: `mutation M($input: UpdateVendorCaseInput!) { answer: updateVendorCase(input: $input) { ${PAYLOAD} } }`,
      variables: (things) => ({ input: { ...writing(things), id: things["vendorCaseId"], version: 1 } }),
      action: "case:update",
      takes: ["vendorCaseId"],
    },
    "Mutation.sendVendorCase": {
      document: `mutation M($input: SendVendorCaseInput!) { answer: sendVendorCase(input: $input) { ${PAYLOAD} } }`,
      variables: ({ vendorCaseId }) => ({ input: { id: vendorCaseId, version: 1 } }),
      action: "case:send",
      takes: ["vendorCaseId"],
    },
    "Mutation.moveVendorCase": {
      document: `mutation M($input: MoveVendorCaseInput!) { answer: moveVendorCase(input: $input) { ${PAYLOAD} } }`,
      variables: ({ sentCaseId }) => ({ input: { id: sentCaseId, version: 1, move: "acknowledge" } }),
      action: "case:update",
      takes: ["sentCaseId"],
    },
    "Mutation.addRequestsToVendorCase": {
      document: `mutation M($c: ID!, $r: [ID!]!) { answer: addRequestsToVendorCase(caseId: $c, requestIds: $r) { ${PAYLOAD} } }`,
      variables: ({ vendorCaseId, freeRequestId }) => ({ c: vendorCaseId, r: [freeRequestId] }),
      action: "case:update",
      takes: ["vendorCaseId", "freeRequestId"],
    },
    "Mutation.takeRequestOutOfVendorCase": {
      document: `mutation M($c: ID!, $r: ID!) { answer: takeRequestOutOfVendorCase(caseId: $c, requestId: $r) { ${PAYLOAD} } }`,
      variables: ({ vendorCaseId, carriedRequestId }) => ({ c: vendorCaseId, r: carriedRequestId }),
      action: "case:update",
      takes: ["vendorCaseId", "carriedRequestId"],
    },
    "Mutation.answerVendorCase": {
      document: `mutation M($input: AnswerVendorCaseInput!) { answer: answerVendorCase(input: $input) { ${PAYLOAD} } }`,
      variables: ({ vendorCaseId, carriedRequestId, vendorCaseText }) => ({
        input: {
          id: vendorCaseId,
          version: 1,
          answers: [{ requestId: carriedRequestId, text: vendorCaseText, kind: "done" }],
        },
      }),
      action: "case:update",
      takes: ["vendorCaseId", "carriedRequestId"],
    },
    "Mutation.addCaseNote": {
      document: `mutation M($c: ID!, $b: String!) { answer: addCaseNote(caseId: $c, body: $b) { ${PAYLOAD} } }`,
      variables: ({ vendorCaseId, vendorCaseText }) => ({ c: vendorCaseId, b: vendorCaseText }),
      action: "case:update",
      takes: ["vendorCaseId"],
    },
    "Mutation.sendCaseMessage": {
      document: `mutation M($c: ID!, $b: String!) { answer: sendCaseMessage(caseId: $c, body: $b) { ${PAYLOAD} } }`,
      variables: ({ sentCaseId, vendorCaseText }) => ({ c: sentCaseId, b: vendorCaseText }),
      action: "case:send",
      takes: ["sentCaseId"],
    },
    "Mutation.supportCase": {
      document: `mutation M($i: CaseSupportInput!) { answer: supportCase(input: $i) { ok error { code message } supportable { ${SUPPORTABLE} } } }`,
      variables: ({ sentCaseId, establishmentId }) => ({
        i: { caseId: sentCaseId, establishmentId, sector: "care" },
      }),
      action: "case:support",
      takes: ["sentCaseId", "establishmentId"],
      establishment: "establishmentId",
      sector: "care",
    },
    "Mutation.withdrawCaseSupport": {
      document: `mutation M($i: CaseSupportInput!) { answer: withdrawCaseSupport(input: $i) { ok error { code message } supportable { ${SUPPORTABLE} } } }`,
      variables: ({ sentCaseId, establishmentId }) => ({
        i: { caseId: sentCaseId, establishmentId, sector: "care" },
      }),
      action: "case:support",
      takes: ["sentCaseId", "establishmentId"],
      establishment: "establishmentId",
      sector: "care",
    },
    "Query.reactivity": {
      document: `{ answer: reactivity { quarter own { kind reacted } vendors { vendorId vendorName sent waitingCases } } }`,
      action: "scorecard:read",
      takes: [],
    },
    "Query.vendorScorecards": {
      document: "{ answer: vendorScorecards { id vendorName quarter frozen pdfUrl requestedByName job { id } } }",
      action: "scorecard:read",
      takes: [],
    },
    "Mutation.generateScorecard": {
      document: `mutation M($i: GenerateScorecardInput!) { answer: generateScorecard(input: $i) { ok error { code message } scorecard { id vendorName quarter } } }`,
      variables: ({ vendorId }) => ({ i: { vendorId, quarter: "2026-T1" } }),
      action: "scorecard:generate",
      takes: ["vendorId"],
    },
  },
  async things({ owner }, { groupId, siteIds, siteCanaries }, canary) {
    const establishmentId = siteIds[0]!;
    const { rows: places } = await owner.query<Record<"vendorId" | "productId" | "moduleId" | "authorId", string>>(
      `with v as (insert into vendor (group_id, name) values ($1, $2)
                  on conflict (group_id, name) do update set note = '' returning id),
            p as (insert into product (group_id, vendor_id, name, kind) select $1, id, $2, 'dui' from v
                  on conflict (group_id, vendor_id, name) do update set archived_at = null returning id, vendor_id),
            m as (insert into product_module (group_id, product_id, name) select $1, id, $2 from p
                  on conflict (group_id, product_id, name) do update set archived_at = null returning id),
            w as (insert into person (email, display_name) values (gen_random_uuid() || '@essai.example', $2) returning id, email),
            a as (insert into member (group_id, person_id, email, display_name) select $1, id, email, $2 from w
                  returning person_id)
       select p.vendor_id as "vendorId", p.id as "productId", m.id as "moduleId", a.person_id as "authorId" from p, m, a`,
      [groupId, canary],
    );
    const { vendorId, productId, moduleId, authorId } = places[0]!;
    const made = async (state: string, sentAt: string): Promise<string> => {
      const { rows } = await owner.query<{ id: string }>(
        `insert into vendor_case (group_id, number, vendor_id, product_id, kind, title, body, severity, state, sent_at,
                                  reply_token, created_by)
         values ($1, ${FAR_NUMBER}, $2, $3, 'bug', $4, $4, 'major', $5, ${sentAt}, gen_random_uuid()::text, $6)
         returning id`,
        [groupId, vendorId, productId, canary, state, authorId],
      );
      return rows[0]!.id;
    };
    const vendorCaseId = await made("draft", "null");
    const sentCaseId = await made("sent", "now()");
    const asked = async (caseId: string | null): Promise<string> => {
      const { rows } = await owner.query<{ id: string }>(
        `insert into request (group_id, number, establishment_id, sector, kind, product_id, body, author_id, case_id, state)
         values ($1, ${FAR_NUMBER}, $2, 'care', 'bug', $3, $4, $5, $6::uuid,
                 case when $6::uuid is null then 'submitted' else 'inCase' end)
         returning id`,
        [groupId, establishmentId, productId, siteCanaries?.[0] ?? canary, authorId, caseId],
      );
      return rows[0]!.id;
    };
    const carriedRequestId = await asked(vendorCaseId);
    const freeRequestId = await asked(null);
    for (const [table, column] of [
      ["vendor_case_note", ""],
      ["vendor_case_message", ", side, channel"],
    ])
      await owner.query(
        `insert into ${table!} (group_id, case_id, author_id, body${column!})
         select $1, $2, $3, $4${column === "" ? "" : ", 'group', 'screen'"}`,
        [groupId, sentCaseId, authorId, canary],
      );
    await owner.query(
      `insert into vendor_scorecard (group_id, vendor_id, quarter, requested_by) values ($1, $2, '2025-T4', $3)
       on conflict (group_id, vendor_id, quarter) do nothing`,
      [groupId, vendorId, authorId],
    );
    await owner.query(
      `insert into vendor_case_move (group_id, case_id, to_state, side, person_id)
       select $1, id, 'draft', 'group', $3 from unnest($2::uuid[]) as c (id)`,
      [groupId, [vendorCaseId, sentCaseId], authorId],
    );
    return {
      ...{ vendorId, productId, moduleId, vendorCaseId, sentCaseId, carriedRequestId, freeRequestId, establishmentId },
      vendorCaseText: canary,
    };
  },
};
