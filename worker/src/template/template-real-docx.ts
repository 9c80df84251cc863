import mammoth from "mammoth";
import { ZipFile } from "yazl";
import { damaged, DocumentRefused, SAVE_AGAIN } from "./template-real-refused";
import { inCapitals, mayBeTitle, tidy, type Line } from "./template-real-line";
import { attribute, localName, walkXml } from "./template-real-xml";
import { openArchive, type Archive } from "./template-real-zip";

const MAIN = "word/document.xml";
const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const MOST_MAIN = 8 * 1_024 * 1_024;
const MOST_PART = 2 * 1_024 * 1_024;
/** What Word puts in a document that is only text and images. */
const KNOWN_ENDING = /\.(xml|rels|vml|png|jpe?g|jfif|gif|emf|wmf|wdp|tiff?|bmp|svg|webp|odttf|ttf|otf|fntdata)$/i;
const REFUSED_FOLDER = /(^|\/)(embeddings|activex|ctrlprops|customui|vba[^/]*)(\/|\.)|(^|\/)afchunk/i;

/** Places that a link may lead to: nothing is fetched from there, it stays text. */
const PLAIN_LINK = /^(https?:|mailto:|tel:|#)/i;
/** Relations to what stands in no page: the model a document was typed on stays on the machine it was typed on. */
const LOCAL_MODEL = /^file:\/\/\/[a-z]:|^[a-z]:\\|^[^:\\/]+\.dot[xm]?$/i;
const ACTIVE_RELATION = /(oleObject|control|vbaProject|aFChunk|package|subDocument|frame|externalLink\w*)$/i;
const ACTIVE_FIELD = /\bDDE(AUTO)?\b|\b(INCLUDEPICTURE|INCLUDETEXT|IMPORT|INCLUDE)\b[^\n]*(:|\\\\)/i;

const linked = (what: string): DocumentRefused =>
  new DocumentRefused(`Ce fichier appelle ${what} : il n’a pas été ouvert. ${SAVE_AGAIN}`);

interface Relation {
  readonly id: string;
  readonly type: string;
}

/** @returns the relations of one part. @throws DocumentRefused for one that would load or run something. */
function relations(bytes: Buffer): Relation[] {
  const found: Relation[] = [];
  walkXml(bytes, {
    open(tag) {
      if (localName(tag.name) !== "Relationship") return;
      const type = attribute(tag, "Type").split("/").at(-1) ?? "";
      const target = attribute(tag, "Target");
      if (ACTIVE_RELATION.test(type)) throw linked("un objet ou une macro");
      if (/^external$/i.test(attribute(tag, "TargetMode"))) {
        const inert =
          type === "hyperlink" ? PLAIN_LINK.test(target) || LOCAL_MODEL.test(target) : LOCAL_MODEL.test(target);
        if (!inert || (type !== "hyperlink" && type !== "attachedTemplate"))
          throw linked("un fichier ou une image qui est ailleurs");
      }
      found.push({ id: attribute(tag, "Id"), type });
    },
  });
  return found;
}

/** The main part is text and no macro, and holds no field that asks another program for something. */
function checkMain(bytes: Buffer): void {
  let instruction = "";
  let inInstruction = false;
  walkXml(bytes, {
    open(tag) {
      const name = localName(tag.name);
      inInstruction = name === "instrText";
      if (name === "fldSimple") instruction += `\n${attribute(tag, "instr")}\n`;
      if (name === "fldChar") instruction += "\n";
      if (name === "altChunk" || name === "control" || name === "OLEObject") throw linked("un objet ou une macro");
    },
    close() {
      inInstruction = false;
    },
    text(said) {
      if (inInstruction) instruction += said;
    },
  });
  if (ACTIVE_FIELD.test(instruction)) throw linked("un autre programme ou un autre fichier, par un champ,");
}

async function checkTypes(archive: Archive): Promise<void> {
  const bytes = await archive.read("[Content_Types].xml", MOST_PART);
  if (bytes === null) throw damaged();
  let mainType = "";
  walkXml(bytes, {
    open(tag) {
      const type = attribute(tag, "ContentType");
      if (/macroEnabled|vbaProject|activeX|oleObject/i.test(type)) throw linked("un objet ou une macro");
      if (attribute(tag, "PartName").toLowerCase() === `/${MAIN}`) mainType = type;
    },
  });
  if (mainType !== MAIN_TYPE) throw damaged();
}

const escape = (text: string): string => text.replace(/[<>&"']/g, (sign) => `&#${String(sign.codePointAt(0))};`);

/**
 * An archive of our own with what is read and nothing else, its relations emptied of their targets: whatever the given
 * one holds, the reader of Word sees this one.
 */
async function distil(parts: ReadonlyMap<string, Buffer>, links: readonly Relation[]): Promise<Buffer> {
  const uri = "http://schemas.openxmlformats.org";
  const office = `${uri}/officeDocument/2006/relationships`;
  const rels = (rows: string): Buffer =>
    Buffer.from(`<Relationships xmlns="${uri}/package/2006/relationships">${rows}</Relationships>`);
  const zip = new ZipFile();
  const add = (bytes: Buffer, name: string): void => {
    zip.addBuffer(bytes, name, { compress: false });
  };
  add(Buffer.from(`<Types xmlns="${uri}/package/2006/content-types"/>`), "[Content_Types].xml");
  add(rels(`<Relationship Id="main" Type="${office}/officeDocument" Target="${MAIN}"/>`), "_rels/.rels");
  const inert = links.map(
    ({ id }) => `<Relationship Id="${escape(id)}" Type="${office}/hyperlink" Target="about:blank"/>`,
  );
  add(rels(inert.join("")), "word/_rels/document.xml.rels");
  for (const [name, bytes] of parts) add(bytes, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What mammoth makes of an element, as far as it is read here. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly isBold?: boolean;
  readonly checked?: boolean;
}

function textOf(node: Node): string {
  switch (node.type) {
    case "text":
      return node.value ?? "";
    case "tab":
      return " ";
    case "break":
      return "\n";
    case "checkbox":
      return node.checked === true ? "☒" : "☐";
    case "table":
      return (node.children ?? []).map(rowText).join("\n");
    case "paragraph":
      return `${(node.children ?? []).map(textOf).join("")}\n`;
    default:
      return (node.children ?? []).map(textOf).join("");
  }
}

const cellText = (cell: Node): string => tidy(textOf(cell)).replace(/[\t\n]+/gu, " ");
const rowText = (row: Node): string => (row.children ?? []).map(cellText).join("\t");

/** Every run that says something is bold. */
function allBold(node: Node): boolean {
  const runs: Node[] = [];
  const gather = (each: Node): void => {
    if (each.type === "run" && textOf(each).trim() !== "") runs.push(each);
    else each.children?.forEach(gather);
  };
  gather(node);
  return runs.length > 0 && runs.every(({ isBold }) => isBold === true);
}

const HEADING = /^(?:heading|titre|berschrift|kop)\s*([1-9])(?:\s*car)?$/i;

function levelOf({ styleName, styleId }: Node): number | null {
  const found = HEADING.exec(styleName ?? "") ?? HEADING.exec(styleId ?? "");
  return found === null ? null : Number(found[1]);
}

function linesOf(node: Node): Line[] {
  if (node.type === "paragraph") {
    const text = textOf(node);
    const prominent = mayBeTitle(tidy(text)) && (allBold(node) || inCapitals(tidy(text)));
    return [{ text, level: levelOf(node), prominent }];
  }
  if (node.type === "table") return (node.children ?? []).flatMap(rowLines);
  return (node.children ?? []).flatMap(linesOf);
}

/** A row of one cell is a frame around paragraphs; a row with one bold cell is a title laid out as a table. */
function rowLines(row: Node): Line[] {
  const cells = (row.children ?? []).filter((cell) => cellText(cell) !== "");
  const [only] = cells;
  if (only !== undefined && cells.length === 1) return linesOf(only);
  return [{ text: rowText(row), level: null, prominent: false }];
}

/** The lines of a document of Word. @throws DocumentRefused */
export async function readDocx(bytes: Buffer): Promise<Line[]> {
  const archive = await openArchive(bytes, (name) => KNOWN_ENDING.test(name) && !REFUSED_FOLDER.test(name));
  await checkTypes(archive);
  const links = new Map<string, Relation>();
  for (const name of archive.names.filter((each) => /\.rels$/i.test(each))) {
    const part = await archive.read(name, MOST_PART);
    const found = part === null ? [] : relations(part);
    if (name.toLowerCase() === "word/_rels/document.xml.rels") for (const each of found) links.set(each.id, each);
  }
  const main = await archive.read(MAIN, MOST_MAIN);
  if (main === null) throw damaged();
  checkMain(main);
  const parts = new Map([[MAIN, main]]);
  for (const name of ["word/styles.xml", "word/numbering.xml"]) {
    const part = await archive.read(name, MOST_PART);
    if (part === null) continue;
    walkXml(part, {});
    parts.set(name, part);
  }
  let read: Node | null = null;
  try {
    await mammoth.convertToHtml(
      { buffer: await distil(parts, [...links.values()]) },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        transformDocument(document: Node) {
          read = document;
          return { ...document, children: [] };
        },
      },
    );
  } catch {
    throw damaged();
  }
  return read === null ? [] : linesOf(read);
}
