import { deflateSync } from "node:zlib";
import { endless, zip, type Entry } from "./hostile-zip";
import {
  docxOf,
  odtOf,
  odtText,
  pdfLines,
  pdfOf,
  pdfPage,
  pdfStream,
  relation,
  relationsOf,
  WORD,
  wordEntries,
  wordParagraph,
  wordText,
  wordTypes,
} from "./real-files";

/** A file that someone of ill will could send, and what must come of it. */
export interface HostileFile {
  readonly shape: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** `neutralised`: it may be read, but for what it wanted to do. */
  readonly outcome: "refused" | "neutralised";
}

const HELLO = wordParagraph("Bonjour");
const word = (more: readonly Entry[] = [], body = HELLO, before = ""): Buffer =>
  zip(wordEntries(wordText(body, before), more));
const withRelation = (rows: string): Buffer =>
  word([{ name: "word/_rels/document.xml.rels", data: relationsOf(rows) }]);
const field = (instruction: readonly string[]): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${instruction.map((part) => `<w:r><w:instrText>${part}</w:instrText></w:r>`).join("")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const packed = (name: string, megabytes: number, declared: number): Entry => ({
  name,
  data: "",
  packed: endless("<w:p/>", megabytes),
  declared,
});
const many = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join("");

type Shape = readonly [shape: string, bytes: Buffer, outcome?: HostileFile["outcome"]];

const bombs = (): Shape[] => [
  ["a gigabyte said", word([packed("word/document.xml", 1_000, 1_048_576_000)])],
  ["half a gigabyte said to be a kilobyte", word([packed("word/document.xml", 500, 1_000)])],
  ["half a gigabyte said to be seven megabytes", word([packed("word/document.xml", 500, 7_000_000)])],
  ["a size larger than the content", word([{ name: "word/document.xml", data: wordText(HELLO), declared: 900_000 }])],
  [
    "bombs among the images",
    word(Array.from({ length: 60 }, (_, at) => packed(`word/media/${String(at)}.png`, 2, 2_097_152))),
  ],
  [
    "three thousand entries",
    word(Array.from({ length: 3_000 }, (_, at) => ({ name: `word/media/${String(at)}.png`, data: "" }))),
  ],
  ["a thousand entries on the same bytes", zip(wordEntries(wordText(HELLO)), { overlapping: 1_000 })],
  ["a terabyte in 64 bits", word([{ name: "word/document.xml", data: wordText(HELLO), size64: 1n << 40n }])],
  [
    "a size of 64 bits beyond whole numbers",
    word([{ name: "word/document.xml", data: wordText(HELLO), size64: (1n << 63n) - 1n }]),
  ],
  ["more entries said than there are", zip(wordEntries(wordText(HELLO)), { count: 1_500 })],
  ["an archive in the archive", word([{ name: "word/embeddings/autre.docx", data: docxOf([]) }])],
  ["an archive among the images", word([{ name: "word/media/image.zip", data: docxOf([]) }])],
  ["nine megabytes of one word", word([], wordParagraph("a ".repeat(4_700_000)))],
  ["a hundred thousand levels", word([], `${"<w:p>".repeat(100_000)}${"</w:p>".repeat(100_000)}`)],
  ["a million paragraphs", word([], "<w:p/>".repeat(1_000_000))],
  ["a hundred thousand attributes", word([], `<w:p ${many(100_000, (at) => `a${String(at)}="" `)}/>`)],
  [
    "styles based on each other",
    word([
      {
        name: "word/styles.xml",
        data: `<w:styles ${WORD}>${many(2_000, (at) => `<w:style w:styleId="s${String(at)}"><w:basedOn w:val="s${String((at + 1) % 2_000)}"/></w:style>`)}</w:styles>`,
      },
    ]),
    "neutralised",
  ],
  ["spaces by the thousand million", odtOf(odtText('<text:p>a<text:s text:c="2000000000"/>b</text:p>')), "neutralised"],
  [
    "cells repeated a million times",
    odtOf(
      odtText(
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="1000000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
      ),
    ),
    "neutralised",
  ],
  [
    "an OpenDocument of half a gigabyte",
    zip([
      { name: "mimetype", data: "application/vnd.oasis.opendocument.text", method: 0 },
      packed("content.xml", 500, 5_000_000),
    ]),
  ],
  [
    "a PDF page of a gigabyte",
    pdfOf(pdfPage(pdfStream(deflateSync(Buffer.alloc(200_000_000, " q Q")), "/Filter/FlateDecode"))),
    "neutralised",
  ],
  [
    "a PDF page deflated twice",
    pdfOf(
      pdfPage(pdfStream(deflateSync(deflateSync(Buffer.alloc(300_000_000, " "))), "/Filter[/FlateDecode/FlateDecode]")),
    ),
    "neutralised",
  ],
  [
    "PDF pages that hold themselves",
    pdfOf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>"]),
  ],
  [
    "a PDF of a million pages said",
    pdfOf([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Count 1000000/Kids[3 0 R]>>",
      "<</Type/Page/Parent 2 0 R>>",
    ]),
  ],
  ["a PDF whose tables of places turn in a ring", pdfOf(pdfPage(pdfLines(["Bonjour"])), "/Prev 9"), "neutralised"],
  [
    "a PDF of a hundred thousand levels",
    pdfOf(pdfPage(pdfLines(["Bonjour"]), { root: `/X ${"[".repeat(100_000)}${"]".repeat(100_000)}` })),
    "neutralised",
  ],
  [
    "a PDF image of four thousand million points",
    pdfOf(
      pdfPage(pdfLines(["Bonjour"]), { page: "/Thumb 6 0 R" }).concat(
        pdfStream("", "/Subtype/Image/Width 65000/Height 65000/BitsPerComponent 8/ColorSpace/DeviceRGB"),
      ),
    ),
    "neutralised",
  ],
];

const ENTITIES = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${many(9, (at) => `<!ENTITY ${"bcdefghij"[at]!} "${`&${"abcdefghi"[at]!};`.repeat(10)}">`)}]>`;
const entities = (): Shape[] => [
  [
    "an entity that reads a file",
    word(
      [],
      wordParagraph("").replace("</w:t>", "&x;</w:t>"),
      '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ),
  ],
  ["an entity that asks the network", word([], HELLO, '<!DOCTYPE x [<!ENTITY x SYSTEM "http://127.0.0.1:9/">]>')],
  ["a parameter entity", word([], HELLO, '<!DOCTYPE x [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>')],
  ["a billion laughs", word([], wordParagraph("").replace("</w:t>", "&j;</w:t>"), ENTITIES)],
  ["a definition in the styles", word([{ name: "word/styles.xml", data: `<!DOCTYPE x><w:styles ${WORD}/>` }])],
  [
    "a definition in the relations",
    word([{ name: "word/_rels/document.xml.rels", data: `<!DOCTYPE x>${relationsOf("")}` }]),
  ],
  ["a definition in the types", word([{ name: "[Content_Types].xml", data: `<!DOCTYPE x><Types/>` }])],
  [
    "a definition in another encoding",
    word([
      {
        name: "word/document.xml",
        data: Buffer.from(`\uFEFF<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><x>&x;</x>`, "utf16le"),
      },
    ]),
  ],
  [
    "an OpenDocument with an entity",
    odtOf(odtText("<text:p>&x;</text:p>", '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
  ],
  ["an entity nobody defined", word([], "<w:p><w:r><w:t>&passwd;</w:t></w:r></w:p>")],
];

const names = (): Shape[] => [
  ["a name that climbs", word([{ name: "../../etc/cron.d/palier.xml", data: "x" }])],
  ["a name that climbs from inside", word([{ name: "word/../../x.xml", data: "x" }])],
  ["a name from the root", word([{ name: "/etc/passwd.xml", data: "x" }])],
  ["a name of Windows", word([{ name: "C:\\Windows\\x.xml", data: "x" }])],
  ["a name with backslashes", word([{ name: "word\\..\\..\\x.xml", data: "x" }])],
  ["a name with a NUL", word([{ name: "word/a\u0000.xml", data: "x" }])],
  ["a name that reads from right to left", word([{ name: "word/a\u202Elmx.xml", data: "x" }])],
  ["a name of three hundred letters", word([{ name: `word/${"a".repeat(300)}.xml`, data: "x" }])],
  [
    "a link to another file",
    word([{ name: "word/lien.xml", data: "/etc/passwd", attributes: (0o120777 << 16) >>> 0 }]),
  ],
  [
    "the same name twice",
    zip([...wordEntries(wordText(HELLO)), { name: "word/document.xml", data: wordText(wordParagraph("autre")) }]),
  ],
  [
    "the same name in capitals",
    zip([...wordEntries(wordText(HELLO)), { name: "WORD/Document.XML", data: wordText(wordParagraph("autre")) }]),
  ],
];

const MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml";
const active = (): Shape[] => [
  ["macros", word([{ name: "word/vbaProject.bin", data: "x" }])],
  ["macros said in the types", word([{ name: "[Content_Types].xml", data: wordTypes("", MACRO) }])],
  ["an object of another program", word([{ name: "word/embeddings/oleObject1.bin", data: "x" }])],
  ["an object named as an image", withRelation(relation("oleObject", "media/image1.png", false))],
  ["a control", word([{ name: "word/activeX/activeX1.xml", data: "<x/>" }])],
  ["a page of another format", withRelation(relation("aFChunk", "afchunk.htm", false))],
  ["a DDE field", word([], field(['DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"']))],
  ["a DDE field cut in pieces", word([], field(["DD", "EAU", "TO excel"]))],
  ["a field that includes an image", word([], field(['INCLUDEPICTURE "http://127.0.0.1:9/x.png"']))],
  [
    "a field that includes a file",
    word([], '<w:p><w:fldSimple w:instr="INCLUDETEXT &quot;\\\\\\\\serveur\\\\x.docx&quot;"/></w:p>'),
  ],
  ["an image that is elsewhere", withRelation(relation("image", "http://127.0.0.1:9/x.png"))],
  ["an image on this machine", withRelation(relation("image", "file:///etc/passwd"))],
  ["a model that is elsewhere", withRelation(relation("attachedTemplate", "http://127.0.0.1:9/x.dotm"))],
  ["a model on a share", withRelation(relation("attachedTemplate", "\\\\serveur\\partage\\x.dotm"))],
  ["a link that runs a program", withRelation(relation("hyperlink", "ms-msdt:/id PCWDiagnostic"))],
  ["a document that is elsewhere", withRelation(relation("subDocument", "file:///c:/x.docx"))],
  ["a frame that is elsewhere", withRelation(relation("frame", "http://127.0.0.1:9/"))],
  ["a program among the images", word([{ name: "word/media/image1.exe", data: "MZ" }])],
  [
    "an OpenDocument with macros",
    odtOf(odtText("<text:p>a</text:p>"), [{ name: "Basic/Standard/Module1.xml", data: "<x/>" }]),
  ],
  [
    "an OpenDocument with a script at its opening",
    odtOf(odtText('<script:event-listener script:event-name="dom:load"/><text:p>a</text:p>')),
  ],
  [
    "an OpenDocument that asks another program",
    odtOf(odtText('<text:section><office:dde-source office:dde-application="cmd"/></text:section>')),
  ],
  [
    "an OpenDocument with an image that is elsewhere",
    odtOf(odtText('<draw:image xlink:href="http://127.0.0.1:9/x.png"/>')),
  ],
  ["an OpenDocument with an image above it", odtOf(odtText('<draw:image xlink:href="../../etc/passwd"/>'))],
  [
    "a PDF with a script at its opening",
    pdfOf(pdfPage(pdfLines(["a"]), { root: "/OpenAction<</S/JavaScript/JS(app.alert(1))>>" })),
  ],
  [
    "a PDF with a script whose name is in codes",
    pdfOf(pdfPage(pdfLines(["a"]), { root: "/OpenAction<</S/J#61vaScript/JS(app.alert(1))>>" })),
  ],
  ["a PDF that starts a program", pdfOf(pdfPage(pdfLines(["a"]), { root: "/OpenAction<</S/Launch/F(cmd.exe)>>" }))],
  [
    "a PDF with a file inside",
    pdfOf(pdfPage(pdfLines(["a"]), { root: "/Names<</EmbeddedFiles<</Names[(x.exe)<</EF<<>>>>]>>>>" })),
  ],
  [
    "a PDF with a form that sends",
    pdfOf(
      pdfPage(pdfLines(["a"]), {
        page: "/Annots[<</Type/Annot/Subtype/Link/A<</S/SubmitForm/F(http://127.0.0.1)>>>>]",
      }),
    ),
  ],
  [
    "a PDF with a font that runs",
    pdfOf([
      ...pdfPage(pdfLines(["a"])).slice(0, 4),
      "<</Type/Font/Subtype/Type1/BaseFont/X/FontMatrix[1 2 3 4 5 (0\\); process.exit\\(7\\)\\);)]>>",
    ]),
    "neutralised",
  ],
];

const disguised = (): Shape[] => [
  [
    "a page before the archive",
    zip(wordEntries(wordText(HELLO)), { before: Buffer.from("<script>alert(1)</script>") }),
  ],
  [
    "an archive that begins twice",
    zip(wordEntries(wordText(HELLO)), { before: Buffer.from("PK\u0003\u0004<script>") }),
  ],
  ["a page in the comment of the archive", zip(wordEntries(wordText(HELLO)), { comment: "<script>alert(1)</script>" })],
  ["a page after the archive", zip(wordEntries(wordText(HELLO)), { after: Buffer.from("<script>alert(1)</script>") })],
  ["an encrypted archive", word([{ name: "word/document.xml", data: "x", flags: 0x0801 }])],
  ["a compression that nobody uses", word([{ name: "word/document.xml", data: "x", method: 99 }])],
  ["an archive cut in the middle", docxOf([{ title: "a", lines: ["b"] }]).subarray(0, 400)],
  ["an archive with no text", zip([{ name: "[Content_Types].xml", data: wordTypes() }])],
  ["an archive of a workbook", zip([{ name: "xl/workbook.xml", data: "<x/>" }])],
  [
    "an OpenDocument with a password",
    odtOf(odtText("<text:p>a</text:p>"), [
      { name: "META-INF/manifest.xml", data: '<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>' },
    ]),
  ],
  ["a text of one letter repeated in no letter", word([], "<w:p/>")],
];

const named = (shape: string, name: string, bytes: Buffer): HostileFile => ({ shape, name, bytes, outcome: "refused" });
const otherwise = (): HostileFile[] => [
  named("nothing", "modele.docx", Buffer.alloc(0)),
  named("one byte", "modele.pdf", Buffer.from("%")),
  named("noise", "modele.docx", Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 256))),
  named("an old document of Word", "modele.doc", Buffer.from("d0cf11e0a1b11ae1", "hex")),
  named("a program named as a document", "modele.docx", Buffer.from("MZ\u0090\u0000")),
  named("an image named as a document", "modele.docx", Buffer.from("ffd8ffe000104a464946", "hex")),
  named(
    "a drawing with a script",
    "modele.pdf",
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
  ),
  named("a page named as a PDF", "modele.pdf", Buffer.from("<html><script>alert(1)</script></html>")),
  named("an archive named as a PDF", "modele.pdf", docxOf([{ title: "a", lines: [] }])),
  named("a PDF named as a document", "modele.docx", pdfOf(pdfPage(pdfLines(["a"])))),
  named("an OpenDocument named as a document of Word", "modele.docx", odtOf(odtText("<text:p>a</text:p>"))),
  named(
    "a page that becomes a PDF later",
    "modele.pdf",
    Buffer.concat([Buffer.from("<script>alert(1)</script>\n"), pdfOf(pdfPage(pdfLines(["a"])))]),
  ),
  named("a PDF followed by an archive", "modele.pdf", Buffer.concat([pdfOf(pdfPage(pdfLines(["a"]))), docxOf([])])),
  named("a PDF without an end", "modele.pdf", pdfOf(pdfPage(pdfLines(["a"]))).subarray(0, 300)),
  named(
    "a PDF with a password",
    "modele.pdf",
    pdfOf(
      pdfPage(pdfLines(["a"])),
      `/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>>>`,
    ),
  ),
  named("a PDF of images only", "modele.pdf", pdfOf(pdfPage("<</Length 0>>\nstream\n\nendstream"))),
];

const endingOf = (bytes: Buffer): string =>
  bytes.subarray(0, 4).equals(Buffer.from("%PDF"))
    ? "pdf"
    : bytes.subarray(30, 38).equals(Buffer.from("mimetype"))
      ? "odt"
      : "docx";

/** More than ninety shapes of hostile files, made anew each time: nothing dangerous is kept on a disk. */
export function hostileFiles(): HostileFile[] {
  const shapes = [...bombs(), ...entities(), ...names(), ...active(), ...disguised()];
  return [
    ...shapes.map(([shape, bytes, outcome = "refused" as const]) => ({
      shape,
      name: `modele.${endingOf(bytes)}`,
      bytes,
      outcome,
    })),
    ...otherwise(),
  ];
}
