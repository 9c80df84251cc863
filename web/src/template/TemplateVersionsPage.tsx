import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import {
  compareSections,
  readTemplateDocument,
  type SectionComparison,
  type TemplateDocument,
} from "@palier/domain/template";
import { useParams } from "react-router";
import {
  EmptyState,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  Section,
  useText,
  useUrlFilters,
} from "../kernel";
import { stateInSentence } from "./template-shown";
import { templateTextMessages } from "./template-text.messages";
import { templateMessages, versionMessages as messages } from "./template.messages";
import styles from "./template.module.css";
import { TemplateDiff } from "./TemplateDiff";

const TemplateVersionsDocument = graphql(`
  query TemplateVersions($id: ID!) {
    template(id: $id) {
      id
      title
      revisions {
        id
        name
        state
      }
    }
  }
`);

const TwoVersionsDocument = graphql(`
  query TwoVersions($before: ID!, $after: ID!) {
    before: templateRevision(id: $before) {
      id
      name
      content
    }
    after: templateRevision(id: $after) {
      id
      name
      content
    }
  }
`);

/** What separates any two versions of a model; both stand in the address. */
export function TemplateVersionsPage() {
  const say = useText();
  const { templateId = "" } = useParams();
  const filters = useUrlFilters();
  const { data, error, refetch } = useQuery(TemplateVersionsDocument, { variables: { id: templateId } });
  const back = <LinkButton to={`/modeles/${templateId}`}>{say(messages.sheet)}</LinkButton>;
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const template = data.template ?? null;
  if (template === null)
    return <EmptyState title={say(templateMessages.missing)} why={say(templateMessages.missingWhy)} action={back} />;
  const [latest, previous] = template.revisions;
  const idOf = (key: string, fallback: string): string => filters.get(key) || fallback;
  const select = (key: string, label: string, value: string) => (
    <NativeSelect
      label={label}
      value={value}
      data={template.revisions.map(({ id, name, state }) => ({
        value: id,
        label: say(templateMessages.preparationState, { name, state: stateInSentence(state) }),
      }))}
      onChange={(event) => {
        filters.set(key, event.currentTarget.value);
      }}
    />
  );
  return (
    <>
      <PageHeader
        title={say(messages.title)}
        purpose={say(messages.purpose, { title: template.title })}
        exports={back}
      />
      {latest === undefined || previous === undefined ? (
        <EmptyState title={say(messages.only)} why={say(messages.onlyWhy)} action={back} />
      ) : (
        <>
          <div className={styles["filters"]}>
            {select("de", say(messages.before), idOf("de", previous.id))}
            {select("a", say(messages.after), idOf("a", latest.id))}
          </div>
          <TwoVersions before={idOf("de", previous.id)} after={idOf("a", latest.id)} />
        </>
      )}
    </>
  );
}

function documentOf(content: string | undefined): TemplateDocument | null {
  const read = readTemplateDocument(JSON.parse(content ?? "null"));
  return read.ok ? read.value : null;
}

function TwoVersions({ before, after }: { before: string; after: string }) {
  const say = useText();
  const { data, error, refetch } = useQuery(TwoVersionsDocument, { variables: { before, after } });
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const [old, now] = [documentOf(data.before?.content), documentOf(data.after?.content)];
  if (old === null || now === null)
    return <EmptyState title={say(templateMessages.missing)} why={say(templateMessages.missingWhy)} />;
  const compared = compareSections(old, now);
  const changed = compared.filter(({ change }) => change !== "same");
  return (
    <Section title={say(messages.changed, { count: changed.length, total: compared.length })}>
      {changed.length === 0 ? <p>{say(messages.none)}</p> : null}
      {changed.map((each) => (
        <Change key={each.key} compared={each} />
      ))}
    </Section>
  );
}

const WORDS = {
  added: messages.sectionAdded,
  removed: messages.sectionRemoved,
  changed: messages.sectionChanged,
  moved: messages.sectionMoved,
} as const;

function Change({ compared }: { compared: SectionComparison }) {
  const say = useText();
  const { change, before, after, parts } = compared;
  if (change === "same") return null;
  return (
    <section className={styles["change"]}>
      <h3>{(after ?? before)?.attrs.title}</h3>
      <p className={styles["quiet"]}>{say(WORDS[change])}</p>
      {before === null || after === null || before.attrs.title === after.attrs.title ? null : (
        <p>{say(messages.renamed, { before: before.attrs.title, after: after.attrs.title })}</p>
      )}
      {before === null || after === null || before.attrs.mode === after.attrs.mode ? null : (
        <p>
          {say(messages.mode, {
            before: say(templateTextMessages[before.attrs.mode]),
            after: say(templateTextMessages[after.attrs.mode]),
          })}
        </p>
      )}
      {change === "moved" ? null : <TemplateDiff parts={parts} around={12} />}
    </section>
  );
}
