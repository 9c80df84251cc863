import { readTemplateDocument } from "@palier/domain/template";
import type { ShownTemplateFragment } from "../generated/graphql";
import { DataTable, Section, useText, type Column } from "../kernel";
import { templateMessages as messages } from "./template.messages";
import styles from "./template.module.css";

type Content = ShownTemplateFragment["contents"][number];

/** What a model must hold, the text that asks for it and the section that carries it; the criteria it helps to meet. */
export function TemplateContents({ template }: { template: ShownTemplateFragment }) {
  const say = useText();
  const read = readTemplateDocument(JSON.parse((template.inForce ?? template.inPreparation)?.content ?? "null"));
  const sections = read.ok ? read.value.content : [];
  const columns: readonly Column<Content>[] = [
    { key: "label", header: say(messages.content), cell: ({ label }) => label },
    { key: "source", header: say(messages.source), cell: ({ source }) => source },
    {
      key: "where",
      header: say(messages.where),
      cell: ({ code }) => {
        const section = sections.find(({ attrs }) => attrs.contents.includes(code));
        return section === undefined ? (
          <span className={styles["due"]}>{say(messages.nowhere)}</span>
        ) : (
          section.attrs.title
        );
      },
    },
  ];
  return (
    <>
      <Section title={say(messages.contents)} lead={say(messages.contentsLead)}>
        {template.contents.length === 0 ? (
          <p className={styles["quiet"]}>{say(messages.contentsNone)}</p>
        ) : (
          <DataTable
            caption={say(messages.contents)}
            hideCaption
            columns={columns}
            rows={template.contents}
            rowKey={({ code }) => code}
            phone="stack"
          />
        )}
      </Section>
      {template.criteria.length === 0 ? null : (
        <Section title={say(messages.criteria)}>
          <ul>
            {template.criteria.map(({ referential, code, label }) => (
              <li key={`${referential} ${code}`}>
                {referential}, {say(messages.criterion, { code, label })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
