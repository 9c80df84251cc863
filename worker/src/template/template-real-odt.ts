import type { SaxesTagPlain } from "saxes";
import { damaged, DocumentRefused, SAVE_AGAIN } from "./template-real-refused";
import type { Line } from "./template-real-line";
import { LineBuilder } from "./template-real-line-builder";
import { attribute, localName, walkXml } from "./template-real-xml";
import { openArchive, type Archive } from "./template-real-zip";

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
  "table-of-content",
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
  readonly builder = new LineBuilder();
  readonly #bold = new Set<string>();
  #style = "";
  /** Elements under way whose text isn't read. */
  #silent = 0;
  readonly #spans: boolean[] = [];

  open(tag: SaxesTagPlain): void {
    const name = localName(tag.name);
    checkElement(tag, name);
    if (NOT_READ.has(name)) this.#silent += 1;
    if (name === "style") this.#style = attribute(tag, "name");
    if (name === "text-properties" && attribute(tag, "font-weight") === "bold") this.#bold.add(this.#style);
    if (this.#silent > 0) return;
    switch (name) {
      case "h":
      case "p":
        this.#spans.push(this.#bold.has(attribute(tag, "style-name")));
        this.builder.openParagraph(name === "h" ? levelOf(tag) : null);
        break;
      case "span":
        this.#spans.push(this.#bold.has(attribute(tag, "style-name")) || this.#spans.at(-1) === true);
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
        this.builder.openRow();
        break;
      case "table-cell":
        this.builder.openCell();
        break;
    }
  }

  text(said: string): void {
    if (this.#silent === 0) this.builder.say(said, this.#spans.at(-1) === true);
  }

  close(full: string): void {
    const name = localName(full);
    if (NOT_READ.has(name)) this.#silent -= 1;
    if (this.#silent > 0) return;
    if (name === "span") this.#spans.pop();
    if (name === "h" || name === "p") {
      this.#spans.pop();
      this.builder.closeParagraph();
    }
    if (name === "table-cell") this.builder.closeCell();
    if (name === "table-row") this.builder.closeRow();
  }
}

const levelOf = (tag: SaxesTagPlain): number => Math.min(9, Math.max(1, Number(attribute(tag, "outline-level")) || 1));

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
  return reader.builder.lines;
}
