import { damaged, DocumentRefused, SAVE_AGAIN } from "./template-real-refused";
import { inCapitals, mayBeTitle, tidy, type Line } from "./template-real-line";
import { attribute, localName, walkXml } from "./template-real-xml";
import { openArchive, type Archive } from "./template-real-zip";
import type { SaxesTagPlain } from "saxes";

const MIMETYPE = "application/vnd.oasis.opendocument.text";
const MOST_CONTENT = 12 * 1_024 * 1_024;
const MOST_PART = 2 * 1_024 * 1_024;
const KNOWN_ENDING =
  /(^|\/)(mimetype|layout-cache)$|\.(xml|rdf|png|jpe?g|gif|svg|svm|emf|wmf|bmp|tiff?|webp|ttf|otf)$/i;
const REFUSED_FOLDER = /^(basic|scripts|dialogs|object[^/]*|objectreplacements|versions)\//i;
/** Said beside the text or struck from it: no words of the model. */
const NOT_READ = new Set([
  "tracked-changes",
  "annotation",
  "note",
  "settings",
  "object",
  "object-ole",
  "forms",
  "sequence-decls",
]);
const ACTIVE = new Set([
  "event-listener",
  "script",
  "dde-source",
  "dde-connection-decl",
  "plugin",
  "applet",
  "object-ole",
]);
/** « Five hundred spaces » is drawing, « a thousand million » is an attack; neither says anything. */
const MOST_SPACES = 20;

async function checkManifest(archive: Archive): Promise<void> {
  const manifest = await archive.read("META-INF/manifest.xml", MOST_PART);
  if (manifest === null) return;
  walkXml(manifest, {
    open({ name }) {
      if (localName(name) === "encryption-data")
        throw new DocumentRefused(
          "Ce fichier est protégé par un mot de passe : retirez la protection, enregistrez-le de nouveau, puis renvoyez-le.",
        );
    },
  });
}

function checkElement(tag: SaxesTagPlain, name: string): void {
  const target = attribute(tag, "href");
  // A link that a person follows is text; anything else that points outside would be fetched when the file is opened.
  const outside = name !== "a" && (/^[a-z][a-z0-9+.-]*:|^\/|^\\/i.test(target) || target.includes(".."));
  if (ACTIVE.has(name) || outside)
    throw new DocumentRefused(
      `Ce fichier appelle un programme, une macro ou un fichier qui est ailleurs : il n’a pas été ouvert. ${SAVE_AGAIN}`,
    );
}

class Reader {
  readonly lines: Line[] = [];
  readonly #bold = new Set<string>();
  #style = "";
  /** Elements under way whose text isn't read. */
  #silent = 0;
  #level: number | null = null;
  #text = "";
  /** Characters said, and those said in bold. */
  #said = 0;
  #strong = 0;
  readonly #spans: boolean[] = [];
  /** Cells of the rows under way: a table may stand in a cell. */
  readonly #rows: string[][] = [];
  readonly #cells: { lines: Line[] }[] = [];

  open(tag: SaxesTagPlain): void {
    const name = localName(tag.name);
    checkElement(tag, name);
    if (NOT_READ.has(name)) this.#silent += 1;
    switch (name) {
      case "style":
        this.#style = attribute(tag, "name");
        break;
      case "text-properties":
        if (attribute(tag, "font-weight") === "bold") this.#bold.add(this.#style);
        break;
      case "h":
      case "p":
        this.#begin(tag, name);
        break;
      case "span":
        this.#spans.push(this.#bold.has(attribute(tag, "style-name")));
        break;
      case "s":
        this.text(" ".repeat(Math.min(MOST_SPACES, Number(attribute(tag, "c")) || 1)));
        break;
      case "tab":
        this.text(" ");
        break;
      case "line-break":
        this.text("\n");
        break;
      case "table-row":
        this.#rows.push([]);
        this.#cells.push({ lines: [] });
        break;
      case "table-cell":
        this.#cells.push({ lines: [] });
        break;
    }
  }

  text(said: string): void {
    if (this.#silent > 0) return;
    this.#text += said;
    const length = said.trim().length;
    this.#said += length;
    if (this.#spans.some(Boolean)) this.#strong += length;
  }

  close(full: string): void {
    const name = localName(full);
    if (NOT_READ.has(name)) this.#silent -= 1;
    if (name === "span") this.#spans.pop();
    if (name === "h" || name === "p") this.#end();
    if (name === "table-cell") this.#endCell();
    if (name === "table-row") this.#endRow();
  }

  #begin(tag: SaxesTagPlain, name: "h" | "p"): void {
    this.#text = "";
    this.#said = 0;
    this.#strong = 0;
    this.#spans.length = 0;
    this.#spans.push(this.#bold.has(attribute(tag, "style-name")));
    this.#level = name === "h" ? Math.min(9, Math.max(1, Number(attribute(tag, "outline-level")) || 1)) : null;
  }

  #end(): void {
    if (this.#silent > 0) return;
    const text = tidy(this.#text);
    const bold = this.#said > 0 && this.#strong === this.#said;
    const line = { text, level: this.#level, prominent: mayBeTitle(text) && (bold || inCapitals(text)) };
    (this.#cells.at(-1)?.lines ?? this.lines).push(line);
    this.#text = "";
  }

  #endCell(): void {
    const cell = this.#cells.pop();
    const row = this.#rows.at(-1);
    if (cell === undefined || row === undefined) throw damaged();
    row.push(
      cell.lines
        .map(({ text }) => text)
        .join(" ")
        .replace(/[\t\n]+/gu, " ")
        .trim(),
    );
    // A row of one cell is a frame around paragraphs: they are kept as they are.
    this.#cells.at(-1)?.lines.push(...cell.lines);
  }

  #endRow(): void {
    const cells = this.#rows.pop() ?? [];
    const held = this.#cells.pop()?.lines ?? [];
    const filled = cells.filter((text) => text !== "");
    const lines = filled.length === 1 ? held : [{ text: cells.join("\t"), level: null, prominent: false }];
    (this.#cells.at(-1)?.lines ?? this.lines).push(...lines);
  }
}

/** The lines of a document of LibreOffice. @throws DocumentRefused */
export async function readOdt(bytes: Buffer): Promise<Line[]> {
  const archive = await openArchive(bytes, (name) => KNOWN_ENDING.test(name) && !REFUSED_FOLDER.test(name));
  const type = await archive.read("mimetype", 200);
  if (type?.toString("latin1") !== MIMETYPE) throw damaged();
  await checkManifest(archive);
  const content = await archive.read("content.xml", MOST_CONTENT);
  if (content === null) throw damaged();
  const reader = new Reader();
  walkXml(content, {
    open: (tag) => {
      reader.open(tag);
    },
    close: (name) => {
      reader.close(name);
    },
    text: (said) => {
      reader.text(said);
    },
  });
  return reader.lines;
}
