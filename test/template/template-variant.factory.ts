import {
  readTemplateDocument,
  type SectionMode,
  type TemplateDocument,
  type TemplateSection,
} from "@palier/domain/template";
import type { Visitor } from "../kernel/front-door";

/** A section of one paragraph. */
export const section = (key: string, mode: SectionMode, text: string, title = `Titre ${key}`): TemplateSection => ({
  type: "section",
  attrs: { key, title, mode, contents: [] },
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

/** A model made of sections. @throws when they aren't one. */
export function documentOf(...content: readonly TemplateSection[]): TemplateDocument {
  const read = readTemplateDocument({ type: "doc", content });
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

/** What a site writes, as the editor sends it. */
export const written = (texts: Readonly<Record<string, string>>): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, section(key, "free", text).content])),
  );

const VARIANT = `id baseRevisionId baseName inForceName behind groupContent sections siteContent state version updatedByName`;
const GESTURES = {
  saveTemplateVariant: "SaveTemplateVariantInput",
  putTemplateVariantInUse: "UseTemplateVariantInput",
  rebaseTemplateVariant: "RebaseTemplateVariantInput",
} as const;
const OTHERS = {
  recordTemplateGap: ["RecordTemplateGapInput", "gap { id sectionTitle reason recordedOn endedOn version }"],
  endTemplateGap: ["EndTemplateGapInput", "gap { id endedOn version }"],
  proposeTemplateSection: ["ProposeTemplateSectionInput", "proposal { id state version sectionTitle }"],
  answerTemplateProposal: ["AnswerTemplateProposalInput", "proposal { id state answer answeredByName }"],
} as const;

/** What the server answers to a gesture on an adaptation. */
export interface VariantAnswer {
  readonly ok: boolean;
  readonly error: { readonly code: string; readonly field: string | null; readonly message: string } | null;
  readonly violations?: readonly Record<string, unknown>[];
  readonly variant?: Record<string, unknown> & { readonly version: number };
  readonly gap?: Record<string, unknown> & { readonly id: string; readonly version: number };
  readonly proposal?: Record<string, unknown> & { readonly id: string; readonly version: number };
}

/** Makes a gesture. @returns the payload; the code of the error where it was refused altogether. */
export async function gesture(
  who: Visitor,
  name: keyof typeof GESTURES | keyof typeof OTHERS,
  input: object,
): Promise<VariantAnswer> {
  const [type, answer] =
    name in GESTURES
      ? [
          GESTURES[name as keyof typeof GESTURES],
          `violations { sectionKey title mode breach reason diff { change text } } variant { ${VARIANT} }`,
        ]
      : OTHERS[name as keyof typeof OTHERS];
  const { data, errors } = await who.ask(
    `mutation M($input: ${type}!) { ${name}(input: $input) { ok error { code field message } ${answer} } }`,
    { input },
  );
  const [first] = errors;
  if (first !== undefined)
    return { ok: false, error: { code: String(first.extensions?.["code"]), field: null, message: first.message } };
  return data?.[name] as VariantAnswer;
}

/** An adaptation as somebody sees it; null where they don't. */
export async function seeVariant(
  who: Visitor,
  templateId: string,
  establishmentId: string,
): Promise<VariantAnswer["variant"] | null> {
  const { data, errors } = await who.ask(
    `query Q($t: ID!, $e: ID!) { templateVariant(templateId: $t, establishmentId: $e) { ${VARIANT} } }`,
    { t: templateId, e: establishmentId },
  );
  expect(errors).toEqual([]);
  return data?.["templateVariant"] as VariantAnswer["variant"] | null;
}
