import { parse } from "csv-parse/sync";
import fc from "fast-check";
import iconv from "iconv-lite";
import type { CellRefusal, RawRow } from "@palier/domain/indicator";
import { inspectFile, UnusableFile, type ImportSource } from "./indicator-csv-inspect";
import { readRows } from "./indicator-csv-rows";

const HEADER = "finess_et;indicateur;periode;numerateur;denominateur;valeur;contexte";

function source(content: string | Buffer, size = 7): ImportSource {
  const bytes = Buffer.from(content as string);
  return {
    fileName: "valeurs.csv",
    async *open() {
      await Promise.resolve();
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

async function read(content: string | Buffer, size?: number) {
  const file = source(content, size);
  const rows: (RawRow & { line: number })[] = [];
  const broken: (CellRefusal & { line: number })[] = [];
  const inspected = await inspectFile(file);
  await readRows(
    file,
    inspected,
    { row: (raw, line) => rows.push({ ...raw, line }), broken: (refusal, line) => broken.push({ ...refusal, line }) },
    () => Promise.resolve(),
  );
  return { rows, broken, inspected };
}

const ROW = {
  finess: "010000123",
  indicator: "DUI-ACTIFS",
  period: "2026-03",
  numerator: "1 234,5",
  denominator: "2000",
  value: "",
  context: "été, « ici »",
  line: 2,
};
const LINE = "010000123;DUI-ACTIFS;2026-03;1 234,5;2000;;été, « ici »";

describe("the file is read as people's software wrote it", () => {
  test.each<[string, string | Buffer]>([
    ["semicolons, UTF-8, LF", `${HEADER}\n${LINE}\n`],
    ["CRLF, no break at the end", `${HEADER}\r\n${LINE}`],
    ["byte order mark", `\ufeff${HEADER}\r\n${LINE}\r\n`],
    ["windows-1252", iconv.encode(`${HEADER}\r\n${LINE}\r\n`, "win1252")],
    [
      "commas and quotes",
      `${HEADER.replaceAll(";", ",")}\n010000123,DUI-ACTIFS,2026-03,"1 234,5",2000,,"été, « ici »"\n`,
    ],
    ["tabs", `${HEADER.replaceAll(";", "\t")}\n${LINE.replaceAll(";", "\t")}\n`],
    [
      "another order, quotes, capitals and accents in the header",
      `"Contexte";"Valeur";"Dénominateur";"Numérateur";"Période";"Indicateur";"FINESS_ET"\n"été, « ici »";"";"2000";"1 234,5";"2026-03";"DUI-ACTIFS";"010000123"`,
    ],
    ["empty columns to the right", `${HEADER};;\n${LINE};;\n`],
  ])("%s", async (_, content) => {
    for (const size of [1, 2, 3, 5, 4096]) expect((await read(content, size)).rows).toEqual([ROW]);
  });

  test("lines keep the numbers an editor shows, over empty lines and quoted breaks", async () => {
    const { rows, broken } = await read(
      `${HEADER}\n\n;;;;;;\na;b;c;d;e;f;"deux\nlignes"\na;b;c;d;e;f;"5"" x"\nx;y\na;b;c;d;e;f;7" écran\n`,
    );
    expect(rows.map(({ line, context }) => [line, context])).toEqual([
      [4, "deux\nlignes"],
      [6, '5" x'],
      [8, '7" écran'],
    ]);
    expect(broken).toMatchObject([{ line: 7, column: "ligne", value: "x;y" }]);
    expect(broken[0]?.reason).toContain("7 cellules attendues, 2 trouvées");
  });

  test("a comma in a number is explained where commas part the cells", async () => {
    const { broken } = await read(`${HEADER.replaceAll(";", ",")}\na,b,2026,1,5,2,0,x\n`);
    expect(broken[0]?.reason).toContain("entre guillemets");
  });

  test("whatever the cells and wherever the chunks are cut, it reads what a general parser reads", async () => {
    const cell = fc.oneof(
      fc.constantFrom("", "1 234,5", "é", '"', ";", "\n", "a\r\nb", "’…"),
      fc.string({ maxLength: 6 }),
    );
    const quoted = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom("\n", "\r\n"),
        async (table, size, lineBreak) => {
          fc.pre(!table.flat().some((text) => text.includes("\0")));
          const csv = [HEADER, ...table.map((cells) => cells.map(quoted).join(";"))].join(lineBreak) + lineBreak;
          const expected = parse(csv, {
            delimiter: ";",
            from_line: 2,
            relax_quotes: true,
            record_delimiter: lineBreak,
          }).filter((cells) => cells.some((text) => text.trim() !== ""));
          const { rows, broken } = await read(csv, size);
          expect(broken).toEqual([]);
          expect(
            rows.map((raw) => [
              raw.finess,
              raw.indicator,
              raw.period,
              raw.numerator,
              raw.denominator,
              raw.value,
              raw.context,
            ]),
          ).toEqual(expected);
        },
      ),
    );
  });

  test("tells the bytes apart: hash, size, encoding by every byte", async () => {
    expect((await read(`${HEADER}\n${LINE}\n`)).inspected).toMatchObject({ encoding: "utf8", byteCount: 129 });
    expect(
      (await read(Buffer.concat([Buffer.from(`${HEADER}\n${LINE}\n`), Buffer.from([0x61, 0xe9])]))).inspected.encoding,
    ).toBe("win1252");
    expect((await read(Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.from([0xe9])]))).inspected.encoding).toBe(
      "win1252",
    );
  });
});

describe("a file that can't be read is refused in French", () => {
  test.each<[string, string | Buffer, string]>([
    ["0 bytes", "", "vide"],
    ["binary", Buffer.from([1, 2, 0, 3]), "binaire"],
    ["a workbook", Buffer.from("504b03041400", "hex"), "CSV UTF-8"],
    ["UTF-16", Buffer.from("\ufefffiness", "utf16le"), "UTF-16"],
    ["a million columns", ";".repeat(1_000_000), "64"],
    ["a million columns after a header", `${HEADER}\n${";".repeat(1_000_000)}\n`, "64"],
    ["a line without end", `${HEADER}\n${"a".repeat(70_000)}`, "64"],
    ["another table", "nom;prenom\na;b\n", "en-tête n’est pas reconnu"],
    ["a missing column", `${HEADER.replace(";contexte", "")}\n`, "colonne manquante\u00a0: contexte"],
    ["a column of its own", `${HEADER};couleur\n`, "colonne inconnue\u00a0: «\u00a0couleur\u00a0»"],
    ["a column twice", `${HEADER};valeur\n`, "colonne en double\u00a0: valeur"],
    ["a quote never closed", `${HEADER}\na;b;c;d;e;f;"g\nh\n`, "ouvert ligne 2"],
    [
      "a quote never closed in a long file",
      `${HEADER}\na;b;c;d;e;f;"g\n${"a;b;c;d;e;f;g\n".repeat(6000)}`,
      "ouvert ligne 2",
    ],
  ])("%s", async (_, content, message) => {
    for (const size of [1000, 65_536, 300_000]) {
      const failure = await read(content, size).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(UnusableFile);
      expect((failure as Error).message).toContain(message);
    }
  });

  test("hostile shapes cost no more than their size", async () => {
    const started = performance.now();
    await read(`${HEADER}\n${"a\n".repeat(100_000)}`, 262_144);
    await read(`${HEADER}\n${'a"\n'.repeat(60_000)}`, 262_144);
    await read(`${HEADER}\n${'""\n'.repeat(60_000)}`, 262_144);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
