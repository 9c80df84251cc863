import type { SaxesTagPlain } from "saxes";
import { DocumentRefused, SAVE_AGAIN } from "./template-real-refused";
import type { Line } from "./template-real-line";
import { LineBuilder } from "./template-real-line-builder";
import { attribute, localName, walkXml } from "./template-real-xml";

/** A style of Word, as far as it is read. */
interface WordStyle {
  /** 1 to 9; null: no heading. */
  level: number | null;
  bold: boolean | null;
  /** A line of a table of contents says nothing of its own. */
  contents: boolean;
  parent: string;
}

const HEADING = /^(?:heading|titre) ?([1-9])(?: car)?$/i;
const CONTENTS = /^(?:toc|tm) ?[1-9]$|^(?:toc heading|titre tr|en-tête de table des matières)$/i;
const MOST_PARENTS = 12;
/** Struck or replaced by something else: no words of the model. */
const NOT_READ = new Set(["del", "moveFrom", "Fallback", "instrText", "delText", "pict"]);
const ACTIVE_FIELD =
  /\bDDE(AUTO)?\b|\b(INCLUDEPICTURE|INCLUDETEXT|IMPORT|INCLUDE|DATABASE|LINK)\b[^\n]*(:|\\\\|\.(exe|doc|xls|dll))/i;

/** A refusal of what the file calls. @param what « un objet ou une macro ». */
export const linked = (what: string): DocumentRefused =>
  new DocumentRefused(`Ce fichier appelle ${what} : il n’a pas été ouvert. ${SAVE_AGAIN}`);

const isOn = (tag: SaxesTagPlain): boolean => !/^(0|false|off|none)$/i.test(attribute(tag, "val"));

function outline(tag: SaxesTagPlain): number | null {
  const level = Number(attribute(tag, "val"));
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null;
}

/** The styles of the document by id, each with what it takes from the one it is based on. */
export function readWordStyles(bytes: Buffer): ReadonlyMap<string, WordStyle> {
  const styles = new Map<string, WordStyle>();
  let style: WordStyle | null = null;
  walkXml(bytes, {
    open(tag) {
      const name = localName(tag.name);
      if (name === "style") {
        style = { level: null, bold: null, contents: false, parent: "" };
        styles.set(attribute(tag, "styleId"), style);
      }
      if (style === null) return;
      const value = attribute(tag, "val");
      if (name === "name") {
        const heading = HEADING.exec(value);
        if (heading !== null) style.level = Number(heading[1]);
        style.contents = CONTENTS.test(value);
      }
      if (name === "basedOn") style.parent = value;
      if (name === "outlineLvl") style.level ??= outline(tag);
      if (name === "b") style.bold = isOn(tag);
    },
    close(name) {
      if (localName(name) === "style") style = null;
    },
  });
  return new Map([...styles].map(([id, own]) => [id, inherited(own, styles)]));
}

function inherited(own: WordStyle, styles: ReadonlyMap<string, WordStyle>): WordStyle {
  const found = { ...own };
  let parent = styles.get(own.parent);
  for (let step = 0; step < MOST_PARENTS && parent !== undefined; step += 1) {
    found.level ??= parent.level;
    found.bold ??= parent.bold;
    parent = styles.get(parent.parent);
  }
  return found;
}

/** What is known of the paragraph under way before its first words. */
interface Under {
  opened: boolean;
  style: WordStyle | null;
  level: number | null;
}

class Reader {
  readonly builder = new LineBuilder();
  readonly #styles: ReadonlyMap<string, WordStyle>;
  readonly #paragraphs: Under[] = [];
  /** Instructions of the fields, whatever the runs they are cut into. */
  instructions = "";
  #silent = 0;
  #inInstruction = false;
  #inText = false;
  #inRun = false;
  #bold: boolean | null = null;

  constructor(styles: ReadonlyMap<string, WordStyle>) {
    this.#styles = styles;
  }

  open(tag: SaxesTagPlain): void {
    const name = localName(tag.name);
    if (name === "instrText") this.#inInstruction = true;
    if (name === "fldSimple") this.instructions += `\n${attribute(tag, "instr")}\n`;
    if (name === "fldChar") this.instructions += "\n";
    if (name === "altChunk" || name === "control" || name === "OLEObject") throw linked("un objet ou une macro");
    if (NOT_READ.has(name)) this.#silent += 1;
    if (this.#silent > 0) return;
    this.#read(tag, name);
  }

  #read(tag: SaxesTagPlain, name: string): void {
    const under = this.#paragraphs.at(-1);
    switch (name) {
      case "p":
        this.#begin();
        this.#paragraphs.push({ opened: false, style: null, level: null });
        break;
      case "pStyle":
        if (under !== undefined) under.style = this.#styles.get(attribute(tag, "val")) ?? null;
        break;
      case "outlineLvl":
        if (under !== undefined) under.level = outline(tag);
        break;
      case "r":
        this.#inRun = true;
        this.#bold = null;
        break;
      case "b":
        if (this.#inRun) this.#bold = isOn(tag);
        break;
      case "rStyle":
        if (this.#inRun) this.#bold ??= this.#styles.get(attribute(tag, "val"))?.bold ?? null;
        break;
      case "t":
        this.#inText = true;
        break;
      case "tab":
        if (this.#inRun) this.#say(" ");
        break;
      case "br":
      case "cr":
        this.#say("\n");
        break;
      case "noBreakHyphen":
        this.#say("-");
        break;
      case "sym":
        this.#say("☐");
        break;
      case "tr":
        this.builder.openRow();
        break;
      case "tc":
        this.builder.openCell();
        break;
    }
  }

  text(said: string): void {
    if (this.#inInstruction) this.instructions += said;
    else if (this.#inText && this.#silent === 0) this.#say(said);
  }

  close(full: string): void {
    const name = localName(full);
    if (name === "instrText") this.#inInstruction = false;
    if (NOT_READ.has(name)) this.#silent -= 1;
    if (this.#silent > 0) return;
    if (name === "t") this.#inText = false;
    if (name === "r") this.#inRun = false;
    if (name === "p") {
      this.#begin();
      this.builder.closeParagraph(this.#paragraphs.pop()?.style?.contents !== true);
    }
    if (name === "tc") this.builder.closeCell();
    if (name === "tr") this.builder.closeRow();
  }

  /** A paragraph begins once its style is known. */
  #begin(): void {
    const under = this.#paragraphs.at(-1);
    if (under === undefined || under.opened) return;
    under.opened = true;
    this.builder.openParagraph(under.level ?? under.style?.level ?? null);
  }

  #say(said: string): void {
    this.#begin();
    const style = this.#paragraphs.at(-1)?.style;
    this.builder.say(said, this.#bold ?? style?.bold ?? false);
  }
}

/** The lines of the main part. @throws DocumentRefused for a field that asks another program or another file for something. */
export function readWordText(main: Buffer, styles: ReadonlyMap<string, WordStyle>): Line[] {
  const reader = new Reader(styles);
  walkXml(main, {
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
  if (ACTIVE_FIELD.test(reader.instructions)) throw linked("un autre programme ou un autre fichier, dans un champ");
  return reader.builder.lines;
}
