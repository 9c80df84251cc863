import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Weights of Inter that documents are set in. */
const FACES = {
  regular: "400Regular",
  italic: "400Regular_Italic",
  semiBold: "600SemiBold",
  bold: "700Bold",
} as const;

const root = (): string => dirname(require.resolve("@expo-google-fonts/inter/package.json"));

/** The folders of the fonts, for the PDF compiler. @throws when the font package isn't installed. */
export const fontFolders = (): string[] => Object.values(FACES).map((face) => join(root(), face));

/** A font file (SIL Open Font Licence: it may travel inside a document). */
export const fontBytes = (face: keyof typeof FACES): Buffer =>
  readFileSync(join(root(), FACES[face], `Inter_${FACES[face]}.ttf`));
