import { Editor, type JSONContent } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { readTemplateDocument, type TemplateDocument } from "@palier/domain/template";
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
import { stage } from "../kernel/testing";
import { addSection, moveSection, putField, removeSection, showDocument } from "./template-editor-commands";
import { contractExtension, type EditorContract } from "./template-editor-contract";
import { templateSchema } from "./template-editor-schema";
import { TemplateEditor, type TemplateEditorHandle } from "./TemplateEditor";

const p = (...content: object[]) => ({ type: "paragraph", ...(content.length > 0 && { content }) });
const text = (words: string) => ({ type: "text", text: words });
const field = (value: string | null = null) => ({
  type: "field",
  attrs: { key: "sortie", label: "Date de sortie", fieldType: "date", unit: null, choices: [], required: true, value },
});
const section = (key: string, mode: string, ...content: object[]) => ({
  type: "section",
  attrs: { key, title: `Titre ${key}`, mode, contents: [] },
  content,
});
const modelOf = (...content: object[]): TemplateDocument => {
  const read = readTemplateDocument({ type: "doc", content });
  if (!read.ok) throw new Error(read.error);
  return read.value;
};
const model = modelOf(
  section("a", "locked", p(text("Texte du groupe. "), field())),
  section("b", "fillable", p(text("Sortie le "), field(), text("."))),
  section("c", "free", p(text("Écrit ici."))),
  section("d", "localForbidden", p(text("Jamais."))),
);

// jsdom lays nothing out.
Range.prototype.getBoundingClientRect = () => new DOMRect();
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;

jest.setTimeout(30_000);

const words = { mode: String, rule: () => "", settings: "Régler", settingsOf: String };

const opened: Editor[] = [];
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
});

function open(contract: EditorContract, document: TemplateDocument = model) {
  const refused: string[] = [];
  const editor = new Editor({
    extensions: [
      ...templateSchema({ words }),
      contractExtension({ contract, untitled: "Sans titre", onRefused: ({ key }) => refused.push(key) }),
    ],
    content: structuredClone(document) as unknown as JSONContent,
    injectCSS: false,
  });
  const read = () => {
    const result = readTemplateDocument(editor.getJSON());
    if (!result.ok) throw new Error(result.error);
    return result.value;
  };
  /** The first place inside a section, and what stands `offset` further. */
  const placeIn = (key: string, offset = 0): number => {
    let place = 0;
    editor.state.doc.forEach(({ attrs }, position) => {
      if (attrs["key"] === key) place = position + 2 + offset;
    });
    return place;
  };
  const caret = (key: string, offset = 0) => {
    const { state, view } = editor;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, placeIn(key, offset))));
  };
  opened.push(editor);
  return { editor, read, refused, placeIn, caret };
}

describe("le texte d’un modèle dans l’éditeur", () => {
  const rich = modelOf(
    section(
      "a",
      "free",
      { type: "heading", attrs: { level: 3 }, content: [text("Suites")] },
      p(
        { type: "text", text: "gras", marks: [{ type: "bold" }, { type: "underline" }] },
        { type: "hardBreak" },
        field(),
      ),
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [p(text("un")), { type: "orderedList", content: [{ type: "listItem", content: [p()] }] }],
          },
        ],
      },
      {
        type: "table",
        content: [
          { type: "tableRow", content: [{ type: "tableHeader", content: [p(text("Jour"))] }] },
          { type: "tableRow", content: [{ type: "tableCell", content: [p(field("lundi"))] }] },
        ],
      },
    ),
  );

  it("en ressort tel qu’il y est entré", () => {
    for (const document of [model, rich]) expect(open("group", document).read()).toEqual(document);
  });

  it("garde ce qui se colle d’un traitement de texte, et rien d’autre", () => {
    const { editor, read, caret } = open("group");
    caret("c");
    editor.view.pasteHTML(
      `<h1 onclick="alert(1)">Titre</h1><p style="color:red">Un\u0007 <b>gras</b> <a href="http://x">lien</a><img src="x"></p>
       <table><tr><td colspan="2">Fusion</td></tr><tr><td>a</td><td>b</td></tr></table><script>alert(1)</script>`,
      new Event("paste") as ClipboardEvent,
    );
    const types = JSON.stringify(read());
    expect(types).toContain("gras");
    expect(types).toContain("Fusion");
    expect(types).not.toMatch(/onclick|alert|http|color|colspan/);
  });

  it("recopié, il garde ses sections et ses champs, chaque section sous sa propre clé", () => {
    const { editor, read, placeIn } = open("group");
    const html = editor.getHTML();
    editor.commands.setContent(html);
    expect(read()).toEqual(model);
    editor.commands.insertContentAt(placeIn("c") - 2, structuredClone(model.content[1]!) as unknown as JSONContent);
    const keys = read().content.map(({ attrs }) => attrs.key);
    expect([keys.length, new Set(keys).size]).toEqual([5, 5]);
  });

  it("vidé d’un coup, il reste lisible : une section, une clé, un titre", () => {
    const { editor, read } = open("group");
    editor.chain().selectAll().deleteSelection().run();
    expect(read().content).toHaveLength(1);
    expect(read().content[0]?.attrs.title).toBe("Sans titre");
  });

  it("les sections s’ajoutent, se déplacent, se retirent, et tout s’annule", () => {
    const { editor, read, caret } = open("group");
    const titles = () => read().content.map(({ attrs }) => attrs.title.slice(-1));
    caret("b");
    addSection(editor, { title: "Ajout z", mode: "free", contents: [] });
    expect(titles().join("")).toBe("abzcd");
    expect([moveSection(editor, "c", -1), moveSection(editor, "a", -1)]).toEqual([true, false]);
    expect(titles().join("")).toBe("abczd");
    expect(removeSection(editor, "a")).toBe(true);
    for (let step = 0; step < 3; step += 1) editor.commands.undo();
    expect(read()).toEqual(model);
  });

  it("un champ réglé l’est partout où il est", () => {
    const { editor, read, caret } = open("group");
    caret("c");
    const attributes = { ...field().attrs, label: "Sortie prévue", fieldType: "date", choices: [] } as const;
    putField(editor, attributes, "group");
    const labels = JSON.stringify(read()).match(/Sortie prévue/g);
    expect(labels).toHaveLength(3);
  });
});

describe("ce qu’un site peut écrire", () => {
  it.each([
    ["a", true],
    ["b", true],
    ["c", false],
    ["d", true],
  ])("dans la section %s, un mot de plus est refusé : %s", (key, stopped) => {
    const { editor, read, refused, placeIn } = open("site");
    editor.view.dispatch(editor.state.tr.insertText("X", placeIn(key)));
    expect(refused).toEqual(stopped ? [key] : []);
    expect(JSON.stringify(read()).includes("X")).toBe(!stopped);
  });

  it("il remplit un champ là où c’est permis, et nulle part ailleurs", () => {
    const { editor, read, caret, refused } = open("site");
    caret("b", 10);
    editor.commands.setNodeSelection(editor.state.selection.from);
    const filled = { ...field("2026-12-01").attrs, fieldType: "date", choices: [] } as const;
    putField(editor, filled, "site");
    expect(refused).toEqual([]);
    const values = read().content.map((each) => JSON.stringify(each).includes("2026-12-01"));
    expect(values).toEqual([false, true, false, false]);
  });

  it("ni retirer, ni déplacer, ni renommer une section, même libre ; ni tout effacer", () => {
    const { editor, read, refused } = open("site");
    removeSection(editor, "c");
    moveSection(editor, "c", -1);
    editor.chain().selectAll().deleteSelection().run();
    expect(read()).toEqual(model);
    expect(refused).toHaveLength(3);
  });
});

describe("le texte d’un autre qui arrive", () => {
  it("ne remplace que ce qui a changé, laisse le curseur et ce que l’on peut annuler", () => {
    const { editor, read, caret, placeIn } = open("group");
    caret("c", 3);
    editor.view.dispatch(editor.state.tr.insertText("!", placeIn("c")));
    const theirs = structuredClone(read()) as unknown as { content: { content: unknown[] }[] };
    theirs.content[0]!.content = [p(text("Le groupe a tout récrit, plus longuement."))];
    showDocument(editor, theirs);
    expect(editor.state.selection.from).toBe(placeIn("c", 4));
    editor.commands.undo();
    const now = JSON.stringify(read());
    expect([now.includes("récrit"), now.includes("!Écrit")]).toEqual([true, false]);
  });
});

describe("l’éditeur à l’écran", () => {
  it("dit la règle de chaque section, et règle une section au clavier", async () => {
    const handle = createRef<TemplateEditorHandle>();
    const changes: boolean[] = [];
    stage(
      <TemplateEditor
        contract="group"
        label="Texte du modèle"
        document={model}
        contents={[{ code: "motif", label: "Motif", source: "CSP, art. R1112-1-2" }]}
        handle={handle}
        onChange={(read) => changes.push(read().ok)}
      />,
    );
    const box = screen.getByRole("textbox", { name: "Texte du modèle" });
    expect(screen.getByRole("region", { name: "Titre a" })).toHaveTextContent("Verrouillée");
    act(() => {
      box.focus();
    });
    await userEvent.keyboard("{F2}");
    const title = await screen.findByRole("textbox", { name: /^Titre/ }, { timeout: 10_000 });
    await userEvent.clear(title);
    await userEvent.click(screen.getByRole("button", { name: "Appliquer" }));
    expect(screen.getByText("Donnez un titre à la section.")).toBeInTheDocument();
    await userEvent.type(title, "Motif d’hospitalisation");
    await userEvent.click(screen.getByRole("checkbox", { name: "Motif" }));
    await userEvent.click(screen.getByRole("button", { name: "Appliquer" }));
    const read = handle.current?.read();
    expect(read?.ok === true && read.value.content[0]?.attrs).toMatchObject({
      title: "Motif d’hospitalisation",
      contents: ["motif"],
    });
    expect(changes.at(-1)).toBe(true);
  });

  it("la barre n’a qu’un arrêt de tabulation, les flèches la parcourent", async () => {
    stage(<TemplateEditor contract="site" label="Texte" document={model} contents={[]} onChange={() => undefined} />);
    const bar = screen.getByRole("toolbar", { name: "Mise en forme" });
    expect(bar.querySelectorAll("[tabindex='0']")).toHaveLength(1);
    screen.getByRole("button", { name: "Gras" }).focus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(screen.getByRole("button", { name: "Raccourcis" })).toHaveFocus();
    expect(screen.queryByRole("button", { name: "Nouvelle section" })).not.toBeInTheDocument();
  });
});
