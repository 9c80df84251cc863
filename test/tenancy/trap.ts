import { assertTenantWalls, OpeningRefused, tenantHoles } from "@palier/store/kernel";
import type { TestDatabase } from "../support";

/** A hole that the catalogue shows: made for real, named by the gate, closed again. */
export interface PlantedHole {
  /** Number in docs/cloisonnement.md. */
  readonly trap: number;
  readonly title: string;
  readonly open: string;
  readonly named: RegExp;
  readonly close: string;
}

/** The start of the name of every test about a trap: one test reads them all and fails when a trap has none. */
export const trapName = (trap: number, title: string): string => `trap ${String(trap)}: ${title}`;

/** Both doors ask the same gate before they open; it must refuse with the hole's name, and open once it is closed. */
export async function expectRefused(database: TestDatabase, { trap, open, named, close }: PlantedHole): Promise<void> {
  await database.owner.query(open);
  try {
    const found = await tenantHoles(database.db);
    expect(found.filter(({ hole }) => named.test(hole)).map((each) => each.trap)).toContain(trap);
    await expect(assertTenantWalls(database.db)).rejects.toThrow(OpeningRefused);
  } finally {
    await database.owner.query(close);
  }
  expect(await tenantHoles(database.db)).toEqual([]);
}
