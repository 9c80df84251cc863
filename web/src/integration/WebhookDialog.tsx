import { Checkbox, TextInput } from "@mantine/core";
import { deedLabel } from "@palier/domain/audit";
import { WEBHOOK_EVENTS } from "@palier/domain/integration";
import { useState } from "react";
import { Dialog, graphql, QuietButton, useText } from "../kernel";
import { useChange } from "./integration-change";
import { integrationMessages as messages } from "./integration.messages";
import classes from "./integration.module.css";

const CreateWebhookDocument = graphql(`
  mutation CreateWebhook($input: WebhookInput!) {
    createWebhook(input: $input) {
      ok
      error {
        code
        message
      }
      webhook {
        id
      }
      secret
    }
  }
`);

const UpdateWebhookDocument = graphql(`
  mutation UpdateWebhook($id: ID!, $input: WebhookInput!) {
    updateWebhook(id: $id, input: $input) {
      ok
      error {
        code
        message
      }
      webhook {
        id
        label
        url
        events
      }
    }
  }
`);

interface WebhookDialogProps {
  /** null: one to make. */
  held: { id: string; label: string; url: string; events: readonly string[] } | null;
  onClose: () => void;
  /** @param secret null when nothing new is to be shown. */
  onDone: (secret: string | null) => void;
}

/** Makes a webhook, or changes where it goes and what it tells. */
export function WebhookDialog({ held, onClose, onDone }: WebhookDialogProps) {
  const say = useText();
  const [label, setLabel] = useState(held?.label ?? "");
  const [url, setUrl] = useState(held?.url ?? "https://");
  const [events, setEvents] = useState<string[]>([...(held?.events ?? [])]);
  const create = useChange(CreateWebhookDocument, (data) => data.createWebhook);
  const update = useChange(UpdateWebhookDocument, (data) => data.updateWebhook);
  const refusal = create.refusal ?? update.refusal;
  const title = held === null ? say(messages.newHook) : say(messages.editHookTitle, { label: held.label });
  return (
    <Dialog opened title={title} onClose={onClose}>
      <form
        className={classes["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          const input = { label, url, events };
          if (held === null)
            create.change({ input }, ({ secret }) => {
              onDone(secret ?? null);
            });
          else
            update.change({ id: held.id, input }, () => {
              onDone(null);
            });
        }}
      >
        {refusal !== null && (
          <p role="alert" className={classes["refusal"]}>
            {refusal}
          </p>
        )}
        <TextInput
          label={say(messages.hookLabel)}
          value={label}
          maxLength={100}
          required
          onChange={(event) => {
            setLabel(event.currentTarget.value);
          }}
        />
        <TextInput
          label={say(messages.url)}
          description={say(messages.urlHint)}
          value={url}
          required
          inputMode="url"
          onChange={(event) => {
            setUrl(event.currentTarget.value);
          }}
        />
        <Checkbox.Group label={say(messages.events)} value={events} onChange={setEvents}>
          <div className={classes["form"]}>
            {WEBHOOK_EVENTS.map((event) => (
              <Checkbox key={event} value={event} label={deedLabel(event)} />
            ))}
          </div>
        </Checkbox.Group>
        <div className={classes["gestures"]}>
          <QuietButton type="submit" disabled={create.loading || update.loading}>
            {say(held === null ? messages.create : messages.save)}
          </QuietButton>
        </div>
      </form>
    </Dialog>
  );
}
