import { fail, ok, type Result } from "../kernel";
import { carryValues, judgeVariant, ownSections, sameBlocks, type VariantSections } from "./template-contract";
import type { Block, SectionMode, TemplateDocument, TemplateSection } from "./template-document";

/** What may become of a section when the group has a new version, as a site chooses it. */
export const REBASE_CHOICES = ["keepLocal", "takeGroup", "proposeToGroup"] as const;

/** `proposeToGroup`: the site's text goes up; meanwhile the site keeps it where the contract allows, else takes the group's. */
export type RebaseChoice = (typeof REBASE_CHOICES)[number];

/** What the group did to a section from one version to the next. */
export type SectionChange = "added" | "removed" | "text" | "mode" | "renamed" | "moved";

/**
 * `unchanged`: the group left its text and its rule as they were. `takeGroup`: the group changed it and the site had not.
 * `keepLocal`: both changed, and what the site wrote still has its place. `conflict`: somebody must choose.
 */
export type RebaseStatus = "unchanged" | "takeGroup" | "keepLocal" | "conflict";

/** A section between two versions of the group and the site's text. */
export interface RebaseSection {
  readonly key: string;
  /** In the new version; in the old one where the group removed the section. */
  readonly title: string;
  readonly status: RebaseStatus;
  readonly changes: readonly SectionChange[];
  /** null: the section is new. */
  readonly oldMode: SectionMode | null;
  /** null: the group removed the section. */
  readonly newMode: SectionMode | null;
  /** null: the section is new. */
  readonly groupOld: readonly Block[] | null;
  /** null: the group removed the section. */
  readonly groupNew: readonly Block[] | null;
  /** null: the site had the group's text. */
  readonly local: readonly Block[] | null;
  /** What each choice leaves in the site's text; null: the choice isn't offered, or the section goes. */
  readonly outcomes: {
    readonly keepLocal: readonly Block[] | null;
    readonly takeGroup: readonly Block[] | null;
    /** `proposed`: what goes up, word for word as the site wrote it. */
    readonly proposeToGroup: { readonly proposed: readonly Block[]; readonly used: readonly Block[] | null } | null;
  };
  /** The choices that are offered; none where the site wrote nothing. */
  readonly choices: readonly RebaseChoice[];
  /** What is done when nobody chooses; null: somebody must. */
  readonly suggested: RebaseChoice | null;
}

/** Keys that moved among those that both versions have: the fewest that explain the new order. */
function movedKeys(before: TemplateDocument, after: TemplateDocument): ReadonlySet<string> {
  const rank = new Map(before.content.map(({ attrs }, at) => [attrs.key, at]));
  const common = after.content.map(({ attrs }) => attrs.key).filter((key) => rank.has(key));
  const ranks = common.map((key) => rank.get(key) ?? 0);
  const best: { length: number; from: number }[] = [];
  for (const [at, mine] of ranks.entries()) {
    let here = { length: 1, from: -1 };
    for (let earlier = 0; earlier < at; earlier += 1) {
      const length = (best[earlier]?.length ?? 0) + 1;
      if ((ranks[earlier] ?? 0) < mine && length > here.length) here = { length, from: earlier };
    }
    best.push(here);
  }
  const longest = Math.max(0, ...best.map(({ length }) => length));
  const still = new Set<number>();
  for (let at = best.findIndex(({ length }) => length === longest); at >= 0; at = best[at]?.from ?? -1) still.add(at);
  return new Set(common.filter((_, at) => !still.has(at)));
}

function changesOf(
  before: TemplateSection | null,
  after: TemplateSection | null,
  moved: ReadonlySet<string>,
): SectionChange[] {
  if (before === null) return ["added"];
  if (after === null) return ["removed"];
  return [
    ...(sameBlocks(before.content, after.content) ? [] : ["text" as const]),
    ...(before.attrs.mode === after.attrs.mode ? [] : ["mode" as const]),
    ...(before.attrs.title === after.attrs.title ? [] : ["renamed" as const]),
    ...(moved.has(after.attrs.key) ? ["moved" as const] : []),
  ];
}

const allowed = (after: TemplateSection, blocks: readonly Block[]): boolean =>
  judgeVariant({ type: "doc", content: [after] }, { [after.attrs.key]: blocks }).length === 0;

/** What the site's text becomes in the new version, word for word or with its values carried; null: it has no place. */
function kept(
  after: TemplateSection | null,
  local: readonly Block[],
): { readonly blocks: readonly Block[]; readonly whole: boolean } | null {
  if (after === null) return null;
  const { mode } = after.attrs;
  if (mode === "locked" || mode === "localForbidden") return null;
  if (mode === "free") return allowed(after, local) ? { blocks: local, whole: true } : null;
  const { blocks, lost } = carryValues(after.content, local);
  return { blocks, whole: lost.length === 0 };
}

function rebaseSection(
  before: TemplateSection | null,
  after: TemplateSection | null,
  local: readonly Block[] | null,
  moved: ReadonlySet<string>,
): RebaseSection {
  const changes = changesOf(before, after, moved);
  const groupOld = before?.content ?? null;
  const groupNew = after?.content ?? null;
  const touched = changes.some((change) => change !== "moved" && change !== "renamed");
  const stays = local === null ? null : kept(after, local);
  const agreed = local !== null && groupNew !== null && sameBlocks(local, groupNew);
  const status = ((): RebaseStatus => {
    if (local !== null && !agreed && stays === null) return "conflict";
    if (!touched) return "unchanged";
    if (local === null || agreed) return "takeGroup";
    if (stays?.whole !== true) return "conflict";
    // A text that the site wrote round a fillable section has no place either, even when no value is lost.
    if (after?.attrs.mode === "fillable")
      return before?.attrs.mode === "fillable" || sameBlocks(stays.blocks, local) ? "keepLocal" : "conflict";
    return changes.includes("text") ? "conflict" : "keepLocal";
  })();
  const mine = stays?.blocks ?? null;
  return {
    key: (after ?? before)?.attrs.key ?? "",
    title: (after ?? before)?.attrs.title ?? "",
    status,
    changes,
    oldMode: before?.attrs.mode ?? null,
    newMode: after?.attrs.mode ?? null,
    groupOld,
    groupNew,
    local,
    outcomes: {
      keepLocal: mine,
      takeGroup: groupNew,
      proposeToGroup: local === null ? null : { proposed: local, used: mine ?? groupNew },
    },
    choices: local === null || agreed ? [] : mine === null ? ["takeGroup", "proposeToGroup"] : [...REBASE_CHOICES],
    suggested: status === "conflict" ? null : local === null || agreed ? "takeGroup" : "keepLocal",
  };
}

/**
 * Puts a site's text between two versions of the group, section by section; sections are matched by their key.
 * @param local what the site wrote on the old version, as `ownSections` gives it.
 * @returns the sections in the order of the new version, those that the group removed last.
 */
export function rebaseVariant(
  groupOld: TemplateDocument,
  groupNew: TemplateDocument,
  local: VariantSections,
): RebaseSection[] {
  const before = new Map(groupOld.content.map((section) => [section.attrs.key, section]));
  const moved = movedKeys(groupOld, groupNew);
  const of = (key: string): readonly Block[] | null => (Object.hasOwn(local, key) ? (local[key] ?? null) : null);
  const present = new Set(groupNew.content.map(({ attrs }) => attrs.key));
  return [
    ...groupNew.content.map((after) =>
      rebaseSection(before.get(after.attrs.key) ?? null, after, of(after.attrs.key), moved),
    ),
    ...groupOld.content
      .filter(({ attrs }) => !present.has(attrs.key))
      .map((each) => rebaseSection(each, null, of(each.attrs.key), moved)),
  ];
}

/** A site's text that goes up to the group. */
export interface RebaseProposal {
  readonly sectionKey: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a rebase gives once everything is chosen. */
export interface RebasedVariant {
  /** What the site writes itself in the new version. */
  readonly sections: VariantSections;
  readonly proposals: readonly RebaseProposal[];
}

/**
 * Makes the choices of a site.
 * @param choices by key of section; left out: what is suggested.
 * @returns the reason in French when a choice is missing or isn't offered.
 */
export function applyRebase(
  groupNew: TemplateDocument,
  rebased: readonly RebaseSection[],
  choices: Readonly<Record<string, RebaseChoice>>,
): Result<RebasedVariant> {
  const sections: Record<string, readonly Block[]> = {};
  const proposals: RebaseProposal[] = [];
  for (const { key, title, local, outcomes, choices: offered, suggested } of rebased) {
    const choice = (Object.hasOwn(choices, key) ? choices[key] : undefined) ?? suggested;
    if (choice === null)
      return fail(
        `Choisissez ce que devient la section «\u00a0${title}\u00a0»\u00a0: le groupe et votre site l’ont changée.`,
      );
    if (local === null) continue;
    if (offered.length > 0 && !offered.includes(choice))
      return fail(`La section «\u00a0${title}\u00a0» ne peut plus être gardée telle quelle dans la nouvelle version.`);
    const up = choice === "proposeToGroup" && offered.includes(choice) ? outcomes.proposeToGroup : null;
    if (up !== null) proposals.push({ sectionKey: key, title, blocks: up.proposed });
    const mine = up !== null ? up.used : choice === "keepLocal" ? outcomes.keepLocal : null;
    if (mine !== null) sections[key] = mine;
  }
  return ok({ sections: ownSections(groupNew, sections), proposals });
}
