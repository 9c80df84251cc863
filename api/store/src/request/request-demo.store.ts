import type { Sector } from "@palier/domain/identity";
import type { RequestKind } from "@palier/domain/request";
import { statement, withGroup, type Database, type Scope, type WriteTx } from "../kernel";
import { answerRequest, dateSteps, moveRequestBy, qualifyRequest } from "./request-change.store";
import { addRequestMessage, askClarification, createRequest } from "./request-create.store";

/** What becomes of a request of the demonstration after it is made. */
interface DemoCourse {
  readonly asks?: string;
  readonly replies?: string;
  readonly nature?: string;
  readonly note?: string;
  readonly answer?: readonly [kind: string, text: string, sharedTitle: string | null];
  readonly closed?: true;
  readonly withdrawn?: true;
}

interface DemoRequest extends DemoCourse {
  readonly daysAgo: number;
  /** Which establishment, by name; a site that is told by none stays silent. */
  readonly site: number;
  readonly kind: RequestKind;
  readonly sector: Sector;
  /** The beginning of the module's name; null: none. */
  readonly module: string | null;
  readonly body: string;
}

const one = (
  daysAgo: number,
  site: number,
  about: readonly [kind: RequestKind, sector: Sector, module: string | null],
  body: string,
  course: DemoCourse = {},
): DemoRequest => ({ daysAgo, site, kind: about[0], sector: about[1], module: about[2], body, ...course });

/** Nothing of this was asked by anybody. */
const REQUESTS: readonly DemoRequest[] = [
  one(
    0,
    0,
    ["bug", "care", "Transmissions"],
    "Quand j’enregistre une transmission ciblée, la page se recharge et le texte disparaît. Deux fois ce matin.",
  ),
  one(
    1,
    3,
    ["bug", "care", "Transmissions"],
    "Les transmissions s’effacent à l’enregistrement, on les note sur papier en attendant.",
  ),
  one(
    2,
    5,
    ["bug", "care", "Transmissions"],
    "Texte perdu en enregistrant une transmission. C’est depuis la mise à jour de lundi.",
  ),
  one(
    2,
    1,
    ["question", "education", "Projet"],
    "Est-ce qu’on peut reprendre le projet personnalisé de l’an dernier sans tout retaper ?",
  ),
  one(
    4,
    2,
    ["setting", "administration", "Courriers"],
    "L’en-tête du courrier de sortie porte encore l’ancienne adresse.",
    {
      asks: "L’adresse est-elle fausse sur tous les courriers, ou seulement sur celui de sortie ?",
    },
  ),
  one(
    6,
    4,
    ["evolution", "rehabilitation", "Agenda"],
    "Voir sur une seule page les séances des deux kinésithérapeutes, pour ne plus téléphoner.",
    {
      nature: "need",
      note: "Demandé aussi en réunion d’équipe. L’agenda ne montre qu’une personne à la fois.",
    },
  ),
  one(9, 6, ["writing", "social", "Courriers"], "Il nous faut un modèle de note sociale, chacun fait le sien.", {
    nature: "practice",
    note: "À travailler avec les assistants de service social avant de toucher au logiciel.",
  }),
  one(12, 7, ["training", "care", null], "Deux remplaçantes arrivent lundi, qui peut leur montrer les bases ?", {
    nature: "practice",
    answer: [
      "practice",
      "Une heure d’accueil est prévue le premier jour, avec moi. Le livret d’une page est dans la salle de soins.",
      "Accueillir un remplaçant : qui montre le logiciel ?",
    ],
  }),
  one(20, 0, ["question", "care", "Agenda"], "Comment voir les rendez-vous de la semaine sur une seule page ?", {
    nature: "setting",
    answer: [
      "alreadyPossible",
      "Dans Agenda, choisissez « Semaine » en haut à droite, puis l’icône d’imprimante pour en faire une page.",
      "Voir et imprimer les rendez-vous de la semaine",
    ],
    closed: true,
  }),
  one(35, 8, ["bug", "medicalInformation", null], "Un séjour apparaît deux fois dans la liste de la semaine.", {
    asks: "Le doublon reste-t-il après avoir rouvert la liste ?",
    replies: "Oui, et ma collègue le voit aussi.",
    nature: "bug",
    answer: ["done", "Le doublon venait d’une reprise de données ; il est corrigé pour tous les sites.", null],
    closed: true,
  }),
  one(48, 9, ["setting", "education", "Suivi"], "Ajouter « sortie familiale » dans la liste des évènements.", {
    nature: "setting",
    answer: [
      "done",
      "L’évènement « sortie familiale » est dans la liste depuis ce matin.",
      "Ajouter un évènement à la liste du suivi éducatif",
    ],
  }),
  one(75, 1, ["evolution", "quality", null], "Pouvoir relier une fiche d’évènement à un plan d’action.", {
    nature: "need",
    answer: [
      "notPlanned",
      "L’éditeur n’a pas prévu ce lien. Nous notons le numéro de la fiche dans le plan d’action.",
      null,
    ],
  }),
  one(110, 10, ["question", "care", null], "Qui prévenir quand un poste partagé reste verrouillé ?", {
    answer: ["other", "Le référent de votre site, puis l’assistance informatique du groupe.", null],
    closed: true,
  }),
  one(150, 11, ["bug", "administration", null], "La liste des présences ne s’ouvre plus.", { withdrawn: true }),
];

const countRequests = statement<{ found: number }>(
  "request-demo-count",
  "select count(*)::int as found from request where group_id = $1",
);
const selectPeople = statement<{ personId: string; role: string; siteIds: string[] | null }>(
  "request-demo-people",
  `select w.person_id as "personId", w.role,
          case when w.whole_group then null else array(
            select p.establishment_id from membership_place p
             where p.group_id = w.group_id and p.membership_id = w.id and p.establishment_id is not null) end as "siteIds"
     from membership w join member m on m.group_id = w.group_id and m.person_id = w.person_id and m.left_at is null
    where w.group_id = $1 and w.role not in ('groupAdministrator', 'vendorContact') order by w.role desc, w.person_id`,
);
const selectModule = statement<{ id: string }>(
  "request-demo-module",
  `select o.id from product_installation i
     join product_module o on o.group_id = i.group_id and o.product_id = i.product_id and o.id = any (i.module_ids)
    where i.group_id = $1 and i.establishment_id = $2 and o.name like $3 || '%' order by o.name limit 1`,
);
const BACKDATE = [
  `update request set created_at = created_at - $3::interval, updated_at = updated_at - $3::interval * 0.6,
          qualified_at = qualified_at - $3::interval * 0.8, answered_at = answered_at - $3::interval * 0.6
    where group_id = $1 and id = $2`,
  `update request_message set created_at = created_at - $3::interval * 0.9 where group_id = $1 and request_id = $2`,
  `update search_entry set dated_at = dated_at - $3::interval where group_id = $1 and object_id = $2`,
].map((text, index) => statement<never>(`request-demo-backdate-${String(index)}`, text));

/** The person who would ask there: one who has that place rather than the whole group. */
function authorAt(
  people: readonly { readonly personId: string; readonly role: string; readonly siteIds: readonly string[] | null }[],
  siteId: string,
): string | null {
  const here = people.find(({ role, siteIds }) => role !== "sectorReferent" && siteIds?.includes(siteId) === true);
  const anywhere = people.find(({ role, siteIds }) => siteIds === null && role !== "groupReferent");
  return (here ?? anywhere ?? people[0])?.personId ?? null;
}

/**
 * Gives a demonstration group its fictitious requests, each at a step of the funnel; most sites stay silent, as in a real
 * group that begins.
 * @returns false when the group has requests already: it is left as it is.
 */
export async function ensureDemoRequests(
  db: Database,
  scope: Scope,
  sites: readonly { readonly id: string }[],
  now: Date,
): Promise<boolean> {
  const known = await withGroup(db, scope, async (tx) => ({
    found: (await tx.rows(countRequests, [tx.groupId]))[0]?.found ?? 0,
    people: await tx.rows(selectPeople, [tx.groupId]),
  }));
  const referent = known.people.find(({ role }) => role === "groupReferent")?.personId;
  if (known.found > 0 || referent === undefined) return false;
  for (const demo of [...REQUESTS].sort((a, b) => b.daysAgo - a.daysAgo)) {
    const establishmentId = sites[demo.site]?.id;
    const author = establishmentId === undefined ? null : authorAt(known.people, establishmentId);
    if (establishmentId === undefined || author === null) continue;
    const as = <T>(viewerId: string, part: number, work: (tx: WriteTx) => Promise<T>): Promise<T> =>
      withGroup(db, { groupId: scope.groupId, viewerId }, async (tx) => {
        dateSteps(tx, new Date(now.getTime() - demo.daysAgo * part * 86_400_000));
        return work(tx);
      });
    const made = await as(author, 1, async (tx) => {
      const [module] =
        demo.module === null ? [] : await tx.rows(selectModule, [tx.groupId, establishmentId, demo.module]);
      return createRequest(tx, {
        ...demo,
        id: null,
        establishmentId,
        productId: null,
        moduleId: module?.id ?? null,
        pictureIds: [],
      });
    });
    if (!made.ok) throw new Error(`demo request refused: ${made.error.message}`);
    const { id } = made.value;
    await follow({ id, demo, author, referent, as });
    await as(referent, 0, async (tx) => {
      for (const each of BACKDATE) await tx.rows(each, [tx.groupId, id, `${String(demo.daysAgo)} days`]);
    });
  }
  return true;
}

interface Followed {
  readonly id: string;
  readonly demo: DemoCourse;
  readonly author: string;
  readonly referent: string;
  /** Writes as somebody, at a part of the days that have passed since the request: 1 when it was made, 0 today. */
  readonly as: <T>(viewerId: string, part: number, work: (tx: WriteTx) => Promise<T>) => Promise<T>;
}

/** Plays what became of the request, by the same ways as people do. */
async function follow({ id, demo, author, referent, as }: Followed): Promise<void> {
  let version = 1;
  const { asks, replies, nature, note = "", answer } = demo;
  if (asks !== undefined) {
    await as(referent, 0.95, (tx) => askClarification(tx, { id, version }, asks));
    version += 1;
  }
  if (replies !== undefined) {
    await as(author, 0.85, (tx) => addRequestMessage(tx, { id, body: replies, pictureIds: [], side: "requester" }));
    version += 1;
  }
  if (nature !== undefined) {
    await as(referent, 0.8, (tx) => qualifyRequest(tx, { id, version }, { nature, note }));
    version += 1;
  }
  if (answer !== undefined) {
    const [kind, text, sharedTitle] = answer;
    const given = { kind, text, sharedTitle, announcedNewsId: null };
    await as(referent, 0.6, (tx) => answerRequest(tx, { id, version }, given));
    version += 1;
  }
  if (demo.closed === true) await as(author, 0.5, (tx) => moveRequestBy(tx, { id, version }, "close", "requester"));
  if (demo.withdrawn === true)
    await as(author, 0.9, (tx) => moveRequestBy(tx, { id, version }, "withdraw", "requester"));
}
