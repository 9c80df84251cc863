import type { KeyboardEvent } from "react";

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * Arrows walk from one cell's link to the next one's; the Tab key only stops at the first of each line.
 * Where the focus is not on a link of the table, arrows scroll as everywhere.
 */
export function walkCells(event: KeyboardEvent<HTMLDivElement>): void {
  const move = MOVES[event.key];
  const cell = event.target instanceof HTMLAnchorElement ? event.target.closest<HTMLTableCellElement>("td, th") : null;
  const line = cell?.closest("tr") ?? null;
  if (move === undefined || cell === null || line === null || line.parentElement === null) return;
  event.preventDefault();
  const lines = [...line.parentElement.querySelectorAll("tr")];
  let row = lines.indexOf(line) + move[0];
  let column = cell.cellIndex + move[1];
  for (;;) {
    const next = lines[row]?.cells[column];
    if (next === undefined) return;
    const link = next.querySelector("a");
    if (link !== null) {
      link.focus();
      return;
    }
    // A cell without a link is stepped over.
    row += move[0];
    column += move[1];
  }
}
