import { dayInFrance, frenchDate, frenchText } from "@palier/domain/kernel";
import {
  fieldsOf,
  REVISION_STATE_LABELS,
  revisionName,
  SIGNATURE_PART_LABELS,
  type Block,
  type MandatoryContent,
  type RevisionState,
  type SectionMode,
  type SignaturePart,
  type TemplateDocument,
} from "@palier/domain/template";

/** A version as a file tells its history. */
export interface OutputRevision {
  readonly major: number;
  readonly minor: number;
  readonly state: RevisionState;
  readonly summary: string;
  /** null: never published. */
  readonly publishedAt: Date | null;
}

/** Everything that the files of a model say. */
export interface OutputGround {
  readonly groupName: string;
  /** Everything in it is fictitious: said on every page. */
  readonly demo: boolean;
  readonly code: string;
  readonly title: string;
  readonly purpose: string;
  readonly reader: string;
  readonly beneficiary: string;
  readonly retention: string;
  /** null: the text of the group. */
  readonly siteName: string | null;
  /** The site put its own wording in use where the model leaves room. */
  readonly adapted: boolean;
  readonly revision: OutputRevision;
  readonly document: TemplateDocument;
  readonly contents: readonly Pick<MandatoryContent, "code" | "label" | "source">[];
  readonly signatures: readonly {
    readonly part: SignaturePart;
    readonly signedAs: string;
    readonly functionName: string;
    readonly signedAt: Date;
  }[];
  /** Latest first. */
  readonly history: readonly OutputRevision[];
}

/** A section as a file shows it. */
export interface OutputSection {
  readonly key: string;
  readonly title: string;
  readonly mode: Exclude<SectionMode, "localForbidden">;
  readonly blocks: readonly Block[];
  /** Something is to be filled in it. */
  readonly hasFields: boolean;
}

/** A table of the sheet that closes a file: texts ready to print. */
export interface OutputTable {
  readonly title: string;
  readonly headers: readonly string[];
  /** Widths of the columns, relative to each other. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** What a file of a model shows, in ready texts. */
export interface OutputView {
  readonly groupName: string;
  readonly notice: string;
  readonly code: string;
  readonly title: string;
  /** « MD-SORTIE-001 · version 2 · Publiée le 3 novembre 2026 », on every page. */
  readonly reference: string;
  /** Whose text it is. */
  readonly standing: string;
  readonly sections: readonly OutputSection[];
  readonly sheetTitle: string;
  /** Mandatory contents, signatures, history. */
  readonly tables: readonly OutputTable[];
}

/** The part that closes a file: it says what the model is, and is no part of the text that a carer fills. */
const SHEET_TITLE = "Fiche du modèle";

const NOTICE = "Modèle fictif – données de démonstration";
const day = (at: Date): string => frenchDate(dayInFrance(at));

const stateOf = ({ state, publishedAt }: OutputRevision): string =>
  publishedAt === null || (state !== "published" && state !== "toRevise")
    ? REVISION_STATE_LABELS[state]
    : `${REVISION_STATE_LABELS[state]}, en vigueur depuis le ${day(publishedAt)}`;

/** A heading never skips a level, which no accessible file may; one without text is left out. */
function evenHeadings(blocks: readonly Block[]): Block[] {
  let last = 1;
  return blocks.flatMap((block): Block[] => {
    if (block.type !== "heading") return [block];
    if (block.content === undefined || block.content.length === 0) return [];
    last = Math.min(block.attrs.level, last + 1);
    return [{ ...block, attrs: { level: last as 2 | 3 | 4 } }];
  });
}

/** The text as the files print it: what no site may write is in none of them. */
function sectionsOf({ content }: TemplateDocument): OutputSection[] {
  return content.flatMap((section) => {
    const { key, title, mode } = section.attrs;
    if (mode === "localForbidden") return [];
    return [{ key, title, mode, blocks: evenHeadings(section.content), hasFields: fieldsOf(section).length > 0 }];
  });
}

function tablesOf(ground: OutputGround): OutputTable[] {
  const facts = [
    ["But", ground.purpose],
    ["Lecteur", ground.reader],
    ["Bénéficiaire", ground.beneficiary],
    ["Conservation", ground.retention],
  ].filter(([, text]) => text !== "");
  const where = (code: string): string =>
    ground.document.content
      .filter(({ attrs }) => attrs.mode !== "localForbidden" && attrs.contents.includes(code))
      .map(({ attrs }) => attrs.title)
      .join(", ");
  const tables: OutputTable[] = [
    {
      title: "Usage",
      headers: ["Point", "Ce qui est attendu"],
      widths: [1, 4],
      rows: facts.map((row) => row.map(frenchText)),
    },
    {
      title: "Contenus obligatoires",
      headers: ["Contenu", "Source", "Section"],
      widths: [2, 3, 2],
      rows: ground.contents.map(({ code, label, source }) => [label, source, where(code)].map(frenchText)),
    },
    {
      title: "Signatures",
      headers: ["Rôle", "Nom", "Fonction", "Date"],
      widths: [2, 3, 3, 2],
      rows: ground.signatures
        .filter(({ part }) => part !== "refused")
        .map(({ part, signedAs, functionName, signedAt }) => [
          SIGNATURE_PART_LABELS[part],
          signedAs,
          functionName,
          day(signedAt),
        ]),
    },
    {
      title: "Historique",
      headers: ["Version", "Publication", "Ce qui change"],
      widths: [1, 2, 5],
      rows: ground.history.map((each) => [
        revisionName(each),
        each.publishedAt === null ? REVISION_STATE_LABELS[each.state] : day(each.publishedAt),
        frenchText(each.summary),
      ]),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** @returns what the files of a model print; the same ground always gives the same view. */
export function outputView(ground: OutputGround): OutputView {
  const { code, siteName, adapted, revision } = ground;
  return {
    groupName: ground.groupName,
    notice: ground.demo ? NOTICE : "",
    code,
    title: ground.title,
    reference: `${code} · version ${revisionName(revision)} · ${stateOf(revision)}`,
    standing:
      siteName === null
        ? `Texte du groupe ${ground.groupName}.`
        : adapted
          ? `Texte en usage à ${siteName}\u00a0: le modèle du groupe, avec ce que le site a adapté là où le modèle le permet.`
          : `Texte en usage à ${siteName}\u00a0: le modèle du groupe, sans adaptation.`,
    sections: sectionsOf(ground.document),
    sheetTitle: SHEET_TITLE,
    tables: tablesOf(ground),
  };
}
