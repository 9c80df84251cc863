import { useMutation, useQuery } from "@apollo/client/react";
import { rebaseVariant, type RebaseChoice, type RebaseSection } from "@palier/domain/template";
import { useEffect, useMemo, useRef, useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { TemplateRebaseQuery } from "../generated/graphql";
import {
  ActionButton,
  EmptyState,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  Section,
  useText,
} from "../kernel";
import { documentFrom, sectionsFrom } from "./template-variant-read";
import { rebaseMessages as messages } from "./template-variant.messages";
import styles from "./template-variant.module.css";
import { TemplateRebaseItem, TemplateRebaseQuietItem } from "./TemplateRebaseItem";

const TemplateRebaseDocument = graphql(`
  query TemplateRebase($templateId: ID!, $establishmentId: ID!) {
    templateRebase(templateId: $templateId, establishmentId: $establishmentId) {
      id
      templateTitle
      establishmentName
      fromName
      fromContent
      toRevisionId
      toName
      toContent
      sections
      state
      version
    }
  }
`);
const RebaseTemplateVariantDocument = graphql(`
  mutation RebaseTemplateVariant($input: RebaseTemplateVariantInput!) {
    rebaseTemplateVariant(input: $input) {
      ok
      error {
        code
        field
        message
      }
      variant {
        id
        version
        state
        behind
      }
    }
  }
`);

type Waiting = NonNullable<TemplateRebaseQuery["templateRebase"]>;
/** What is chosen for each section, by key. */
export type Chosen = Readonly<Record<string, { readonly choice: RebaseChoice; readonly reason: string }>>;

/** A new version of the group meets what a site wrote: section by section, three texts and a choice. */
export function TemplateRebasePage() {
  const say = useText();
  const { templateId = "", establishmentId = "" } = useParams();
  const { data, error, refetch } = useQuery(TemplateRebaseDocument, {
    variables: { templateId, establishmentId },
    fetchPolicy: "network-only",
  });
  const back = (
    <LinkButton to={`/modeles/${templateId}/adaptation/${establishmentId}`}>{say(messages.toVariant)}</LinkButton>
  );
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const waiting = data.templateRebase;
  if (waiting == null) return <EmptyState title={say(messages.nothing)} why={say(messages.nothingWhy)} action={back} />;
  const { templateTitle: title, toName: to, fromName: from, establishmentName: site } = waiting;
  return (
    <>
      <PageHeader
        title={say(messages.title, { to, title })}
        purpose={say(messages.purpose, { site, from })}
        exports={back}
      />
      <Rebase
        key={waiting.toRevisionId}
        waiting={waiting}
        place={{ templateId, establishmentId }}
        refresh={() => void refetch()}
      />
    </>
  );
}

interface RebaseProps {
  waiting: Waiting;
  place: { readonly templateId: string; readonly establishmentId: string };
  refresh: () => void;
}

function Rebase({ waiting, place, refresh }: RebaseProps) {
  const say = useText();
  const navigate = useNavigate();
  const sections = useMemo(
    () =>
      rebaseVariant(documentFrom(waiting.fromContent), documentFrom(waiting.toContent), sectionsFrom(waiting.sections)),
    [waiting],
  );
  const [chosen, setChosen] = useState<Chosen>({});
  const [fault, setFault] = useState<string | null>(null);
  const [rebase, { loading, error }] = useMutation(RebaseTemplateVariantDocument);
  const summary = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (fault !== null) summary.current?.focus();
  }, [fault]);
  const conflicts = sections.filter(({ status }) => status === "conflict");
  const quiet = sections.filter(({ status, changes }) => status !== "conflict" && changes.length > 0);
  const left = conflicts.filter(({ key }) => !Object.hasOwn(chosen, key));
  const names = { from: waiting.fromName, to: waiting.toName };

  const confirm = async (): Promise<void> => {
    if (left.length > 0) {
      const titles = left.map(({ title }) => `«\u00a0${title}\u00a0»`).join(", ");
      setFault(say(messages.missing, { count: left.length, titles }));
      return;
    }
    setFault(null);
    const choices = Object.entries(chosen).map(([sectionKey, each]) => ({ sectionKey, ...each }));
    const input = { ...place, version: waiting.version, revisionId: waiting.toRevisionId, choices };
    // A failure stays in `error`, shown below; what was chosen stays too.
    const sent = await rebase({ variables: { input } }).catch(() => null);
    const answer = sent?.data?.rebaseTemplateVariant;
    if (answer?.ok === true) void navigate(`/modeles/${place.templateId}/adaptation/${place.establishmentId}`);
    else if (answer !== undefined) {
      setFault(answer.error?.message ?? null);
      if (answer.error?.code === "STALE_VERSION") refresh();
    }
  };
  const count = (status: RebaseSection["status"]): number => quiet.filter((each) => each.status === status).length;
  return (
    <>
      <p className={styles["lead"]}>
        {say(messages.lead, {
          conflicts: conflicts.length,
          taken: count("takeGroup"),
          kept: count("keepLocal"),
        })}
      </p>
      {conflicts.length === 0 ? null : (
        <Section title={say(messages.conflicts)}>
          {conflicts.map((section) => (
            <TemplateRebaseItem
              key={section.key}
              section={section}
              names={names}
              chosen={chosen[section.key] ?? null}
              onChoose={(each) => {
                setChosen((before) => ({ ...before, [section.key]: each }));
              }}
            />
          ))}
        </Section>
      )}
      {quiet.length === 0 ? null : (
        <Section title={say(messages.quiet)}>
          {quiet.map((section) => (
            <TemplateRebaseQuietItem key={section.key} section={section} />
          ))}
        </Section>
      )}
      {error === undefined ? null : <ErrorPanel error={error} kept={say(messages.kept)} retry={() => void confirm()} />}
      {fault === null ? null : (
        <p ref={summary} tabIndex={-1} role="alert" className={styles["refused"]}>
          {fault}
        </p>
      )}
      <p className={styles["quiet"]}>
        {waiting.state === "inUse" ? say(messages.stays, { site: waiting.establishmentName }) : say(messages.draft)}
      </p>
      <div className={styles["actions"]}>
        <ActionButton loading={loading} onClick={() => void confirm()}>
          {say(messages.confirm, { name: waiting.toName })}
        </ActionButton>
      </div>
    </>
  );
}
