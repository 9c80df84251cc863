import {
  ACCESS_CASES,
  compareAccess,
  countGaps,
  ruleFinder,
  type AccessGap,
  type GapCounts,
} from "@palier/domain/accessrule";
import type { EstablishmentWithPlaces } from "@palier/domain/group";
import { readAccessRules, readDeclarations, type StoredAccessDeclaration } from "@palier/store/accessrule";
import { readOpenEstablishments } from "@palier/store/group";
import type { ReadTx } from "@palier/store/kernel";
import type { Plain } from "../kernel";
import type { AccessRuleGapsType } from "./accessrule.type";

/** One establishment with its cases counted by gap. */
export interface SiteGaps {
  readonly establishment: EstablishmentWithPlaces;
  readonly counts: GapCounts;
}

type Gaps = Omit<Plain<AccessRuleGapsType>, "sites"> & { readonly sites: readonly SiteGaps[] };

/** Every open establishment in sight beside the rules in force: what it opens more, or less, and where it is silent. */
export async function readGaps(tx: ReadTx): Promise<Gaps> {
  const [rules, declarations, establishments] = await Promise.all([
    readAccessRules(tx),
    readDeclarations(tx, null),
    readOpenEstablishments(tx),
  ]);
  const find = ruleFinder(rules);
  const bySite = new Map<string, StoredAccessDeclaration[]>();
  for (const one of declarations) bySite.set(one.establishmentId, [...(bySite.get(one.establishmentId) ?? []), one]);
  const byCase = new Map<string, { profession: string; recordKind: string; gaps: { gap: AccessGap }[] }>();
  const sites = establishments.map((establishment) => {
    const declared = bySite.get(establishment.id) ?? [];
    const compared = compareAccess(find, establishment.kind, declared, ACCESS_CASES);
    for (const { profession, recordKind, gap } of compared) {
      const key = `${profession} ${recordKind}`;
      const known = byCase.get(key) ?? { profession, recordKind, gaps: [] };
      known.gaps.push({ gap });
      byCase.set(key, known);
    }
    return { establishment, counts: countGaps(compared) };
  });
  return {
    siteCount: sites.length,
    moreOpenSiteCount: sites.filter(({ counts }) => counts.moreOpen > 0).length,
    stricterSiteCount: sites.filter(({ counts }) => counts.stricter > 0).length,
    silentSiteCount: sites.filter(({ establishment }) => !bySite.has(establishment.id)).length,
    sites,
    cases: [...byCase.values()].map(({ gaps, ...asked }) => ({ ...asked, counts: countGaps(gaps) })),
  };
}
