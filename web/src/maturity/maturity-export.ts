import { toCsv, type Say } from "../kernel";
import { maturityMessages } from "./maturity.messages";
import type { BoardRow } from "./MaturityBoardTable";

/** The board as it is filtered on screen: one line an establishment. */
export function boardCsv(say: Say, rows: readonly BoardRow[]): string {
  const header = [
    say(maturityMessages.finess),
    say(maturityMessages.site),
    say(maturityMessages.kind),
    say(maturityMessages.level),
    say(maturityMessages.name),
    say(maturityMessages.nextStep),
  ];
  return toCsv(
    header,
    rows.map(({ finessNumber, name, kind, maturity }) => [
      finessNumber,
      name,
      kind,
      maturity?.level ?? null,
      maturity?.levelName ?? null,
      maturity?.nextStep?.label ?? null,
    ]),
  );
}
