import type { Sector } from "@palier/domain/identity";
import type { NewsKind } from "@palier/domain/news";
import { statement, withGroup, type Database, type Scope, type WriteTx } from "../kernel";
import { indexForSearch } from "../search";
import { acknowledgeForTeam, acknowledgeNews } from "./news-acknowledge.store";
import { nameAnnouncingNews, readAnsweredUnnamed } from "./news-announced.store";
import { publishNews, reviseNews, scheduleNews, withdrawNews } from "./news-publish.store";
import { readNewsHead, saveNews } from "./news.store";

interface DemoNews {
  readonly title: string;
  readonly body: string;
  readonly kind: NewsKind;
  readonly mustRead: boolean;
  readonly sectors: readonly Sector[];
  /** The beginning of the module's name, where the news is about one. */
  readonly module: string | null;
  /** Days before today; negative: it is to be published later; null: a draft. */
  readonly daysAgo: number | null;
  /** One place in so many whose team has seen it; null: none. */
  readonly seenByOneIn: number | null;
  readonly revised?: { readonly body: string; readonly major: boolean };
  readonly withdrawn?: true;
}

/** Nothing of this was announced by anybody. */
const NEWS: readonly DemoNews[] = [
  {
    title: "Voir la semaine entière dans l’agenda",
    body: "L’agenda montre maintenant la semaine sur une seule page.\n\nPour l’ouvrir :\n- choisissez « Semaine » en haut à droite ;\n- l’icône d’imprimante en fait une page A4.",
    kind: "function",
    mustRead: false,
    sectors: ["care", "rehabilitation", "education"],
    module: null,
    daysAgo: 96,
    seenByOneIn: 2,
  },
  {
    title: "Un seul en-tête pour les courriers de sortie",
    body: "Les courriers de sortie partent tous avec l’en-tête du groupe. Les anciens modèles ne sont plus proposés.",
    kind: "practice",
    mustRead: true,
    sectors: ["administration", "social"],
    module: "Courriers",
    daysAgo: 40,
    seenByOneIn: 3,
    revised: {
      body: "Les courriers de sortie partent tous avec l’en-tête du groupe. Les anciens modèles restent lisibles jusqu’au 31 janvier, puis ne seront plus proposés.",
      major: false,
    },
  },
  {
    title: "Transmissions : enregistrer avant de changer de page",
    body: "Jusqu’à la correction attendue de l’éditeur, une transmission non enregistrée se perd quand la page change.\n\n- Enregistrez toutes les deux ou trois phrases.\n- Si un texte a disparu, dites-le à votre référent le jour même.",
    kind: "incident",
    mustRead: true,
    sectors: ["care", "education"],
    module: null,
    daysAgo: 9,
    seenByOneIn: 4,
  },
  {
    title: "Mise à jour de décembre : ce qui change pour vous",
    body: "La mise à jour est installée dans la nuit du premier mardi de décembre.\n\n- Les listes s’ouvrent plus vite.\n- Le bouton « Dupliquer » arrive sur le projet personnalisé.",
    kind: "release",
    mustRead: true,
    sectors: [],
    module: null,
    daysAgo: -6,
    seenByOneIn: null,
  },
  {
    title: "Accueillir un remplaçant : le livret d’une page",
    body: "Le livret tient sur une page et se trouve dans la salle de soins.",
    kind: "information",
    mustRead: false,
    sectors: ["care"],
    module: null,
    daysAgo: null,
    seenByOneIn: null,
  },
  {
    title: "Fermeture de l’assistance le 14 août",
    body: "L’assistance de l’éditeur est fermée toute la journée.",
    kind: "information",
    mustRead: false,
    sectors: [],
    module: null,
    daysAgo: 105,
    seenByOneIn: null,
    withdrawn: true,
  },
];

const countNews = statement<{ found: number }>(
  "news-demo-count",
  "select count(*)::int as found from news where group_id = $1",
);
const selectPeople = statement<{ personId: string; role: string }>(
  "news-demo-people",
  `select person_id as "personId", role from membership
    where group_id = $1 and whole_group and role in ('groupReferent', 'qualityManager', 'director') order by role, person_id`,
);
const selectModule = statement<{ productId: string; moduleId: string }>(
  "news-demo-module",
  `select o.product_id as "productId", o.id as "moduleId" from product_module o
    where o.group_id = $1 and o.name = $2
    order by (select count(*) from product_installation i where i.group_id = $1 and o.id = any (i.module_ids)) desc, o.id limit 1`,
);
const selectPairs = statement<{ establishmentId: string; sector: Sector; place: number }>(
  "news-demo-pairs",
  `select establishment_id as "establishmentId", sector, (row_number() over (order by establishment_id, sector))::int as place
     from news_audience where group_id = $1 and news_id = $2`,
);
const BACKDATE = [
  "update news set published_at = published_at - $3::interval, withdrawn_at = withdrawn_at - $3::interval * 0.9 where group_id = $1 and id = $2",
  "update news_revision set published_at = published_at - $3::interval / revision where group_id = $1 and news_id = $2",
  "delete from notice where group_id = $1 and topic = 'news:' || $2 and $3 <> ''",
].map((text, index) => statement<never>(`news-demo-backdate-${String(index)}`, text));

async function write(tx: WriteTx, demo: DemoNews, now: Date): Promise<string | null> {
  const [module] = demo.module === null ? [] : await tx.rows(selectModule, [tx.groupId, demo.module]);
  const { title, body, kind, mustRead, sectors } = demo;
  const saved = await saveNews(tx, {
    ...{ id: null, version: 0, title, body, kind, mustRead, requestId: null, caseId: null, releaseId: null },
    target: {
      establishmentIds: null,
      sectors,
      productId: module?.productId ?? null,
      moduleId: module?.moduleId ?? null,
      versionId: null,
    },
  });
  if (!saved.ok) throw new Error(`demo news refused: ${saved.error.message}`);
  const id = saved.value;
  if (demo.daysAgo === null) return null;
  if (demo.daysAgo < 0) {
    const at = new Date(now.getTime() - demo.daysAgo * 86_400_000);
    await scheduleNews(tx, { id, version: 1, at }, now);
    return null;
  }
  const published = await publishNews(tx, { id, version: 1 });
  if (!published.ok) return null;
  if (demo.revised !== undefined) await reviseNews(tx, { id, version: 2, title, ...demo.revised });
  return id;
}

async function age(tx: WriteTx, id: string, demo: DemoNews, today: string): Promise<void> {
  const days = demo.daysAgo ?? 0;
  const head = await readNewsHead(tx, id);
  for (const { establishmentId, sector, place } of await tx.rows(selectPairs, [tx.groupId, id]))
    if (demo.seenByOneIn !== null && place % demo.seenByOneIn === 0)
      await acknowledgeForTeam(
        tx,
        {
          ...{ id, revision: head?.revision ?? 1, establishmentId, sectors: [sector], seenOn: today },
          peopleCount: 4 + (place % 11),
        },
        today,
      );
  if (demo.withdrawn === true) await withdrawNews(tx, { id, version: head?.version ?? 0 });
  for (const text of BACKDATE) await tx.rows(text, [tx.groupId, id, `${String(days)} days`]);
  const at = new Date(Date.parse(today) - days * 86_400_000);
  const { title, body } = demo.revised === undefined ? demo : { ...demo, ...demo.revised };
  if (demo.withdrawn !== true)
    await indexForSearch(tx, {
      ...{ objectKind: "news", objectId: id, establishmentId: null, sector: null, title, body, at },
      path: `/actualites/${id}`,
    });
}

/**
 * Gives a demonstration group its fictitious news: some seen by part of the teams, one of a later hour, a draft, one that
 * was withdrawn; and names the one that had announced what a request asked for.
 * @param today 'YYYY-MM-DD'.
 * @returns false when the group has news already, or nobody to write them: it is left as it is.
 */
export async function ensureDemoNews(db: Database, scope: Scope, today: string, now: Date): Promise<boolean> {
  const known = await withGroup(db, scope, async (tx) => ({
    found: (await tx.rows(countNews, [tx.groupId]))[0]?.found ?? 0,
    people: await tx.rows(selectPeople, [tx.groupId]),
  }));
  const writer = known.people.find(({ role }) => role === "groupReferent")?.personId;
  if (known.found > 0 || writer === undefined) return false;
  const as = <T>(viewerId: string, work: (tx: WriteTx) => Promise<T>): Promise<T> =>
    withGroup(db, { groupId: scope.groupId, viewerId }, work);
  for (const demo of NEWS) {
    const id = await as(writer, (tx) => write(tx, demo, now));
    if (id === null) continue;
    const reader = known.people.find(({ role }) => role === "director")?.personId;
    if (reader !== undefined && demo.seenByOneIn === 2)
      await as(reader, (tx) => acknowledgeNews(tx, { id, revision: 1 }, today));
    await as(writer, (tx) => age(tx, id, demo, today));
  }
  await as(writer, async (tx) => {
    for (const { id: requestId, candidates } of await readAnsweredUnnamed(tx, 1))
      if (candidates[0] !== undefined) await nameAnnouncingNews(tx, { requestId, newsId: candidates[0].id });
  });
  return true;
}
