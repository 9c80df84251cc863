import {
  readTemplateDocument,
  readVariantSections,
  type Block,
  type TemplateDocument,
  type VariantSections,
} from "@palier/domain/template";

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** A text of the server as a model. @throws Error when it isn't one, which the error page then says. */
export function documentFrom(text: string): TemplateDocument {
  const read = readTemplateDocument(json(text));
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

/** A text of the server as the sections of a site. @throws Error when it isn't that. */
export function sectionsFrom(text: string): VariantSections {
  const read = readVariantSections(json(text));
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

/** A text of the server as the blocks of a section. @throws Error when it isn't that. */
export const blocksFrom = (text: string): readonly Block[] => sectionsFrom(`{"section":${text}}`)["section"] ?? [];
