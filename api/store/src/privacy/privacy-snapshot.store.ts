import { to as copyTo } from "pg-copy-streams";
import type { Readable } from "node:stream";
import { DICTIONARY } from "@palier/domain/privacy";
import { clientAs, type Database } from "../kernel";

/** A table of a group as it is copied out. */
export interface CopiedTable {
  readonly table: string;
  readonly title: string;
  /** The columns, secrets left out. */
  readonly columns: readonly string[];
}

/** A file of the group, with the name people knew it by. */
export interface GroupFile {
  readonly key: string;
  readonly name: string;
}

/** All the rows of one group at one instant. One table is read at a time. */
export interface GroupSnapshot {
  readonly group: { readonly id: string; readonly finessNumber: string; readonly name: string };
  readonly tables: readonly CopiedTable[];
  readonly files: readonly GroupFile[];
  /** The rows as CSV (UTF-8, header, comma); `rowCount` holds once the stream has ended. */
  copy(table: CopiedTable): { readonly stream: Readable; readonly rowCount: () => number };
}

/**
 * Drafts and notices are shown to one person only, and to nobody else by way of an archive. The stems and words of the
 * search are made of texts that the archive holds.
 */
const LEFT_OUT = new Set(["draft", "notice", "search_lexeme", "search_word", "search_trigram"]);

const TABLES: readonly CopiedTable[] = Object.entries(DICTIONARY)
  .filter(([table, { scope }]) => scope === "group" && !LEFT_OUT.has(table))
  .map(([table, { title, columns }]) => ({
    table,
    title,
    columns: Object.entries(columns).flatMap(([column, { secret }]) => (secret === true ? [] : [column])),
  }));

const GROUP = `select id, finess_number as "finessNumber", name from care_group where id = $1`;
const FILES = `
  select storage_key as key, name from stored_file where group_id = $1
  union all select storage_key, file_name from indicator_import where group_id = $1 and storage_key is not null
  union all select storage_key, file_name from handover where group_id = $1 and storage_key is not null
  union all select storage_key, name from request_attachment where group_id = $1 and request_id is not null
  union all select pdf_key, quarter || '_bilan-de-reactivite.pdf' from vendor_scorecard where group_id = $1 and pdf_key is not null
  union all select xlsx_key, quarter || '_bilan-de-reactivite.xlsx' from vendor_scorecard where group_id = $1 and xlsx_key is not null
  union all select file_key::text, file_name from template_document where group_id = $1 and state <> 'refused' and job_id is not null
  union all select f.key::text, f.name from template_bundle b cross join lateral (values (b.docx_key, 'modele.docx'),
    (b.merge_key, 'modele_fusion.docx'), (b.pdf_key, 'modele.pdf'), (b.zip_key, 'modeles.zip')) f (key, name)
    where b.group_id = $1 and f.key is not null
  union all select report_key::text, 'campagne-d-harmonisation.pdf' from template_campaign where group_id = $1 and report_key is not null
  union all select minutes_key, 'releve-de-reunion.pdf' from vendor_meeting where group_id = $1 and minutes_key is not null`;

/**
 * Reads the rows of one group in one REPEATABLE READ, READ ONLY transaction, behind the wall of the group: an archive is of one
 * instant, whatever people write meanwhile.
 * @returns null when the group is gone.
 */
export async function withGroupSnapshot<T>(
  db: Database,
  groupId: string,
  work: (snapshot: GroupSnapshot) => Promise<T>,
): Promise<T | null> {
  // A connection of its own: a long copy must not hold one that requests wait for.
  const client = clientAs(db.options.appUrl, "palier_app");
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query(
      `select set_config('app.group_id', $1, true), set_config('app.viewer_id', '', true), set_config('app.establishments', '*', true)`,
      [groupId],
    );
    const { rows } = await client.query<GroupSnapshot["group"]>(GROUP, [groupId]);
    const [group] = rows;
    if (group === undefined) return null;
    const files = await client.query<GroupFile>(FILES, [groupId]);
    return await work({
      group,
      tables: TABLES,
      files: files.rows,
      copy({ table, columns }) {
        const names = columns.map((column) => client.escapeIdentifier(column)).join(", ");
        const key = table === "care_group" ? "id" : "group_id";
        // COPY takes no parameter; the wall shows this group only, and the words are the register's own.
        const stream = client.query(
          copyTo(
            `copy (select ${names} from ${client.escapeIdentifier(table)} where ${key} = ${client.escapeLiteral(group.id)}) to stdout with (format csv, header true)`,
          ),
        );
        return { stream, rowCount: () => stream.rowCount };
      },
    });
  } finally {
    await client.end();
  }
}
