import { ACCESS_LEVEL_LABELS, parseAccessLevel, professionLabel, recordKindLabel } from "@palier/domain/accessrule";
import type { ShownAccessRuleFragment, SiteGapFragment } from "../generated/graphql";
import { toCsv, type Say } from "../kernel";
import { accessruleMessages } from "./accessrule.messages";

/** « Ceux qu’il suit »; a code that is no longer one as it is. */
export function levelWords(level: string): string {
  const known = parseAccessLevel(level);
  return known === null ? level : ACCESS_LEVEL_LABELS[known];
}

/** The register as it is filtered on screen: one line a rule. */
export function rulesCsv(say: Say, rules: readonly ShownAccessRuleFragment[]): string {
  return toCsv(
    [
      say(accessruleMessages.profession),
      say(accessruleMessages.recordKind),
      say(accessruleMessages.kind),
      say(accessruleMessages.level),
      say(accessruleMessages.reason),
      say(accessruleMessages.legalBasis),
      say(accessruleMessages.reviewOn),
      say(accessruleMessages.state),
    ],
    rules.map((rule) => [
      professionLabel(rule.profession),
      recordKindLabel(rule.recordKind),
      rule.establishmentKind ?? say(accessruleMessages.everyKind),
      levelWords(rule.level),
      rule.reason,
      rule.legalBasis,
      rule.reviewOn,
      [
        ...(rule.dueForReview ? [say(accessruleMessages.dueMark)] : []),
        ...(rule.example ? [say(accessruleMessages.exampleMark)] : []),
      ].join(", "),
    ]),
  );
}

/** The comparison as it is filtered on screen: one line a site. @param headers the words of the five gaps, in order. */
export function gapsCsv(say: Say, headers: readonly string[], sites: readonly SiteGapFragment[]): string {
  return toCsv(
    [say(accessruleMessages.site), say(accessruleMessages.siteKind), ...headers],
    sites.map(({ establishment, counts }) => [
      establishment.name,
      establishment.kind,
      counts.moreOpen,
      counts.stricter,
      counts.same,
      counts.undeclared,
      counts.withoutRule,
    ]),
  );
}
