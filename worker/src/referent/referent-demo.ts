import type { Sector } from "@palier/domain/identity";
import { saveMember } from "@palier/store/identity";
import { withGroup, type Database, type Scope } from "@palier/store/kernel";
import { ensureDemoReferents, type DemoReferent } from "@palier/store/referent";

/** Fictitious referents; nobody signs in as them, so their addresses end in the reserved `.invalid`. */
const PEOPLE: readonly (readonly [name: string, sector: Sector])[] = [
  ["Aïcha", "care"],
  ["Bastien", "care"],
  ["Colette", "rehabilitation"],
  ["Driss", "rehabilitation"],
  ["Elsa", "pharmacy"],
  ["Farid", "pharmacy"],
  ["Gaëlle", "medicalInformation"],
  ["Hugo", "medicalInformation"],
  ["Irène", "administration"],
  ["Jules", "administration"],
  ["Khadija", "quality"],
  ["Lucas", "quality"],
];

/** Gives a demonstration group its referents. @param today 'YYYY-MM-DD'. */
export async function loadDemoReferents(
  db: Database,
  scope: Scope,
  sites: readonly { readonly id: string; readonly finessNumber: string }[],
  today: string,
): Promise<void> {
  const referents: DemoReferent[] = [];
  for (const [at, [name, sector]] of PEOPLE.entries()) {
    const half = at % 2 === 0 ? 0 : 1;
    const middle = Math.ceil(sites.length / 2);
    const own = half === 0 ? sites.slice(0, middle) : sites.slice(middle);
    const personId = await saveMember(db, scope, {
      email: `referent.${String(at + 1)}.${scope.groupId.slice(-6)}@demo.invalid`,
      displayName: `${name} Démonstration`,
      role: "sectorReferent",
      sector,
      wholeGroup: false,
      establishmentIds: own.map(({ id }) => id),
      password: null,
    });
    referents.push({ personId, sector, half });
  }
  await withGroup(db, scope, (tx) => ensureDemoReferents(tx, sites, referents, today));
}
