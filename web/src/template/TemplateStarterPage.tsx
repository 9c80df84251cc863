import { useMutation, useQuery } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import { TEMPLATE_KIND_LABELS, TEMPLATE_KINDS } from "@palier/domain/template";
import { useState } from "react";
import { useNavigate } from "react-router";
import {
  ActionButton,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  Section,
  useText,
} from "../kernel";
import { kindLabel } from "./template-shown";
import { starterMessages as messages, templateMessages } from "./template.messages";
import styles from "./template.module.css";

const StarterTemplatesDocument = graphql(`
  query StarterTemplates {
    starterTemplates {
      key
      kind
      title
      purpose
      sectionCount
      contentCount
      templateId
    }
  }
`);

const CreateTemplateFromStarterDocument = graphql(`
  mutation CreateTemplateFromStarter($key: ID!) {
    createTemplateFromStarter(key: $key) {
      ok
      error {
        code
        field
        message
      }
      template {
        id
      }
    }
  }
`);

const CreateTemplateDocument = graphql(`
  mutation CreateTemplate($input: CreateTemplateInput!) {
    createTemplate(input: $input) {
      ok
      error {
        code
        field
        message
      }
      template {
        id
      }
    }
  }
`);

/** Where a model begins: one of those that Palier brings, or nothing. */
export function TemplateStarterPage() {
  const say = useText();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(StarterTemplatesDocument, { fetchPolicy: "cache-and-network" });
  const [create, { loading, error: failure }] = useMutation(CreateTemplateFromStarterDocument);
  const [fault, setFault] = useState<string | null>(null);
  const use = async (key: string): Promise<void> => {
    const { data: made } = await create({ variables: { key } });
    const answer = made?.createTemplateFromStarter;
    setFault(answer?.error?.message ?? null);
    if (answer?.template != null) void navigate(`/modeles/${answer.template.id}`);
  };
  return (
    <>
      <PageHeader
        title={say(messages.title)}
        purpose={say(messages.purpose)}
        exports={<LinkButton to="/modeles">{say(templateMessages.back)}</LinkButton>}
      />
      {failure === undefined ? null : <ErrorPanel error={failure} />}
      {fault === null ? null : (
        <p role="alert" className={styles["fault"]}>
          {fault}
        </p>
      )}
      <Section title={say(messages.list)} lead={say(messages.lead)}>
        {data === undefined && error === undefined ? <LoadingState /> : null}
        {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
        <ul className={styles["starters"]}>
          {(data?.starterTemplates ?? []).map(
            ({ key, title, kind, purpose, sectionCount, contentCount, templateId }) => (
              <li key={key}>
                <h3>{title}</h3>
                <p className={styles["quiet"]}>{kindLabel(kind)}</p>
                <p>{purpose}</p>
                <p className={styles["quiet"]}>
                  {say(messages.counts, { sections: sectionCount, contents: contentCount })}
                </p>
                {templateId == null ? null : (
                  <p>
                    <LinkButton to={`/modeles/${templateId}`}>{say(messages.already)}</LinkButton>
                  </p>
                )}
                <div>
                  <QuietButton
                    disabled={loading}
                    aria-label={say(messages.useOf, { title })}
                    onClick={() => {
                      use(key).catch(() => undefined);
                    }}
                  >
                    {say(messages.use)}
                  </QuietButton>
                </div>
              </li>
            ),
          )}
        </ul>
      </Section>
      <BlankTemplate />
    </>
  );
}

function BlankTemplate() {
  const say = useText();
  const navigate = useNavigate();
  const [create, { loading, error }] = useMutation(CreateTemplateDocument);
  const [input, setInput] = useState({ code: "", kind: "procedure", title: "" });
  const [fault, setFault] = useState<{ field: string | null; message: string } | null>(null);
  const submit = async (): Promise<void> => {
    const { data } = await create({ variables: { input } });
    const answer = data?.createTemplate;
    setFault(answer?.error == null ? null : { field: answer.error.field ?? null, message: answer.error.message });
    if (answer?.template != null) void navigate(`/modeles/${answer.template.id}`);
  };
  const wrong = (field: string) => (fault?.field === field ? { error: fault.message } : {});
  return (
    <Section title={say(messages.blank)}>
      <form
        noValidate
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          submit().catch(() => undefined);
        }}
      >
        {error === undefined ? null : <ErrorPanel error={error} />}
        {fault !== null && !["code", "title", "kind"].includes(fault.field ?? "") ? (
          <p role="alert" className={styles["fault"]}>
            {fault.message}
          </p>
        ) : null}
        <TextInput
          label={say(messages.name)}
          value={input.title}
          onChange={(event) => {
            setInput({ ...input, title: event.currentTarget.value });
          }}
          {...wrong("title")}
        />
        <div className={styles["pair"]}>
          <TextInput
            label={say(messages.code)}
            description={say(messages.codeHelp)}
            value={input.code}
            onChange={(event) => {
              setInput({ ...input, code: event.currentTarget.value.toUpperCase() });
            }}
            {...wrong("code")}
          />
          <NativeSelect
            label={say(templateMessages.kind)}
            value={input.kind}
            data={TEMPLATE_KINDS.map((kind) => ({ value: kind, label: TEMPLATE_KIND_LABELS[kind] }))}
            onChange={(event) => {
              setInput({ ...input, kind: event.currentTarget.value });
            }}
            {...wrong("kind")}
          />
        </div>
        <div>
          <ActionButton type="submit" loading={loading}>
            {say(messages.create)}
          </ActionButton>
        </div>
      </form>
    </Section>
  );
}
