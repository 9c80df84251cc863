import { frenchText } from "../kernel";
import type { AnalysedSection, SiteAnalysis, UpstreamFinding } from "./template-analysis";
import type { TemplateDocument } from "./template-document";
import { sectionText } from "./template-text";
import { compareWording } from "./template-wording";
import { bareHeading, FIELD, keysOfText, subjectWeight, wordsOf } from "./template-words";

/** When what sites do alike is worth asking about. */
export interface UpstreamThreshold {
  /** 0 to 1: the share of the analysed sites that must do alike. */
  readonly leastShare: number;
  /** However few sites there are, this many must do alike. */
  readonly leastSites: number;
}

/** Two wordings this much alike are one idea, written twice. */
const ALIKE = 0.5;

interface Wording {
  readonly establishmentId: string;
  readonly title: string;
  readonly text: string;
  readonly bag: ReadonlyMap<string, number>;
  /** What the words of the bag weigh together. */
  readonly weight: number;
}

function wordingOf(establishmentId: string, title: string, text: string, titleCounts: boolean): Wording {
  const bag = new Map<string, number>();
  const keys = wordsOf(text).words.map(({ key }) => key);
  for (const key of titleCounts ? [...keysOfText(bareHeading(title)), ...keys] : keys)
    if (key !== FIELD) bag.set(key, (bag.get(key) ?? 0) + subjectWeight(key));
  return { establishmentId, title, text, bag, weight: [...bag.values()].reduce((sum, each) => sum + each, 0) };
}

/** 0 to 1: what two wordings share, each word as many times as both have it. */
function likeness(left: Wording, right: Wording): number {
  const total = left.weight + right.weight;
  if (total === 0) return 1;
  // Too unequal to be alike: the words needn't be counted.
  if (2 * Math.min(left.weight, right.weight) < ALIKE * total) return 0;
  let common = 0;
  for (const [key, weight] of left.bag) common += Math.min(weight, right.bag.get(key) ?? 0);
  return (2 * common) / total;
}

interface Cluster {
  readonly medoid: Wording;
  readonly members: readonly Wording[];
  readonly agreement: number;
}

/**
 * Groups of wordings alike, the largest first: around the wording that has the most others close to it, then around the
 * next of those that are left. Each group shows the member closest to all of its own.
 */
function clusters(wordings: readonly Wording[]): Cluster[] {
  const close = wordings.map((left) => {
    const others = wordings.map((right, at) => ({ at, worth: likeness(left, right) }));
    return new Map(others.filter(({ worth }) => worth >= ALIKE).map(({ at, worth }) => [at, worth]));
  });
  const left = new Set(wordings.keys());
  const found: Cluster[] = [];
  const sumTo = (at: number, others: readonly number[]): number =>
    others.reduce((total, other) => total + (close[at]?.get(other) ?? 0), 0);
  while (left.size > 0) {
    let group: number[] = [];
    for (const at of left) {
      const near = [...(close[at]?.keys() ?? [])].filter((other) => left.has(other));
      if (near.length > group.length) group = near;
    }
    const medoid = group.toSorted((a, b) => sumTo(b, group) - sumTo(a, group))[0] ?? -1;
    const shown = wordings[medoid];
    if (shown === undefined) break;
    found.push({
      medoid: shown,
      members: group.flatMap((at) => wordings[at] ?? []),
      agreement: group.length < 2 ? 1 : (sumTo(medoid, group) - 1) / (group.length - 1),
    });
    for (const at of group) left.delete(at);
  }
  return found;
}

const idsOf = (members: readonly Wording[]): string[] => [
  ...new Set(members.map(({ establishmentId }) => establishmentId)),
];

/**
 * What many sites do alike with a model: the same section written in the same other words, left out, or the same part
 * added. A question to the model, never a fault of the sites.
 * @param analyses the latest of each site; their order changes nothing.
 * @returns those that most sites do first.
 */
export function upstreamOf(
  model: TemplateDocument,
  analyses: readonly SiteAnalysis[],
  { leastShare, leastSites }: UpstreamThreshold,
): UpstreamFinding[] {
  const sites = analyses.toSorted((a, b) => (a.establishmentId < b.establishmentId ? -1 : 1));
  const siteTotal = sites.length;
  const least = Math.max(leastSites, Math.ceil(leastShare * siteTotal));
  const outOf = (count: number): string => `${String(count)} sites sur ${String(siteTotal)}`;

  const reworded = ({ attrs, content }: TemplateDocument["content"][number]): UpstreamFinding[] => {
    const ofSite = sites.flatMap(({ establishmentId, analysis }) => {
      const section = analysis.sections.find(({ key }) => key === attrs.key);
      return section === undefined ? [] : [{ establishmentId, section }];
    });
    const having = (status: AnalysedSection["status"]) => ofSite.filter(({ section }) => section.status === status);
    const base = { sectionKey: attrs.key, title: attrs.title, siteTotal };
    const diverging = having("reworded");
    const missing = having("missing").map(({ establishmentId }) => establishmentId);
    const alike = clusters(
      diverging.map(({ establishmentId, section }) =>
        wordingOf(establishmentId, section.title, section.realText, false),
      ),
    ).filter(({ members }) => members.length >= least);
    return [
      ...alike.map(({ medoid, members, agreement }): UpstreamFinding => ({
        ...base,
        kind: "reworded",
        establishmentIds: idsOf(members),
        divergingCount: diverging.length,
        wording: medoid.text,
        diff: compareWording(sectionText({ content }), medoid.text).diff,
        agreement,
        sentence: frenchText(`${outOf(members.length)} ont réécrit « ${attrs.title} » de la même façon.`),
      })),
      ...(missing.length < least
        ? []
        : [
            {
              ...base,
              kind: "missing" as const,
              establishmentIds: missing,
              divergingCount: missing.length,
              wording: "",
              diff: [],
              agreement: 1,
              sentence: frenchText(`${outOf(missing.length)} n’ont pas la section « ${attrs.title} ».`),
            },
          ]),
    ];
  };

  const extra = sites.flatMap(({ establishmentId, analysis }) =>
    analysis.added
      .filter(({ status }) => status === "added")
      .map(({ title, text }) => wordingOf(establishmentId, title, text, true)),
  );
  const added = clusters(extra)
    .map((cluster) => ({ ...cluster, ids: idsOf(cluster.members) }))
    .filter(({ ids }) => ids.length >= least)
    .map(({ medoid, agreement, ids }): UpstreamFinding => {
      const name = medoid.title.trim() === "" ? "une partie sans titre" : `« ${bareHeading(medoid.title)} »`;
      return {
        kind: "added",
        sectionKey: null,
        title: bareHeading(medoid.title),
        establishmentIds: ids,
        siteTotal,
        divergingCount: ids.length,
        wording: medoid.text,
        diff: medoid.text === "" ? [] : [{ change: "added", text: medoid.text }],
        agreement,
        sentence: frenchText(`${outOf(ids.length)} ont ajouté ${name}, que le modèle n’a pas.`),
      };
    });
  return [...model.content.flatMap(reworded), ...added].toSorted(
    (a, b) => b.establishmentIds.length - a.establishmentIds.length,
  );
}
