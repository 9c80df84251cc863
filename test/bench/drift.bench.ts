import {
  analyseDocument,
  sectionText,
  upstreamOf,
  type RealSection,
  type TemplateDocument,
} from "@palier/domain/template";
import { median, type Bench, type BenchResult } from "./bench";

const SECTIONS = 200;
const SITES = 14;
const PAIRS = 3;
/** Twice the sections may take twice the time, and half more for what sorts and for memory. */
const GOAL = 1.5;

const ROOTS =
  "patient séjour médecin traitement surveillance rééducation objectif équipe famille sortie admission bilan douleur chute repas toilette marche sommeil prescription posologie examen résultat rendez-vous transfert consultation dossier identité allergie antécédent dispositif pansement autonomie projet décision échéance référent établissement domicile pharmacie laboratoire".split(
    " ",
  );
const ENDINGS = "aire able age ance ation elle ement erie eur ible ique isme iste ité oir ure al ard ot u".split(" ");
const VOCABULARY = ROOTS.flatMap((root) => [root, ...ENDINGS.map((ending) => `${root.slice(0, 6)}${ending}`)]);
const LINKS = "de le la et à par pour avec sur dans les des".split(" ");

/** The same figures on every run: a bench that changes its text measures two things. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const sentence = (next: () => number, words: number): string =>
  `${Array.from({ length: words }, (_, at) => {
    const list = at % 3 === 1 ? LINKS : VOCABULARY;
    return list[Math.floor(next() ** (at % 3 === 1 ? 1 : 2) * list.length)] ?? "";
  }).join(" ")}.`;

function longModel(sections: number): TemplateDocument {
  const next = chance(7);
  return {
    type: "doc",
    content: Array.from({ length: sections }, (_, at) => ({
      type: "section",
      attrs: {
        key: `s${String(at)}`,
        title: sentence(next, 4).slice(0, -1),
        mode: at % 3 === 0 ? "locked" : at % 3 === 1 ? "fillable" : "free",
        contents: [],
      },
      content: Array.from({ length: 5 }, () => ({
        type: "paragraph",
        content: [{ type: "text", text: sentence(next, 16) }],
      })),
    })),
  };
}

/** A site renumbers all, writes one section of six otherwise, drops one of twenty, splits one of fifteen, moves some. */
function documentOf(model: TemplateDocument, site: number): RealSection[] {
  const next = chance(site + 101);
  const sections = model.content.flatMap(({ attrs, content }, at) => {
    const lines = sectionText({ content }).split("\n");
    const title = `${String(at + 1)}. ${attrs.title}`;
    const turn = next();
    if (turn < 0.05) return [];
    if (turn < 0.22) return [{ title, text: [...lines.slice(0, 3), sentence(next, 30)].join("\n") }];
    if (turn < 0.29)
      return [
        { title, text: lines.slice(0, 2).join("\n") },
        { title: sentence(next, 3), text: lines.slice(2).join("\n") },
      ];
    return [{ title: turn < 0.6 ? title.toUpperCase() : title, text: lines.join("\n") }];
  });
  const moved = sections.splice(10, 5);
  return [...sections, ...moved, { title: "Annexe du site", text: sentence(next, 60) }];
}

const cpuMs = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

function run(): Promise<BenchResult> {
  const [half, whole] = [longModel(SECTIONS / 2), longModel(SECTIONS)];
  const sites = Array.from({ length: SITES }, (_, site) => site);
  const [halves, wholes] = [half, whole].map((model) => sites.map((site) => documentOf(model, site)));
  const analyse = (model: TemplateDocument, documents: RealSection[][] = []) =>
    documents.map((real) => analyseDocument(model, [], real));
  analyse(half, halves);
  const pairs = Array.from({ length: PAIRS }, () => {
    const short = cpuMs(() => analyse(half, halves));
    return { short, long: cpuMs(() => analyse(whole, wholes)) };
  });
  const analyses = analyse(whole, wholes).map((analysis, site) => ({ establishmentId: String(site), analysis }));
  const upstream = cpuMs(() => upstreamOf(whole, analyses, { leastShare: 0.5, leastSites: 3 }));
  const long = median(pairs.map((pair) => pair.long));
  const short = median(pairs.map((pair) => pair.short));
  const words = whole.content.length * 5 * 16;
  return Promise.resolve({
    ratio: median(pairs.map((pair) => pair.long / pair.short)) / 2,
    goal: GOAL,
    lines: [
      `${String(SECTIONS / 2)} sections × ${String(SITES)} sites: ${short.toFixed(0)} ms of processor`,
      `${String(SECTIONS)} sections (${String(words)} words) × ${String(SITES)} sites: ${long.toFixed(0)} ms of processor, ${(long / SITES).toFixed(0)} ms a site`,
      `what the ${String(SITES)} sites do alike: ${upstream.toFixed(0)} ms of processor`,
      `ratio: time of the long one over twice the time of the half, at or under ${String(GOAL)} (1 = linear); median of ${String(PAIRS)} pairs`,
    ],
  });
}

/** Comparing long documents takes a time that grows with their length, not with its square. */
export const bench: Bench = { name: "drift", run };
