import type { EditorContract } from "./template-editor-contract";
import type { FieldAttributes, SectionAttributes } from "./template-editor-schema";
import { TemplateEditorHelp } from "./TemplateEditorHelp";
import { TemplateFieldDialog } from "./TemplateFieldDialog";
import { TemplateSectionDialog, type MandatoryContent } from "./TemplateSectionDialog";
import { TemplateValueDialog } from "./TemplateValueDialog";

/** What stands over the text; `section: null` and `field: null` are to be made. */
export type OpenedDialog =
  | { readonly kind: "section"; readonly section: SectionAttributes | null }
  | { readonly kind: "field"; readonly field: FieldAttributes | null }
  | { readonly kind: "value"; readonly field: FieldAttributes }
  | { readonly kind: "help" };

interface DialogsProps {
  opened: OpenedDialog;
  contract: EditorContract;
  contents: readonly MandatoryContent[];
  /** Fields of the model, each key once. */
  known: readonly FieldAttributes[];
  onClose: () => void;
  onField: (field: FieldAttributes) => void;
  onSection: (section: SectionAttributes | null, attributes: Omit<SectionAttributes, "key">) => void;
  onMove: (key: string, by: -1 | 1) => void;
  onRemove: (section: SectionAttributes) => void;
}

/** The dialog that is open over the text. */
export function TemplateEditorDialogs({ opened, contract, contents, known, onClose, ...on }: DialogsProps) {
  switch (opened.kind) {
    case "section": {
      const { section } = opened;
      return (
        <TemplateSectionDialog
          key={section?.key ?? ""}
          section={section}
          contents={contents}
          onClose={onClose}
          onKeep={(attributes) => {
            on.onSection(section, attributes);
          }}
          onMove={(by) => {
            if (section !== null) on.onMove(section.key, by);
          }}
          onRemove={() => {
            if (section !== null) on.onRemove(section);
          }}
        />
      );
    }
    case "field":
      return <TemplateFieldDialog field={opened.field} known={known} onClose={onClose} onKeep={on.onField} />;
    case "value":
      return <TemplateValueDialog field={opened.field} onClose={onClose} onKeep={on.onField} />;
    case "help":
      return <TemplateEditorHelp contract={contract} onClose={onClose} />;
  }
}
