import { parse } from "csv-parse/sync";
import {
  INVITATION_COLUMNS,
  MOST_INVITATIONS,
  readInvitationLines,
  type FinessPlace,
  type InvitationColumn,
  type InvitationContext,
  type InvitationFault,
  type InvitationLine,
} from "@palier/domain/identity";
import { frenchCount, frenchList, frenchText } from "@palier/domain/kernel";
import { statement, type ReadTx, type WriteTx } from "../kernel";
import { invite } from "./identity-invitation.store";

/** A file that can't be read as a list of people; the message is French and says what was expected. */
export class UnusableInvitationFile extends Error {
  constructor(message: string) {
    super(frenchText(message));
  }
}

const SEPARATORS = [";", ",", "\t"] as const;
const EXPECTED = `attendu en première ligne : ${INVITATION_COLUMNS.join(";")} (dans l’ordre que vous voulez, séparés par ; , ou tabulation)`;

const plain = (cell: string): string =>
  cell
    .trim()
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase();

function readHeader(cells: readonly string[]): ReadonlyMap<InvitationColumn, number> {
  const names = cells.map(plain);
  while (names.length > INVITATION_COLUMNS.length && names.at(-1) === "") names.pop();
  const known = new Set<string>(INVITATION_COLUMNS);
  const missing = INVITATION_COLUMNS.filter((column) => !names.includes(column));
  const unknown = names.filter((name) => !known.has(name)).map((name) => `« ${name.slice(0, 40)} »`);
  const twice = INVITATION_COLUMNS.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  const faults = [
    ...(missing.length > 0 ? [`colonne manquante : ${frenchList(missing)}`] : []),
    ...(unknown.length > 0 ? [`colonne inconnue : ${frenchList(unknown.slice(0, 10))}`] : []),
    ...(twice.length > 0 ? [`colonne en double : ${frenchList(twice)}`] : []),
  ];
  if (faults.length > 0) throw new UnusableInvitationFile(`${faults.join(" ; ")} ; ${EXPECTED}`);
  return new Map(INVITATION_COLUMNS.map((column) => [column, names.indexOf(column)]));
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function records(text: string, separator: string): readonly ParsedRecord[] {
  try {
    // The types of the library don't know that `info` changes the shape of a record.
    return parse(text, {
      delimiter: separator,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly ParsedRecord[];
  } catch (error) {
    const line = (error as { readonly lines?: unknown }).lines;
    throw new UnusableInvitationFile(
      `${typeof line === "number" ? `ligne ${String(line)} : ` : ""}un guillemet n’est pas fermé, ou se trouve au milieu d’une case ; fermez-le ou retirez-le`,
    );
  }
}

/** Cuts the text of a file into lines. @throws UnusableInvitationFile when it has no known header, no line, or too many. */
export function cutInvitationFile(text: string): readonly InvitationLine[] {
  const header = text.slice(0, Math.max(text.search(/[\r\n]/), 0) || text.length);
  const count = (separator: string): number => header.split(separator).length;
  const separator = SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
  const [first, ...rest] = records(text, separator);
  if (first === undefined) throw new UnusableInvitationFile(`le fichier est vide ; ${EXPECTED}`);
  const positions = readHeader(first.record);
  // A spreadsheet leaves lines of empty cells under the last one.
  const filled = rest.filter(({ record }) => record.some((cell) => cell.trim() !== ""));
  if (filled.length === 0)
    throw new UnusableInvitationFile("le fichier n’a que sa première ligne ; personne à inviter");
  if (filled.length > MOST_INVITATIONS)
    throw new UnusableInvitationFile(
      `${frenchCount(filled.length, "ligne")} ; ${frenchCount(MOST_INVITATIONS, "personne")} au plus par fichier : partagez-le`,
    );
  return filled.map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(
      [...positions].map(([column, at]) => [column, record[at] ?? ""]),
    ) as unknown as InvitationLine["cells"],
    uneven:
      record.length < INVITATION_COLUMNS.length || record.slice(first.record.length).some((cell) => cell.trim() !== ""),
  }));
}

const selectPlaces = statement<FinessPlace & { readonly finessNumber: string }>(
  "identity-select-finess-places",
  `select finess_number as "finessNumber", 'legalEntity' as kind, id, name, closed_on is not null as closed
     from legal_entity where group_id = $1
   union all
   select finess_number, 'establishment', id, name, closed_on is not null from establishment where group_id = $1`,
);
const selectMembers = statement<{ email: string }>(
  "identity-select-member-addresses",
  "select lower(email) as email from member where group_id = $1 and left_at is null",
);
const selectInvited = statement<{ email: string }>(
  "identity-select-invited-addresses",
  `select lower(email) as email from invitation
    where group_id = $1 and accepted_at is null and cancelled_at is null and expires_at > now()`,
);

async function contextOf(tx: ReadTx): Promise<InvitationContext> {
  const addresses = async (query: typeof selectMembers): Promise<ReadonlySet<string>> =>
    new Set((await tx.rows(query, [tx.groupId])).map(({ email }) => email));
  const places = await tx.rows(selectPlaces, [tx.groupId]);
  return {
    places: new Map(places.map(({ finessNumber, ...place }) => [finessNumber, place])),
    members: await addresses(selectMembers),
    invited: await addresses(selectInvited),
  };
}

/** What a file would do, or did. */
export interface InvitationFileReport {
  /** Lines under the header. */
  readonly lineCount: number;
  /** People that can be invited; 0 as long as one line is at fault. */
  readonly readyCount: number;
  /** By line, then in the order of the columns. */
  readonly faults: readonly InvitationFault[];
}

/** Looks at a file without writing anything. */
export async function previewInvitationFile(
  tx: ReadTx,
  lines: readonly InvitationLine[],
): Promise<InvitationFileReport> {
  const read = readInvitationLines(lines, await contextOf(tx));
  return {
    lineCount: lines.length,
    readyCount: read.ok ? read.value.length : 0,
    faults: read.ok ? [] : read.error,
  };
}

/** Something in the file was refused once the rows were written: the transaction must end without them. */
class RefusedLine extends Error {
  constructor(readonly fault: InvitationFault) {
    super(fault.reason);
  }
}

/**
 * Invites everyone in the file, or nobody: a single fault undoes all of it.
 * @param work opens the transaction.
 */
export async function inviteFile(
  work: (invite: (tx: WriteTx) => Promise<InvitationFileReport>) => Promise<InvitationFileReport>,
  lines: readonly InvitationLine[],
): Promise<InvitationFileReport> {
  try {
    return await work(async (tx) => {
      const read = readInvitationLines(lines, await contextOf(tx));
      if (!read.ok) return { lineCount: lines.length, readyCount: 0, faults: read.error };
      for (const { line, ...person } of read.value) {
        const outcome = await invite(tx, person);
        if (!outcome.ok) throw new RefusedLine({ line, column: null, reason: outcome.error.message });
      }
      return { lineCount: lines.length, readyCount: read.value.length, faults: [] };
    });
  } catch (error) {
    if (!(error instanceof RefusedLine)) throw error;
    return { lineCount: lines.length, readyCount: 0, faults: [error.fault] };
  }
}
