import { deedLabel } from "@palier/domain/audit";
import { useState } from "react";
import type { IntegrationsQuery } from "../generated/graphql";
import { DataTable, EmptyState, graphql, QuietButton, Section, useCan, useText, type Column } from "../kernel";
import { useChange } from "./integration-change";
import { integrationMessages as messages } from "./integration.messages";
import classes from "./integration.module.css";
import { SecretDialog } from "./SecretDialog";
import { WebhookDialog } from "./WebhookDialog";

const SwitchWebhookDocument = graphql(`
  mutation SwitchWebhook($id: ID!, $active: Boolean!) {
    switchWebhook(id: $id, active: $active) {
      ok
      error {
        code
        message
      }
      webhook {
        id
        active
      }
    }
  }
`);

const TestWebhookDocument = graphql(`
  mutation TestWebhook($id: ID!) {
    testWebhook(id: $id) {
      ok
      error {
        code
        message
      }
    }
  }
`);

type Hook = IntegrationsQuery["webhooks"][number];

/** The addresses that are told what happens. */
export function Webhooks({ hooks }: { hooks: readonly Hook[] }) {
  const say = useText();
  const mayChange = useCan("integration:update");
  const [edited, setEdited] = useState<Hook | "new" | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const move = useChange(SwitchWebhookDocument, (data) => data.switchWebhook);
  const test = useChange(TestWebhookDocument, (data) => data.testWebhook);
  const stateOf = ({ active, stoppedByFailures }: Hook): string =>
    say(active ? messages.active : stoppedByFailures ? messages.stoppedByFailures : messages.stopped);
  const gestures = (hook: Hook) => {
    const named = (text: string): string => `${text} : ${hook.label}`;
    const [switched, tested, changed] = [
      say(hook.active ? messages.stop : messages.start),
      say(messages.test),
      say(messages.editHook),
    ];
    return (
      <div className={classes["gestures"]}>
        <QuietButton
          aria-label={named(tested)}
          onClick={() => {
            test.change({ id: hook.id }, () => {
              setSaid(say(messages.testSent));
            });
          }}
        >
          {tested}
        </QuietButton>
        <QuietButton
          aria-label={named(changed)}
          onClick={() => {
            setEdited(hook);
          }}
        >
          {changed}
        </QuietButton>
        <QuietButton
          aria-label={named(switched)}
          onClick={() => {
            move.change({ id: hook.id, active: !hook.active }, () => undefined);
          }}
        >
          {switched}
        </QuietButton>
      </div>
    );
  };
  const columns: Column<Hook>[] = [
    {
      key: "label",
      header: say(messages.hookLabel),
      cell: ({ label, url }) => (
        <>
          {label}
          <div className={classes["quiet"]}>{url}</div>
        </>
      ),
      sortValue: ({ label }) => label,
    },
    {
      key: "events",
      header: say(messages.events),
      cell: ({ events }) => (
        <ul className={classes["list"]}>
          {events.map((event) => (
            <li key={event}>{deedLabel(event)}</li>
          ))}
        </ul>
      ),
    },
    { key: "state", header: say(messages.state), cell: stateOf },
    ...(mayChange ? [{ key: "gestures", header: say(messages.actions), cell: gestures }] : []),
  ];
  const newHook = (
    <QuietButton
      onClick={() => {
        setEdited("new");
      }}
    >
      {say(messages.newHook)}
    </QuietButton>
  );
  const refusal = move.refusal ?? test.refusal;
  return (
    <Section
      title={say(messages.hooks)}
      lead={say(messages.hooksLead)}
      aside={mayChange && hooks.length > 0 ? newHook : undefined}
    >
      <p role="status">{said}</p>
      {refusal !== null && (
        <p role="alert" className={classes["refusal"]}>
          {refusal}
        </p>
      )}
      <DataTable
        caption={say(messages.hooks)}
        hideCaption
        phone="stack"
        columns={columns}
        rows={hooks}
        rowKey={({ id }) => id}
        emptyState={
          <EmptyState
            title={say(messages.noHookTitle)}
            why={say(messages.noHookWhy)}
            action={mayChange ? newHook : undefined}
          />
        }
      />
      {edited !== null && (
        <WebhookDialog
          held={edited === "new" ? null : edited}
          onClose={() => {
            setEdited(null);
          }}
          onDone={(made) => {
            setEdited(null);
            setSecret(made);
          }}
        />
      )}
      {secret !== null && (
        <SecretDialog
          secret={secret}
          why={say(messages.hookSecretWhy)}
          onClose={() => {
            setSecret(null);
          }}
        />
      )}
    </Section>
  );
}
