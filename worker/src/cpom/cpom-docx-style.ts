import type { IStylesOptions } from "docx";
import { ACTION, INK, MUTED } from "./cpom-docx-text";

/** Styles a person can change in Word for the whole document; sizes are in half points. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: "Inter", size: 19, color: INK, language: { value: "fr-FR" } },
      paragraph: { spacing: { after: 130, line: 276, lineRule: "auto" } },
    },
    title: { run: { size: 60, bold: true, color: ACTION }, paragraph: { spacing: { after: 200 } } },
    heading1: {
      run: { size: 36, bold: true, color: ACTION },
      paragraph: { spacing: { before: 480, after: 220 }, keepNext: true },
    },
    heading2: {
      run: { size: 25, bold: true, color: INK },
      paragraph: { spacing: { before: 360, after: 160 }, keepNext: true },
    },
    heading3: {
      run: { size: 21, bold: true, color: INK },
      paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: "Lead", name: "Chapeau", basedOn: "Normal", run: { size: 23, color: MUTED } },
    { id: "Note", name: "Note", basedOn: "Normal", run: { size: 17, color: MUTED } },
    { id: "Fine", name: "Mention", basedOn: "Normal", run: { size: 15, color: MUTED } },
    { id: "Margin", name: "En-tête et pied", basedOn: "Normal", run: { size: 16, color: MUTED } },
    { id: "CoverNote", name: "Couverture", basedOn: "Normal", run: { size: 24, color: MUTED } },
    { id: "ContentsTitle", name: "Titre du sommaire", basedOn: "Normal", run: { size: 36, bold: true, color: ACTION } },
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      run: { size: 18, bold: true },
      paragraph: { spacing: { before: 200, after: 80 } },
    },
    {
      id: "TableText",
      name: "Texte de tableau",
      basedOn: "Normal",
      run: { size: 16 },
      paragraph: { spacing: { after: 0, line: 250, lineRule: "auto" } },
    },
    { id: "Gap", name: "Espace", basedOn: "Normal", run: { size: 10 }, paragraph: { spacing: { after: 60 } } },
  ],
};
