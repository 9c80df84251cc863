import { DICTIONARY, registerFaults, registerLines } from "@palier/domain/privacy";
import { testDatabase, type TestDatabase } from "../support";

const COLUMNS = `select table_name as "table", column_name as "column" from information_schema.columns
  where table_schema = 'public' order by table_name, ordinal_position`;

describe("the register of personal data", () => {
  let database: TestDatabase;
  let columns: { table: string; column: string }[];
  beforeAll(async () => {
    database = await testDatabase();
    columns = (await database.owner.query<{ table: string; column: string }>(COLUMNS)).rows;
  });
  afterAll(() => database.close());

  it("says every column of every table, and no other", () => {
    expect(columns.length).toBeGreaterThan(300);
    expect(registerFaults(columns)).toEqual([]);
  });

  it("names a column that was added without a line, and a line without column", () => {
    expect(registerFaults([...columns, { table: "member", column: "telephone" }])).toEqual([
      "member.telephone n’a pas de ligne dans le registre",
    ]);
    expect(registerFaults(columns.filter(({ column }) => column !== "email"))).toContain(
      "member.email n’existe pas dans la base",
    );
  });

  it("gives each line a purpose, a reader, a retention and a legal basis", () => {
    for (const { purpose, seenBy, retention, legalBasis } of registerLines())
      for (const text of [purpose, seenBy, retention, legalBasis]) expect(text).toMatch(/^\S.{2,}/);
  });

  it("knows each column that points at a person as personal, and as a way to find their rows", async () => {
    const { rows } = await database.owner.query<{ table: string; column: string }>(
      `select c.conrelid::regclass::text as "table", a.attname as "column"
         from pg_constraint c join pg_class f on f.oid = c.confrelid
         join unnest(c.conkey, c.confkey) k (here, there) on true
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.here
         join pg_attribute b on b.attrelid = f.oid and b.attnum = k.there
        where c.contype = 'f' and (f.relname = 'person' or f.relname = 'member' and b.attname = 'person_id')`,
    );
    const missed = rows.filter(
      ({ table, column }) =>
        DICTIONARY[table]?.columns[column]?.pii === "none" || DICTIONARY[table]?.subjects?.[column] !== "person",
    );
    expect(missed).toEqual([]);
  });
});
