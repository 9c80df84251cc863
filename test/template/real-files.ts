import { zip, type Entry } from "./hostile-zip";

const OFFICE = "http://schemas.openxmlformats.org";
/** The spaces of names that Word declares. */
export const WORD = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A paragraph of Word. @param style an id of `wordStyles`; '' without one. */
export const wordParagraph = (text: string, style = "", bold = false): string =>
  `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;

/** The types of the parts of a document of Word. */
export const wordTypes = (more = "", main = WORD_MAIN): string =>
  `${XML}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/>${more}</Types>`;

/** The relations of a part. */
export const relationsOf = (rows: string): string =>
  `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships">${rows}</Relationships>`;
/** One relation. */
export const relation = (type: string, target: string, external = true): string =>
  `<Relationship Id="rId9" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`;

const STYLES = `${XML}<w:styles ${WORD}><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="TitreMaison"><w:name w:val="Titre maison"/><w:basedOn w:val="Titre1"/></w:style><w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/></w:style></w:styles>`;

/** The whole text of a document of Word. */
export const wordText = (body: string, before = ""): string =>
  `${XML}${before}<w:document ${WORD}><w:body>${body}</w:body></w:document>`;

/** The parts of a document of Word. @param more added, or put in the place of those of the same name. */
export function wordEntries(text: string, more: readonly Entry[] = []): Entry[] {
  const own: Entry[] = [
    { name: "[Content_Types].xml", data: wordTypes() },
    { name: "_rels/.rels", data: relationsOf(relation("officeDocument", "word/document.xml", false)) },
    { name: "word/document.xml", data: text },
    { name: "word/styles.xml", data: STYLES },
  ];
  return [...own.filter(({ name }) => more.every((each) => each.name !== name)), ...more];
}

/** A part of a document: its title and its paragraphs. */
export interface RealPart {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A document of Word with styled headings. */
export const docxOf = (parts: readonly RealPart[]): Buffer =>
  zip(
    wordEntries(
      wordText(
        parts
          .map(({ title, lines }) =>
            [wordParagraph(title, "Titre1"), ...lines.map((line) => wordParagraph(line))].join(""),
          )
          .join(""),
      ),
    ),
  );

const ODF = "urn:oasis:names:tc:opendocument:xmlns";
/** The whole text of a document of LibreOffice. */
export const odtText = (body: string, before = "", styles = ""): string =>
  `${XML}${before}<office:document-content xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0" xmlns:draw="${ODF}:drawing:1.0" xmlns:style="${ODF}:style:1.0" xmlns:fo="${ODF}:xsl-fo-compatible:1.0" xmlns:script="${ODF}:script:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;

/** A document of LibreOffice. */
export const odtOf = (content: string | Buffer, more: readonly Entry[] = []): Buffer =>
  zip([
    { name: "mimetype", data: "application/vnd.oasis.opendocument.text", method: 0 },
    { name: "content.xml", data: content },
    ...more,
  ]);

/** A PDF written by hand: objects in order, the first is the catalogue. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ""): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const places: number[] = [];
  let length = parts[0]!.byteLength;
  const add = (bytes: Buffer): void => {
    parts.push(bytes);
    length += bytes.byteLength;
  };
  objects.forEach((object, at) => {
    places.push(length);
    add(Buffer.concat([Buffer.from(`${String(at + 1)} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]));
  });
  const start = length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  add(
    Buffer.from(
      `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows}trailer\n<</Size ${String(objects.length + 1)}/Root 1 0 R${trailer}>>\nstartxref\n${String(start)}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A stream of a PDF. */
export const pdfStream = (bytes: Buffer | string, facts = ""): Buffer =>
  Buffer.concat([
    Buffer.from(`<</Length ${String(Buffer.byteLength(bytes))}${facts}>>\nstream\n`),
    Buffer.from(bytes),
    Buffer.from("\nendstream"),
  ]);

/** The objects of a PDF of one page. @param page more facts of the page. @param root more facts of the catalogue. */
export const pdfPage = (content: string | Buffer, { page = "", root = "" } = {}): (string | Buffer)[] => [
  `<</Type/Catalog/Pages 2 0 R${root}>>`,
  "<</Type/Pages/Count 1/Kids[3 0 R]>>",
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R${page}>>`,
  typeof content === "string" ? pdfStream(content) : content,
  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
];

/** Lines drawn on a page; those that begin with « # » in larger letters. */
export const pdfLines = (lines: readonly string[]): string =>
  lines
    .map((line, at) => {
      const title = line.startsWith("#");
      const said = line.replace(/^# ?/, "").replace(/[()\\]/g, "\\$&");
      return `BT /F1 ${title ? "16" : "10"} Tf 50 ${String(780 - at * 22)} Td (${said}) Tj ET`;
    })
    .join("\n");
