import { fail, frenchCount, frenchText, ok, type Result } from "../kernel";
import { hideNationalIdentifiers, refuseNationalIdentifiers } from "../privacy";
import { checkAskedRole, type AskedRole } from "./identity-people";
import { NAME_LENGTH, parseAddress, parsePersonName } from "./invitation";
import { ROLE_LABELS, ROLES, SECTOR_LABELS, SECTORS } from "./role";

/** The columns of a file of invitations, in the order of its model. */
export const INVITATION_COLUMNS = ["adresse", "nom", "role", "secteur", "etablissements"] as const;

/** A column of the file, as its first line writes it. */
export type InvitationColumn = (typeof INVITATION_COLUMNS)[number];

/** Most people invited by one file. */
export const MOST_INVITATIONS = 1_000;

/** What a file of invitations writes in « etablissements » for the whole group. */
export const WHOLE_GROUP = "groupe";

/** A line of the file, its cells as they stand. */
export interface InvitationLine {
  /** Number of the line in the file; the header is 1. */
  readonly line: number;
  readonly cells: Readonly<Record<InvitationColumn, string>>;
  /** True when the line hasn't as many cells as the header. */
  readonly uneven: boolean;
}

/** What is wrong in the file: where, and why, in French. */
export interface InvitationFault {
  readonly line: number;
  /** null: the whole line. */
  readonly column: InvitationColumn | null;
  readonly reason: string;
}

/** A person to invite. */
export interface InvitationToMake {
  readonly email: string;
  readonly displayName: string;
  readonly grants: readonly AskedRole[];
}

/** A line that can be invited. */
export interface InvitationRow extends InvitationToMake {
  readonly line: number;
}

/** What the group holds under a FINESS number. */
export interface FinessPlace {
  readonly kind: "legalEntity" | "establishment";
  readonly id: string;
  readonly name: string;
  readonly closed: boolean;
}

/** What the lines are checked against; addresses in small letters. */
export interface InvitationContext {
  readonly places: ReadonlyMap<string, FinessPlace>;
  readonly members: ReadonlySet<string>;
  readonly invited: ReadonlySet<string>;
}

const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .replaceAll("’", "'")
    .toLowerCase()
    .trim();

function byName<T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>) {
  return new Map(values.flatMap((value) => [[folded(value), value] as const, [folded(labels[value]), value] as const]));
}
const ROLE_OF = byName(ROLES, ROLE_LABELS);
const SECTOR_OF = byName(SECTORS, SECTOR_LABELS);
const quoted = (text: string): string => `« ${text.slice(0, 60)} »`;

type Told = (column: InvitationColumn | null, reason: string) => void;

function readPlaces(
  cell: string,
  places: ReadonlyMap<string, FinessPlace>,
  tell: Told,
): Omit<AskedRole, "role" | "sector"> {
  const nowhere = { wholeGroup: false, legalEntityIds: [], establishmentIds: [] };
  const say = (reason: string): void => {
    tell("etablissements", reason);
  };
  if (cell === "") {
    say(`case vide ; attendu : ${quoted(WHOLE_GROUP)}, ou des numéros FINESS séparés par |`);
    return nowhere;
  }
  if (folded(cell) === WHOLE_GROUP) return { ...nowhere, wholeGroup: true };
  const found = new Map<string, FinessPlace>();
  for (const written of cell.split("|").map((part) => part.trim())) {
    // A spreadsheet takes the number for a quantity and drops its first zero.
    const number = /^\d{8}$/.test(written) ? `0${written}` : written.toUpperCase();
    const place = places.get(number);
    if (!/^[0-9AB]{9}$/.test(number) && place === undefined)
      say(`${quoted(written)} n’est pas un numéro FINESS ; attendu : 9 caractères, ou ${quoted(WHOLE_GROUP)}`);
    else if (place === undefined) say(`le numéro FINESS ${number} n’est pas dans votre groupe`);
    else if (place.closed) say(`${place.name} (${number}) est fermé`);
    else if (found.has(place.id)) say(`le numéro FINESS ${number} est écrit deux fois`);
    else found.set(place.id, place);
  }
  const idsOf = (kind: FinessPlace["kind"]) =>
    [...found.values()].filter((place) => place.kind === kind).map(({ id }) => id);
  return { wholeGroup: false, legalEntityIds: idsOf("legalEntity"), establishmentIds: idsOf("establishment") };
}

function readGrant(
  cells: InvitationLine["cells"],
  places: ReadonlyMap<string, FinessPlace>,
  tell: Told,
): AskedRole | null {
  const [roleCell, sectorCell] = [cells.role.trim(), cells.secteur.trim()];
  const role = ROLE_OF.get(folded(roleCell));
  const sector = sectorCell === "" ? null : SECTOR_OF.get(folded(sectorCell));
  let faults = 0;
  const told: Told = (column, reason) => {
    faults += 1;
    tell(column, reason);
  };
  if (role === undefined)
    told(
      "role",
      `${roleCell === "" ? "case vide" : `${quoted(roleCell)} n’est pas un rôle`} ; attendu : ${Object.values(ROLE_LABELS).join(", ")}`,
    );
  if (sector === undefined)
    told(
      "secteur",
      `${quoted(sectorCell)} n’est pas un secteur ; attendu : rien, ou ${Object.values(SECTOR_LABELS).join(", ")}`,
    );
  const where = readPlaces(cells.etablissements.trim(), places, told);
  if (role === undefined || sector === undefined || faults > 0) return null;
  const asked: AskedRole = { role, sector, ...where };
  const checked = checkAskedRole(asked);
  if (checked.ok) return checked.value;
  if (checked.error.code === "SECTOR_MISSING") tell("secteur", "un référent sectoriel suit un secteur ; indiquez-le");
  else if (checked.error.code === "ROLE_NEEDS_WHOLE_GROUP")
    tell(
      sector === null ? "etablissements" : "secteur",
      `le rôle ${quoted(ROLE_LABELS[role])} vaut pour tout le groupe ; attendu : ${quoted(WHOLE_GROUP)}, sans secteur`,
    );
  else tell("etablissements", checked.error.message);
  return null;
}

/**
 * Reads the lines of a file of invitations against the group. Every fault of every line is found, not the first only.
 * @returns the people to invite, in the order of the file; or the faults, and then nobody is to be invited.
 */
export function readInvitationLines(
  lines: readonly InvitationLine[],
  { places, members, invited }: InvitationContext,
): Result<readonly InvitationRow[], readonly InvitationFault[]> {
  const faults: InvitationFault[] = [];
  const rows: InvitationRow[] = [];
  const firstLineOf = new Map<string, number>();
  for (const { line, cells, uneven } of lines) {
    const tell: Told = (column, reason) => {
      faults.push({ line, column, reason: hideNationalIdentifiers(frenchText(reason)) });
    };
    if (uneven) {
      tell(null, `la ligne n’a pas ${frenchCount(INVITATION_COLUMNS.length, "case")} comme la première ligne`);
      continue;
    }
    const email = parseAddress(cells.adresse);
    const first = email === null ? undefined : firstLineOf.get(email);
    if (email === null)
      tell(
        "adresse",
        cells.adresse.trim() === ""
          ? "case vide"
          : `${quoted(cells.adresse.trim())} n’est pas une adresse électronique`,
      );
    else if (first !== undefined)
      tell("adresse", `cette adresse est déjà à la ligne ${String(first)} ; une ligne par personne`);
    else if (members.has(email))
      tell("adresse", "cette personne est déjà dans votre groupe ; changez ses rôles sur sa page");
    else if (invited.has(email)) tell("adresse", "cette adresse est déjà invitée ; relancez ou annulez son invitation");
    if (email !== null && first === undefined) firstLineOf.set(email, line);
    const displayName = parsePersonName(cells.nom);
    const nominative = refuseNationalIdentifiers(cells.nom);
    if (displayName === null)
      tell("nom", cells.nom.trim() === "" ? "case vide" : `plus de ${String(NAME_LENGTH)} caractères`);
    else if (nominative !== null) tell("nom", nominative);
    const grant = readGrant(cells, places, tell);
    if (email !== null && displayName !== null && grant !== null)
      rows.push({ line, email, displayName, grants: [grant] });
  }
  return faults.length > 0 ? fail(faults) : ok(rows);
}
