import * as fc from "fast-check";
import type { RunningServer } from "@palier/server/door";
import { SECTORS, type Grant, type Role } from "@palier/domain/identity";
import { dayInFrance } from "@palier/domain/kernel";
import { awaitsReading, newsPairs, pairsOf, type NewsSite } from "@palier/domain/news";
import { followedSectors } from "@palier/domain/referent";
import { readMember } from "@palier/store/identity";
import { readGroup, withGroup } from "@palier/store/kernel";
import {
  publishDueNews,
  publishNews,
  readAudienceCount,
  readNews,
  readTargetPairs,
  remindReferents,
  saveNews,
  scheduleNews,
  type NewsToSave,
} from "@palier/store/news";
import { publishNewsRound, remindNewsRound } from "@palier/worker/news";
import { buildFullGroup, buildMember, enterAs, openDoor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildProduct, install, listed, tell } from "./news.factory";

const today = dayInFrance(new Date());
const everyone: NewsToSave = {
  id: null,
  version: 0,
  title: "Actualité",
  body: "Texte",
  kind: "function",
  mustRead: true,
  target: { establishmentIds: null, sectors: [], productId: null, moduleId: null, versionId: null },
  requestId: null,
  caseId: null,
  releaseId: null,
};

describe("news in the store", () => {
  let database: TestDatabase;
  let server: RunningServer;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  const told = async (groupId: string): Promise<{ personId: string; kind: string; title: string; topic: string }[]> => {
    const { rows } = await database.owner.query<{ personId: string; kind: string; title: string; topic: string }>(
      `select person_id as "personId", kind, title, topic from notice where group_id = $1 order by title, person_id`,
      [groupId],
    );
    return rows;
  };

  it("on random groups, the SQL reaches the same places, the same people, and awaits the same readings as the domain", async () => {
    const group = await buildFullGroup(database, 5);
    const [a, b] = [await buildProduct(database, group), await buildProduct(database, group)];
    const products = [a, b];
    const moduleIds = products.map(({ moduleId }) => moduleId);
    const versionIds = products.flatMap(({ oldVersionId, newVersionId }) => [oldVersionId, newVersionId]);
    const roles: readonly Role[] = ["reader", "contributor", "sectorReferent", "groupReferent", "groupAdministrator"];
    const people = await Promise.all(roles.map((role) => buildMember(database, group, role)));
    const sector = fc.constantFrom(...SECTORS);
    const world = fc.record({
      closed: fc.subarray([...group.siteIds], { maxLength: 2 }),
      settings: fc.uniqueArray(fc.record({ sector, followed: fc.boolean() }), {
        maxLength: 4,
        selector: (setting) => setting.sector,
      }),
      installed: fc.uniqueArray(
        fc.record({
          site: fc.constantFrom(...group.siteIds),
          product: fc.constantFrom(a, b),
          versionId: fc.option(fc.constantFrom(...versionIds)),
          moduleIds: fc.subarray(moduleIds),
          endedOn: fc.constantFrom(null, "2020-01-01", today, "2099-01-01"),
        }),
        { selector: ({ site, product }) => `${site} ${product.productId}` },
      ),
      grants: fc.array(
        fc.record({
          who: fc.nat({ max: people.length - 1 }),
          role: fc.constantFrom(...roles),
          sector: fc.option(sector),
          wholeGroup: fc.boolean(),
          sites: fc.subarray([...group.siteIds], { minLength: 1 }),
        }),
        { maxLength: 8 },
      ),
      target: fc.record({
        establishmentIds: fc.option(fc.subarray([...group.siteIds])),
        sectors: fc.uniqueArray(sector, { maxLength: 3 }),
        productId: fc.option(fc.constantFrom(a.productId, b.productId), { freq: 1 }),
        moduleId: fc.option(fc.constantFrom(...moduleIds), { freq: 1 }),
        versionId: fc.option(fc.constantFrom(...versionIds), { freq: 1 }),
      }),
      seen: fc.array(fc.nat({ max: 49 }), { maxLength: 30 }),
      read: fc.subarray(people.map(({ personId }) => personId)),
    });
    const owner = (sql: string, ...params: unknown[]) => database.owner.query(sql, [group.groupId, ...params]);
    await fc.assert(
      fc.asyncProperty(world, async ({ closed, settings, installed, grants, target, seen, read }) => {
        for (const table of ["news_acknowledgement", "news_audience", "news_revision", "news", "search_entry"])
          await owner(`delete from ${table} where group_id = $1`);
        for (const table of ["notice", "product_installation", "sector_setting", "membership_place", "membership"])
          await owner(`delete from ${table} where group_id = $1`);
        await owner(
          "update establishment set closed_on = case when id = any ($2) then date '2025-01-01' end where group_id = $1",
          closed,
        );
        await owner(
          "insert into sector_setting (group_id, sector, followed) select $1, * from unnest($2::text[], $3::boolean[])",
          settings.map((setting) => setting.sector),
          settings.map((setting) => setting.followed),
        );
        for (const { site, product, endedOn, ...of } of installed)
          await install(database, group, site, { productId: product.productId, ...of }, endedOn);
        for (const { who, role, sector: only, wholeGroup, sites } of grants) {
          const { rows } = await database.owner.query<{ id: string }>(
            `insert into membership (group_id, person_id, role, sector, whole_group) values ($1, $2, $3, $4, $5)
             on conflict do nothing returning id`,
            [group.groupId, people[who]!.personId, role, only, wholeGroup],
          );
          if (rows[0] !== undefined && !wholeGroup)
            await owner(
              "insert into membership_place (group_id, membership_id, establishment_id) select $1, $2, s from unnest($3::uuid[]) s",
              rows[0].id,
              sites,
            );
        }
        const sites: NewsSite[] = group.siteIds.map((id) => ({
          id,
          open: !closed.includes(id),
          installations: installed
            .filter(({ site }) => site === id)
            .map(({ product, versionId, moduleIds: modules, endedOn }) => ({
              ...{ productId: product.productId, versionId, moduleIds: modules, endedOn },
            })),
        }));
        const followed = followedSectors(settings.map((setting) => ({ ...setting, label: null, version: 1 })))
          .filter((one) => one.followed)
          .map((one) => one.sector);
        const expected = newsPairs(target, sites, followed, today);
        const sorted = (pairs: readonly { establishmentId: string; sector: string }[]): string[] =>
          pairs.map(({ establishmentId, sector: of }) => `${establishmentId} ${of}`).sort();
        const found = await readGroup(database.db, group, (tx) => readTargetPairs(tx, target));
        expect(sorted(found)).toEqual(sorted(expected));
        const members = await Promise.all(
          people.map(({ personId }) => readGroup(database.db, group, (tx) => readMember(tx, personId))),
        );
        const grantsOf = (at: number): readonly Grant[] => members[at]?.grants ?? [];
        const count = await readGroup(database.db, group, (tx) => readAudienceCount(tx, target));
        expect(count).toMatchObject({
          pairCount: expected.length,
          siteCount: new Set(expected.map(({ establishmentId }) => establishmentId)).size,
          sectorCount: new Set(expected.map(({ sector: of }) => of)).size,
          personCount: people.filter((_, at) => pairsOf(grantsOf(at), expected).length > 0).length,
        });
        if (expected.length === 0) return;
        const writer = { ...group, viewerId: null };
        const id = await withGroup(database.db, writer, async (tx) => {
          const saved = await saveNews(tx, { ...everyone, target });
          if (!saved.ok) throw new Error(saved.error.message);
          const published = await publishNews(tx, { id: saved.value, version: 1 });
          expect(published.ok).toBe(true);
          return saved.value;
        });
        const teams = seen.flatMap((place) => expected[place] ?? []);
        for (const { establishmentId, sector: of } of teams)
          await owner(
            `insert into news_acknowledgement (group_id, news_id, revision, kind, establishment_id, sector, person_id, seen_on, people_count)
             values ($1, $2, 1, 'collective', $3, $4, $5, current_date, 4) on conflict do nothing`,
            ...[id, establishmentId, of, people[0]!.personId],
          );
        for (const personId of read)
          await owner(
            `insert into news_acknowledgement (group_id, news_id, revision, kind, person_id, seen_on)
             values ($1, $2, 1, 'individual', $3, current_date)`,
            ...[id, personId],
          );
        for (const [at, { personId }] of people.entries()) {
          const mine = pairsOf(grantsOf(at), expected).map((pair) => ({ ...pair, sinceRevision: 1 }));
          const viewer = { personId, grants: grantsOf(at), rights: { can: () => false } };
          const shown = await readGroup(database.db, group, (tx) => readNews(tx, viewer, id));
          expect(shown !== null).toBe(mine.length > 0);
          const awaits = awaitsReading(
            mine,
            read.includes(personId) ? 1 : 0,
            teams.map((pair) => ({ ...pair, revision: 1 })),
          );
          expect(shown?.awaitsMe ?? false).toBe(awaits);
        }
      }),
      { numRuns: 40, seed: 20_261_122 },
    );
  });

  it("a scheduled one is published at its hour, once, by whichever worker comes first", async () => {
    const group = await buildFullGroup(database, 1);
    const reader = await enterAs(server, database, group, "reader", { wholeGroup: true });
    const { personId: author } = await buildMember(database, group);
    const hour = new Date(Date.now() + 3_600_000);
    const id = await withGroup(database.db, { ...group, viewerId: author }, async (tx) => {
      const saved = await saveNews(tx, { ...everyone, title: "Ce soir" });
      if (!saved.ok) throw new Error(saved.error.message);
      expect(await scheduleNews(tx, { id: saved.value, version: 1, at: new Date(0) }, new Date())).toMatchObject({
        error: { field: "publishAt" },
      });
      expect(await scheduleNews(tx, { id: saved.value, version: 1, at: hour }, new Date())).toMatchObject({ ok: true });
      return saved.value;
    });
    await publishNewsRound.run({ db: database.db, home: database.home, now: new Date() });
    expect((await listed(reader)).total).toBe(0);
    const after = new Date(hour.getTime() + 1_000);
    const made = await Promise.all([1, 2, 3].map(() => publishDueNews(database.db, group.groupId, after)));
    expect(made.reduce((sum, each) => sum + each, 0)).toBe(1);
    await publishNewsRound.run({ db: database.db, home: database.home, now: after });
    expect(await listed(reader)).toEqual({ ids: [id], total: 1 });
    const { rows } = await database.owner.query("select revision, published_by from news_revision where news_id = $1", [
      id,
    ]);
    expect(rows).toEqual([{ revision: 1, published_by: author }]);
    // Who must read it is told once: the reader, and its author who isn't the worker.
    expect((await told(group.groupId)).map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      "newsToRead À lire\u00a0: Ce soir",
      "newsToRead À lire\u00a0: Ce soir",
    ]);
  });

  it("one that reaches nobody any more goes back to its author", async () => {
    const group = await buildFullGroup(database, 1);
    const { personId: author } = await buildMember(database, group);
    const { productId } = await buildProduct(database, group);
    const hour = new Date(Date.now() + 60_000);
    await withGroup(database.db, { ...group, viewerId: author }, async (tx) => {
      const saved = await saveNews(tx, { ...everyone, target: { ...everyone.target, productId } });
      if (!saved.ok) throw new Error(saved.error.message);
      await scheduleNews(tx, { id: saved.value, version: 1, at: hour }, new Date());
    });
    expect(await publishDueNews(database.db, group.groupId, new Date(hour.getTime() + 1))).toBe(0);
    const { rows } = await database.owner.query("select state, publish_at from news where group_id = $1", [
      group.groupId,
    ]);
    expect(rows).toEqual([{ state: "draft", publish_at: null }]);
    expect(await told(group.groupId)).toMatchObject([{ personId: author, kind: "newsReminder" }]);
  });

  it("reminds the referents and never the teams: the holder, else who stands in, else the group; once a week, in one line", async () => {
    const group = await buildFullGroup(database, 2);
    const [first = "", second = ""] = group.siteIds;
    const writer = await enterAs(server, database, group, "groupReferent");
    const carers = await Promise.all(
      [first, first, second].map((site) =>
        buildMember(database, group, "contributor", { wholeGroup: false, establishmentIds: [site], sector: "care" }),
      ),
    );
    const [holder, deputy] = [carers[0]!.personId, carers[1]!.personId];
    const mandate = (establishmentId: string, sector: string, personId: string, duty: string) =>
      database.owner.query(
        `insert into mandate (group_id, establishment_id, sector, person_id, duty, profile_case, naming, starts_on)
         values ($1, $2, $3, $4, $5, 'caregiver', 'volunteer', '2020-01-01')`,
        [group.groupId, establishmentId, sector, personId, duty],
      );
    await mandate(first, "care", holder, "holder");
    await mandate(first, "care", deputy, "deputy");
    await mandate(first, "pharmacy", deputy, "deputy");
    const { id } = await tell(writer, { title: "Une", sectors: ["care", "pharmacy"] });
    const other = await tell(writer, { title: "Deux", sectors: ["care"], establishmentIds: [first] });
    await database.owner.query("delete from notice where group_id = $1", [group.groupId]);
    const round = (days: number) =>
      remindNewsRound.run({
        db: database.db,
        home: database.home,
        now: new Date(Date.now() + days * 86_400_000),
      });
    await round(6);
    expect(await told(group.groupId)).toEqual([]);
    await round(7.5);
    const { rows } = await database.owner.query<{ personId: string }>(
      `select person_id as "personId" from membership where group_id = $1 and role = 'groupReferent'`,
      [group.groupId],
    );
    const line = (personId: string, title: string) => ({
      personId,
      kind: "newsReminder",
      topic: "news:relay:all",
      title,
    });
    expect(await told(group.groupId)).toEqual([
      line(holder, "2\u00a0actualités à faire voir à vos équipes (1\u00a0établissement)"),
      ...[
        line(deputy, "À faire voir à vos équipes (1\u00a0établissement)\u00a0: Une"),
        line(rows[0]!.personId, "À faire voir à vos équipes (1\u00a0établissement)\u00a0: Une"),
      ].sort((x, y) => x.personId.localeCompare(y.personId)),
    ]);
    await round(8);
    expect(await told(group.groupId)).toHaveLength(3);
    // Asked for by somebody, the same week counts; a place that has seen is left alone.
    await database.owner.query(
      `insert into news_acknowledgement (group_id, news_id, revision, kind, establishment_id, sector, person_id, seen_on, people_count)
       values ($1, $2, 1, 'collective', $3, 'care', $4, current_date, 9)`,
      [group.groupId, id, first, holder],
    );
    const ask = (newsId: string, days: number) =>
      withGroup(database.db, group, (tx) => remindReferents(tx, newsId, new Date(Date.now() + days * 86_400_000)));
    expect(await ask(id, 9)).toEqual({ pairCount: 0, personCount: 0, waitingCount: 3 });
    expect(await ask(id, 15)).toEqual({ pairCount: 3, personCount: 2, waitingCount: 0 });
    expect(await ask(other.id, 15)).toEqual({ pairCount: 1, personCount: 1, waitingCount: 0 });
    expect(await ask(other.id, 16)).toEqual({ pairCount: 0, personCount: 0, waitingCount: 1 });
  });

  it("« Personne ne me l’a dit »: counts only what had been announced before, to the very place that asked", async () => {
    const group = await buildFullGroup(database, 2);
    const [first = "", second = ""] = group.siteIds;
    const writer = await enterAs(server, database, group, "groupReferent");
    const { id } = await tell(writer, { title: "L’agenda", sectors: ["care"], establishmentIds: [first] });
    const { personId } = await buildMember(database, group, "reader");
    await database.owner.query("update news set published_at = now() - interval '10 days' where id = $1", [id]);
    const ask = (number: number, place: [string, string], kind: string, newsId: string | null, daysAgo: number) =>
      database.owner.query(
        `insert into request (group_id, number, establishment_id, sector, kind, body, author_id, state, answer, answer_kind,
                              answered_at, announced_news_id, created_at)
         values ($1, $2, $3, $4, 'question', 'x', $5, 'answered', 'y', $6, now(), $7, now() - make_interval(days => $8))`,
        [group.groupId, number, place[0], place[1], personId, kind, newsId, daysAgo],
      );
    await ask(1, [first, "care"], "alreadyPossible", id, 1);
    await ask(2, [first, "care"], "alreadyPossible", id, 20);
    await ask(3, [second, "care"], "alreadyPossible", id, 1);
    await ask(4, [first, "pharmacy"], "alreadyPossible", id, 1);
    await ask(5, [first, "care"], "alreadyPossible", null, 1);
    await ask(6, [first, "care"], "done", id, 1);
    const { data, errors } = await writer.ask(
      "{ newsTold(quarters: 2) { quarters { startsOn requestCount toldCount } news { id requestCount } } }",
    );
    expect(errors).toEqual([]);
    const found = data?.["newsTold"] as { quarters: { requestCount: number; toldCount: number }[]; news: object[] };
    expect(found.quarters).toHaveLength(2);
    const sum = (key: "requestCount" | "toldCount") => found.quarters.reduce((all, quarter) => all + quarter[key], 0);
    expect([sum("requestCount"), sum("toldCount")]).toEqual([6, 1]);
    expect(found.news).toEqual([{ id, requestCount: 1 }]);
    const sectorReferent = await enterAs(server, database, group, "sectorReferent");
    expect((await sectorReferent.ask("{ newsTold { news { id } } }")).errors[0]?.extensions?.["code"]).toBe(
      "FORBIDDEN",
    );
  });
});
