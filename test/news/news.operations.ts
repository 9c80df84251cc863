import { FAR_NUMBER } from "../support";
import type { RoomOperations } from "../tenancy/operation";

const NEWS =
  "id title body productName moduleName versionLabel sectors establishmentIds requestId authorName revisions { title body publishedByName }";
const PAYLOAD = `ok error { code message } news { ${NEWS} }`;
const inOneDay = (): string => new Date(Date.now() + 86_400_000).toISOString();

export const newsOperations: RoomOperations = {
  operations: {
    "Query.newsPage": {
      document: `query Q { answer: newsPage { total items { ${NEWS} } } }`,
      action: "news:read",
      takes: [],
    },
    "Query.newsItem": {
      document: `query Q($id: ID!) { answer: newsItem(id: $id) { ${NEWS} } }`,
      variables: ({ newsId }) => ({ id: newsId }),
      action: "news:read",
      takes: ["newsId"],
    },
    "Query.newsAudience": {
      document:
        "query Q($id: ID!) { answer: newsAudience(target: { sectors: [], establishmentIds: [$id] }) { siteCount personCount establishments { id name } } }",
      variables: ({ newsSiteId }) => ({ id: newsSiteId }),
      action: "news:publish",
      takes: ["newsSiteId"],
    },
    "Query.newsBeginning": {
      document: 'query Q($id: ID!) { answer: newsBeginning(from: "request", id: $id) { title body origin } }',
      variables: ({ newsRequestId }) => ({ id: newsRequestId }),
      action: "news:publish",
      takes: ["newsRequestId"],
    },
    "Query.newsReach": {
      document: `query Q($id: ID!) { answer: newsReach(id: $id) { id news { ${NEWS} } sites { establishment { id name } pairs { sector state teamSaidBy } } } }`,
      variables: ({ newsId }) => ({ id: newsId }),
      action: "news:reach",
      takes: ["newsId"],
    },
    "Query.newsToRelay": {
      document: `query Q { answer: newsToRelay { news { ${NEWS} } establishment { id name } sectors } }`,
      action: "news:acknowledgeForTeam",
      takes: [],
    },
    "Query.newsTold": {
      document: "query Q { answer: newsTold { quarters { startsOn requestCount toldCount } news { id title } } }",
      action: "circulation:read",
      takes: [],
    },
    "Query.newsUnnamed": {
      document:
        "query Q { answer: newsUnnamed { id number answer establishment { id name } candidates { id title } } }",
      action: "circulation:read",
      takes: [],
    },
    "Query.announcingNews": {
      document:
        "query Q($requestId: ID!, $text: String) { answer: announcingNews(requestId: $requestId, text: $text) { id title publishedAt } }",
      variables: ({ newsRequestId, newsText }) => ({ requestId: newsRequestId, text: newsText }),
      action: "request:qualify",
      takes: ["newsRequestId"],
    },
    "Mutation.nameAnnouncingNews": {
      document:
        "mutation M($requestId: ID!, $newsId: ID!) { answer: nameAnnouncingNews(requestId: $requestId, newsId: $newsId) { ok error { code message } } }",
      variables: ({ newsRequestId, newsId }) => ({ requestId: newsRequestId, newsId }),
      action: "request:qualify",
      takes: ["newsRequestId", "newsId"],
      establishment: "newsSiteId",
      sector: "care",
    },
    "Mutation.saveNews": {
      document: `mutation M($input: SaveNewsInput!) { answer: saveNews(input: $input) { ${PAYLOAD} } }`,
      variables: ({ draftNewsId, newsText }) => ({
        input: {
          id: draftNewsId,
          version: 1,
          title: newsText,
          body: newsText,
          kind: "function",
          mustRead: true,
          target: { sectors: ["care"] },
        },
      }),
      action: "news:publish",
      takes: ["draftNewsId"],
    },
    "Mutation.publishNews": {
      document: `mutation M($id: ID!) { answer: publishNews(id: $id, version: 1) { ${PAYLOAD} } }`,
      variables: ({ draftNewsId }) => ({ id: draftNewsId }),
      action: "news:publish",
      takes: ["draftNewsId"],
    },
    "Mutation.scheduleNews": {
      document: `mutation M($id: ID!, $at: String) { answer: scheduleNews(id: $id, version: 1, at: $at) { ${PAYLOAD} } }`,
      variables: ({ draftNewsId }) => ({ id: draftNewsId, at: inOneDay() }),
      action: "news:publish",
      takes: ["draftNewsId"],
    },
    "Mutation.reviseNews": {
      document: `mutation M($input: ReviseNewsInput!) { answer: reviseNews(input: $input) { ${PAYLOAD} } }`,
      variables: ({ newsId, newsText }) => ({
        input: { id: newsId, version: 1, title: newsText, body: `${newsText ?? ""} revu`, major: true },
      }),
      action: "news:publish",
      takes: ["newsId"],
    },
    "Mutation.withdrawNews": {
      document: `mutation M($id: ID!) { answer: withdrawNews(id: $id, version: 1) { ${PAYLOAD} } }`,
      variables: ({ newsId }) => ({ id: newsId }),
      action: "news:publish",
      takes: ["newsId"],
    },
    "Mutation.remindNews": {
      document:
        "mutation M($id: ID!) { answer: remindNews(id: $id) { ok error { code message } pairCount personCount } }",
      variables: ({ newsId }) => ({ id: newsId }),
      action: "news:publish",
      takes: ["newsId"],
    },
    "Mutation.acknowledgeNews": {
      document: `mutation M($id: ID!) { answer: acknowledgeNews(id: $id, revision: 1) { ${PAYLOAD} } }`,
      variables: ({ newsId }) => ({ id: newsId }),
      action: "news:acknowledge",
      takes: ["newsId"],
    },
    "Mutation.acknowledgeNewsForTeam": {
      document: `mutation M($input: TeamSeenNewsInput!) { answer: acknowledgeNewsForTeam(input: $input) { ${PAYLOAD} } }`,
      variables: ({ newsId, newsSiteId }) => ({
        input: {
          id: newsId,
          revision: 1,
          establishmentId: newsSiteId,
          sectors: ["care"],
          seenOn: "2026-11-20",
          peopleCount: 8,
        },
      }),
      action: "news:acknowledgeForTeam",
      takes: ["newsId", "newsSiteId"],
      establishment: "newsSiteId",
      sector: "care",
    },
  },
  async things({ owner }, { groupId, siteIds }, canary) {
    await owner.query("update request set announced_news_id = null where group_id = $1", [groupId]);
    for (const table of ["news_acknowledgement", "news_audience", "news_revision", "news"])
      await owner.query(`delete from ${table} where group_id = $1`, [groupId]);
    const one = async (sql: string, ...params: unknown[]): Promise<string> => {
      const { rows } = await owner.query<{ id: string }>(sql, [groupId, ...params]);
      return rows[0]!.id;
    };
    const requestId = await one(
      `insert into request (group_id, number, establishment_id, sector, kind, body, author_id, state, answer, answer_kind, answered_at)
       select $1, ${FAR_NUMBER}, $2, 'care', 'question', $3, person_id,
              'answered', $3, 'alreadyPossible', now() from member where group_id = $1 limit 1 returning id`,
      siteIds[0],
      canary,
    );
    const news = (state: string): Promise<string> =>
      one(
        `insert into news (group_id, title, body, kind, must_read, state, published_at, revision, request_id)
         values ($1, $2, $2, 'function', true, $3, case when $3 = 'published' then timestamptz '2026-11-01' end,
                 case when $3 = 'published' then 1 else 0 end, $4) returning id`,
        canary,
        state,
        requestId,
      );
    const newsId = await news("published");
    await owner.query(
      `insert into news_revision (group_id, news_id, revision, major, title, body, published_at)
       values ($1, $2, 1, true, $3, $3, '2026-11-01')`,
      [groupId, newsId, canary],
    );
    // For everyone: whoever reads news in the group has it in sight.
    await owner.query(
      `insert into news_audience (group_id, news_id, establishment_id, sector)
       select $1, $2, e.id, s.sector from establishment e
        cross join unnest(array['care', 'rehabilitation', 'pharmacy', 'medicalInformation', 'medical', 'education', 'social',
                                'administration', 'quality', 'informationSystem']) as s (sector) where e.group_id = $1`,
      [groupId, newsId],
    );
    const draftNewsId = await news("draft");
    return { newsId, draftNewsId, newsRequestId: requestId, newsSiteId: siteIds[0]!, newsText: canary };
  },
};
