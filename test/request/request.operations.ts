import { withGroup } from "@palier/store/kernel";
import { createRequest } from "@palier/store/request";
import { indexForSearch } from "@palier/store/search";
import type { RoomOperations } from "../tenancy/operation";

const REQUEST = `id number sector kind moduleId moduleName body authorName mine assigneeName state nature qualificationNote
  answer answerKind answerShared sharedTitle case { number state says } moves followed version createdAt
  announcedNewsId establishment { id name } messages { id authorName fromRequester body } steps { move toState personName }
  pictures { id name url }`;
const PAYLOAD = `ok error { code field message } request { ${REQUEST} }`;
const mutation = (name: string, type: string): string =>
  `mutation M($input: ${type}!) { answer: ${name}(input: $input) { ${PAYLOAD} } }`;

export const requestOperations: RoomOperations = {
  operations: {
    "Query.requests": {
      document: `query Q($establishmentId: ID) { answer: requests(establishmentId: $establishmentId) { edges { cursor node { ${REQUEST} } } pageInfo { hasNextPage endCursor } } }`,
      variables: ({ establishmentId }) => ({ establishmentId }),
      action: "request:read",
      takes: ["establishmentId"],
    },
    "Query.requestCounts": {
      document:
        "query Q($establishmentId: ID) { answer: requestCounts(establishmentId: $establishmentId) { state count } }",
      variables: ({ establishmentId }) => ({ establishmentId }),
      action: "request:read",
      takes: ["establishmentId"],
    },
    "Query.request": {
      document: `query Q($id: ID!) { answer: request(id: $id) { ${REQUEST} } }`,
      variables: ({ requestId }) => ({ id: requestId }),
      action: "request:read",
      takes: ["requestId"],
    },
    "Query.sharedAnswer": {
      document: "query Q($id: ID!) { answer: sharedAnswer(id: $id) { id title body sector answeredAt } }",
      variables: ({ sharedAnswerId }) => ({ id: sharedAnswerId }),
      action: "request:read",
      takes: ["sharedAnswerId"],
    },
    "Query.requestOrigin": {
      document: "query Q { answer: requestOrigin { establishmentId sector places { id name } } }",
      action: "request:create",
      takes: [],
    },
    "Query.knownAnswers": {
      document: "query Q($text: String!) { answer: knownAnswers(text: $text) { kind id title extract path } }",
      variables: ({ requestText }) => ({ text: requestText }),
      action: "request:create",
      takes: [],
    },
    "Query.circulation": {
      document:
        "query Q { answer: circulation(months: 3) { establishment { id name } raisedCount answeredCount lastRaisedAt referentCount lastAskedAt } }",
      action: "circulation:read",
      takes: [],
    },
    "Mutation.createRequest": {
      document: mutation("createRequest", "CreateRequestInput"),
      variables: ({ establishmentId, requestText, requestModuleId }) => ({
        input: {
          kind: "bug",
          establishmentId,
          sector: "care",
          moduleId: requestModuleId,
          body: requestText,
          pictureIds: [],
        },
      }),
      action: "request:create",
      takes: ["establishmentId", "requestModuleId"],
      establishment: "establishmentId",
    },
    "Mutation.qualifyRequest": {
      document: mutation("qualifyRequest", "QualifyRequestInput"),
      variables: ({ requestId, requestText }) => ({
        input: { id: requestId, version: 1, nature: "setting", note: requestText },
      }),
      action: "request:qualify",
      takes: ["requestId"],
    },
    "Mutation.askRequestClarification": {
      document: mutation("askRequestClarification", "ClarifyRequestInput"),
      variables: ({ requestId, requestText }) => ({ input: { id: requestId, version: 1, body: requestText } }),
      action: "request:qualify",
      takes: ["requestId"],
    },
    "Mutation.answerRequest": {
      document: mutation("answerRequest", "AnswerRequestInput"),
      variables: ({ requestId, requestText, requestNewsId }) => ({
        input: {
          id: requestId,
          version: 1,
          kind: "alreadyPossible",
          text: requestText,
          sharedTitle: requestText,
          announcedNewsId: requestNewsId,
        },
      }),
      action: "request:qualify",
      takes: ["requestId", "requestNewsId"],
    },
    "Mutation.moveRequest": {
      document: mutation("moveRequest", "MoveRequestInput"),
      variables: ({ requestId }) => ({ input: { id: requestId, version: 1, move: "withdraw" } }),
      action: "request:create",
      takes: ["requestId"],
      personal: true,
    },
    "Mutation.replyToRequest": {
      document: mutation("replyToRequest", "ReplyToRequestInput"),
      variables: ({ requestId, requestText }) => ({ input: { id: requestId, body: requestText, pictureIds: [] } }),
      action: "request:create",
      takes: ["requestId"],
      personal: true,
    },
    "Mutation.countKnownAnswer": {
      document: 'mutation M($id: ID!) { answer: countKnownAnswer(kind: "answer", id: $id) }',
      variables: ({ sharedAnswerId }) => ({ id: sharedAnswerId }),
      action: "request:create",
      takes: ["sharedAnswerId"],
    },
    "Mutation.askSilentSite": {
      document:
        "mutation M($id: ID!) { answer: askSilentSite(establishmentId: $id) { ok error { code message } askedCount } }",
      variables: ({ establishmentId }) => ({ id: establishmentId }),
      action: "circulation:read",
      takes: ["establishmentId"],
    },
  },
  async things({ owner, db }, group, canary) {
    const { groupId, siteIds, viewerId } = group;
    const establishmentId = siteIds[0]!;
    const made = await owner.query<{ moduleId: string }>(
      `with vendor as (
         insert into vendor (group_id, name) values ($1, $2)
         on conflict (group_id, name) do update set name = excluded.name returning id),
       product as (
         insert into product (group_id, vendor_id, name, kind) select $1, id, $2, 'dui' from vendor
         on conflict (group_id, vendor_id, name) do update set name = excluded.name returning id)
       insert into product_module (group_id, product_id, name) select $1, id, $2 from product
       on conflict (group_id, product_id, name) do update set name = excluded.name returning id as "moduleId"`,
      [groupId, canary],
    );
    // Somebody to whom the silence of the site is a question.
    await owner.query(
      `with someone as (
         insert into person (email, display_name) values ('silence.' || $1 || '@essai.example', $3)
         on conflict do nothing returning id),
       joined as (
         insert into member (group_id, person_id, email, display_name)
         select $1::uuid, id, 'silence.' || $1 || '@essai.example', $3 from someone returning person_id)
       insert into mandate (group_id, establishment_id, sector, person_id, duty, profile_case, naming, starts_on)
       select $1::uuid, $2, 'pharmacy', person_id, 'holder', 'caregiver', 'volunteer', '2020-01-01' from joined`,
      [groupId, establishmentId, canary],
    );
    const moduleId = made.rows[0]!.moduleId;
    const input = {
      id: null,
      kind: "bug",
      sector: "care",
      body: canary,
      establishmentId,
      productId: null,
      moduleId,
      pictureIds: [],
    };
    const created = await withGroup(db, { groupId, viewerId }, async (tx) => {
      const request = await createRequest(tx, input);
      const shared = await createRequest(tx, input);
      if (!request.ok || !shared.ok) throw new Error("the request of the matrix was refused");
      await indexForSearch(tx, {
        objectKind: "answer",
        objectId: shared.value.id,
        establishmentId: null,
        sector: "care",
        title: canary,
        body: canary,
        path: `/demandes/reponses/${shared.value.id}`,
        at: shared.value.createdAt,
      });
      return { request: request.value.id, shared: shared.value.id };
    });
    // Told to the very place that asks, long before.
    const news = await owner.query<{ id: string }>(
      `with told as (
         insert into news (group_id, title, body, kind, state, published_at, revision)
         values ($1, $3, $3, 'function', 'published', '2026-01-05', 1) returning id)
       insert into news_audience (group_id, news_id, establishment_id, sector) select $1, id, $2, 'care' from told
       returning news_id as id`,
      [groupId, establishmentId, canary],
    );
    return {
      requestNewsId: news.rows[0]!.id,
      requestId: created.request,
      sharedAnswerId: created.shared,
      requestText: `Texte ${canary}`,
      requestModuleId: moduleId,
      establishmentId,
    };
  },
};
