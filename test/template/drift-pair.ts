import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyseDocument, sectionText, type RealSection, type TemplateDocument } from "@palier/domain/template";

/** A model, a document that a site might really use, and what a reader says of each part of it. */
export interface DriftPair {
  readonly model: TemplateDocument;
  readonly name: string;
  readonly real: readonly RealSection[];
  /** « motif=same », « +Transport » (added), « !score » (forbidden). */
  readonly expected: readonly string[];
  /** The sections that the pair takes from the model without a change. */
  readonly copied: ReadonlySet<string>;
}

const inline = (text: string) =>
  text
    .split(/(\[[^\]]+\])/u)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith("[")
        ? {
            type: "field",
            attrs: {
              key: part.replace(/[^A-Za-z0-9]/gu, "").slice(0, 60),
              label: part.slice(1, -1),
              fieldType: "text",
              unit: null,
              choices: [],
              required: true,
              value: null,
            },
          }
        : { type: "text", text: part },
    );

interface Chunk {
  readonly head: string;
  readonly lines: readonly string[];
}

const chunksOf = (text: string, mark: RegExp): Chunk[] =>
  text
    .split(mark)
    .slice(1)
    .map((chunk) => {
      const [head = "", ...lines] = chunk.split("\n");
      return { head: head.trim(), lines: lines.filter((line) => line.trim() !== "") };
    });

const readModel = (lines: readonly string[]): TemplateDocument =>
  ({
    type: "doc",
    content: chunksOf(lines.join("\n"), /^§ /mu).map(({ head, lines: texts }) => {
      const [key = "", mode = "", title = ""] = head.split(" | ");
      return {
        type: "section",
        attrs: { key, title, mode, contents: [] },
        content: texts.map((text) => ({ type: "paragraph", content: inline(text) })),
      };
    }),
  }) as unknown as TemplateDocument;

function readPair(model: TemplateDocument, { head, lines }: Chunk): DriftPair {
  const said =
    lines
      .find((line) => line.startsWith("ATTENDU"))
      ?.replace("ATTENDU", "")
      .trim() ?? "";
  const changes = said === "" ? [] : said.split(/\s+(?=[+!]|[a-z]+=)/u);
  const copied = new Set<string>();
  const real: { title: string; text: string }[] = [];
  for (const line of lines.filter((each) => !each.startsWith("ATTENDU"))) {
    const section = model.content.find(({ attrs }) => line === `= ${attrs.key}`);
    const last = real.at(-1);
    if (section !== undefined) {
      copied.add(section.attrs.key);
      real.push({ title: section.attrs.title, text: sectionText(section) });
    } else if (line.startsWith("§")) real.push({ title: line.slice(1).trim(), text: "" });
    else if (last !== undefined) last.text = last.text === "" ? line : `${last.text}\n${line}`;
  }
  const changed = new Set(changes.map((change) => change.split("=")[0]));
  const rest = model.content
    .filter(({ attrs }) => attrs.mode !== "localForbidden" && !changed.has(attrs.key))
    .map(({ attrs }) => `${attrs.key}=same`);
  return { model, name: head, real, expected: [...changes, ...rest], copied };
}

/** Reads the pairs of a file of `drift-pairs/`: a model, then the documents, sections marked by §, « = key » as it is. */
export function readDriftPairs(name: string): DriftPair[] {
  const text = readFileSync(join(__dirname, "drift-pairs", `${name}.txt`), "utf8");
  return chunksOf(text, /^MODÈLE /mu).flatMap(({ lines }) => {
    const body = lines.join("\n");
    const model = readModel(body.split(/^PAIRE /mu)[0]?.split("\n") ?? []);
    return chunksOf(body, /^PAIRE /mu).map((chunk) => readPair(model, chunk));
  });
}

/** Where the analysis and the reader agree, where they don't: each section of the model, each part added. */
export function judgePair({ model, real, expected, copied }: DriftPair) {
  const { sections, added } = analyseDocument(model, [], real);
  const found = [
    ...sections.map(({ key, status }) => `${key}=${status}`),
    ...added.map(({ status, title, sectionKey }) => (status === "forbidden" ? `!${sectionKey ?? ""}` : `+${title}`)),
  ];
  const missed = expected.filter((each) => !found.includes(each));
  // A section judged otherwise is one disagreement, told once.
  const surplus = found.filter((each) => !expected.includes(each) && !each.includes("="));
  const judged = expected.length + surplus.length;
  const written = judged - expected.filter((each) => copied.has(each.split("=")[0] ?? "")).length;
  return { judged, written, wrong: [...missed, ...surplus.map((each) => `en trop : ${each}`)] };
}
