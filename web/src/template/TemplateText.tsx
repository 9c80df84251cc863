import {
  readTemplateDocument,
  type Block,
  type Inline,
  type SectionMode,
  type TemplateSection,
} from "@palier/domain/template";
import { IconBan, IconForms, IconLock, IconPencil } from "@tabler/icons-react";
import { useId, type ReactNode } from "react";
import { useText } from "../kernel";
import { templateTextMessages as messages } from "./template-text.messages";
import styles from "./template-text.module.css";

const ICONS = { locked: IconLock, fillable: IconForms, free: IconPencil, localForbidden: IconBan } as const;

/** The rule of a section: icon and word. */
export function TemplateMode({ mode }: { mode: SectionMode }) {
  const say = useText();
  const Icon = ICONS[mode];
  return (
    <span className={styles["mode"]}>
      <Icon size={16} aria-hidden />
      {say(messages[mode])}
    </span>
  );
}

interface TemplateTextProps {
  /** The text of a version, as the server gives it: read again here, and shown only if it is one. */
  document: unknown;
  /** Names of the mandatory contents, by code; left out: they aren't said. */
  contentNames?: Readonly<Record<string, string>>;
  /** What stands at the end of a section: comments, links. */
  after?: (section: TemplateSection) => ReactNode;
  /** Heading level of the sections: 3 unless told. */
  level?: 2 | 3 | 4;
}

/** The text of a model as one reads and prints it: sections with their rule, fields, tables. */
export function TemplateText({ document, contentNames, after, level = 3 }: TemplateTextProps) {
  const say = useText();
  const read = readTemplateDocument(document);
  if (!read.ok) return <p>{say(messages.unreadable)}</p>;
  return (
    <div>
      {read.value.content.map((section) => (
        <SectionText key={section.attrs.key} section={section} level={level} names={contentNames ?? {}}>
          {after?.(section)}
        </SectionText>
      ))}
    </div>
  );
}

interface SectionTextProps {
  section: TemplateSection;
  level: 2 | 3 | 4;
  names: Readonly<Record<string, string>>;
  children: ReactNode;
}

function SectionText({ section, level, names, children }: SectionTextProps) {
  const say = useText();
  const id = useId();
  const { title, mode, contents } = section.attrs;
  const Heading = `h${String(level)}` as "h2" | "h3" | "h4";
  const known = contents.flatMap((code) => names[code] ?? []);
  const look = mode === "localForbidden" ? "forbidden" : mode;
  return (
    <section className={`${styles["section"] ?? ""} ${styles[look] ?? ""}`} aria-labelledby={id}>
      <div className={styles["head"]}>
        <Heading id={id} className={styles["title"]}>
          {title}
        </Heading>
        <TemplateMode mode={mode} />
      </div>
      <p className={styles["why"]}>{say(messages[`${mode}Why`])}</p>
      {known.length === 0 ? null : (
        <p className={styles["contents"]}>
          {say(messages.contents, { count: known.length, names: known.join(" · ") })}
        </p>
      )}
      <div className={styles["body"]}>
        <TemplateBlocks blocks={section.content} deepest={level} />
      </div>
      {children}
    </section>
  );
}

/** Blocks of a section. @param deepest the heading level of the section that holds them: theirs are below it. */
export function TemplateBlocks({ blocks, deepest = 3 }: { blocks: readonly Block[]; deepest?: number }) {
  return (
    <>
      {blocks.map((block, at) => (
        <BlockText key={at} block={block} deepest={deepest} />
      ))}
    </>
  );
}

function BlockText({ block, deepest }: { block: Block; deepest: number }): ReactNode {
  if (block.type === "paragraph")
    return (
      <p>
        <InlineText content={block.content ?? []} />
      </p>
    );
  if (block.type === "heading") {
    const Heading = `h${String(Math.min(6, deepest + block.attrs.level - 1))}` as "h3" | "h4" | "h5" | "h6";
    return (
      <Heading>
        <InlineText content={block.content ?? []} />
      </Heading>
    );
  }
  if (block.type === "table") return <TableText rows={block.content} deepest={deepest} />;
  const List = block.type === "bulletList" ? "ul" : "ol";
  return (
    <List>
      {block.content.map((item, at) => (
        <li key={at}>
          <TemplateBlocks blocks={item.content} deepest={deepest} />
        </li>
      ))}
    </List>
  );
}

type Rows = Extract<Block, { type: "table" }>["content"];

function TableText({ rows, deepest }: { rows: Rows; deepest: number }) {
  return (
    <table className={styles["table"]}>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.content.map((cell, at) => {
              const Cell = cell.type === "tableHeader" ? "th" : "td";
              return (
                <Cell key={at} {...(Cell === "th" && { scope: line === 0 ? "col" : "row" })}>
                  <TemplateBlocks blocks={cell.content} deepest={deepest} />
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function InlineText({ content }: { content: readonly Inline[] }) {
  const say = useText();
  return (
    <>
      {content.map((node, at) => {
        if (node.type === "hardBreak") return <br key={at} />;
        if (node.type === "text") return <MarkedText key={at} text={node.text} marks={node.marks ?? []} />;
        const { label, fieldType, unit, required, value } = node.attrs;
        if (value !== null) return <span key={at}>{value}</span>;
        const kind = [unit ?? say(messages[fieldType]), ...(required ? [] : [say(messages.optional)])].join(", ");
        return (
          <span key={at} className={styles["field"]}>
            {label} <span className={styles["fieldKind"]}>({kind})</span>
          </span>
        );
      })}
    </>
  );
}

const TAGS = { bold: "strong", italic: "em", underline: "u" } as const;

function MarkedText({ text, marks }: { text: string; marks: readonly { type: keyof typeof TAGS }[] }): ReactNode {
  return marks.reduce<ReactNode>((inner, { type }) => {
    const Tag = TAGS[type];
    return <Tag>{inner}</Tag>;
  }, text);
}
