import { Checkbox, NumberInput, TextInput } from "@mantine/core";
import { actionLine, parseAction } from "@palier/domain/identity";
import { useState } from "react";
import type { IntegrationsQuery } from "../generated/graphql";
import {
  DataTable,
  Dialog,
  EmptyState,
  formatDate,
  graphql,
  QuietButton,
  Section,
  useCan,
  useText,
  useViewer,
  type Column,
} from "../kernel";
import { useChange } from "./integration-change";
import { integrationMessages as messages } from "./integration.messages";
import classes from "./integration.module.css";
import { SecretDialog } from "./SecretDialog";

const CreateApiKeyDocument = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      ok
      error {
        code
        message
      }
      key {
        id
      }
      secret
    }
  }
`);

const RevokeApiKeyDocument = graphql(`
  mutation RevokeApiKey($id: ID!) {
    revokeApiKey(id: $id) {
      ok
      error {
        code
        message
      }
      key {
        id
        revokedAt
      }
    }
  }
`);

type Key = IntegrationsQuery["apiKeys"][number];

const saysOf = (action: string): string => {
  const known = parseAction(action);
  return known === null ? action : actionLine(known).says;
};

/** The keys of the group, what each allows, and the way to make and to end one. */
export function ApiKeys({ keys }: { keys: readonly Key[] }) {
  const say = useText();
  const mayChange = useCan("integration:update");
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const [ending, setEnding] = useState<Key | null>(null);
  const revoke = useChange(RevokeApiKeyDocument, (data) => data.revokeApiKey);
  const stateOf = ({ revokedAt, expiresAt }: Key): string => {
    if (revokedAt != null) return say(messages.keyRevoked, { date: formatDate(revokedAt, "time") });
    return say(new Date(expiresAt) > new Date() ? messages.keyGood : messages.keyExpired);
  };
  const columns: Column<Key>[] = [
    { key: "label", header: say(messages.label), cell: ({ label }) => label, sortValue: ({ label }) => label },
    {
      key: "rights",
      header: say(messages.rights),
      cell: ({ actions }) => (
        <ul className={classes["list"]}>
          {actions.map((action) => (
            <li key={action}>{saysOf(action)}</li>
          ))}
        </ul>
      ),
    },
    { key: "state", header: say(messages.state), cell: stateOf },
    {
      key: "expires",
      header: say(messages.expires),
      cell: ({ expiresAt }) => formatDate(expiresAt),
      nowrap: true,
      sortValue: ({ expiresAt }) => expiresAt,
    },
    {
      key: "used",
      header: say(messages.lastUsed),
      cell: ({ lastUsedAt }) => (lastUsedAt == null ? say(messages.neverUsed) : formatDate(lastUsedAt, "time")),
      nowrap: true,
    },
    { key: "by", header: say(messages.createdBy), cell: ({ createdByName }) => createdByName ?? "–" },
    ...(mayChange
      ? [
          {
            key: "gestures",
            header: say(messages.actions),
            cell: (key: Key) =>
              key.revokedAt == null && (
                <QuietButton
                  aria-label={say(messages.revokeTitle, { label: key.label })}
                  onClick={() => {
                    setEnding(key);
                  }}
                >
                  {say(messages.revoke)}
                </QuietButton>
              ),
          },
        ]
      : []),
  ];
  const newKey = (
    <QuietButton
      onClick={() => {
        setMaking(true);
      }}
    >
      {say(messages.newKey)}
    </QuietButton>
  );
  return (
    <Section
      title={say(messages.keys)}
      lead={say(messages.keysLead)}
      aside={mayChange && keys.length > 0 ? newKey : undefined}
    >
      <DataTable
        caption={say(messages.keys)}
        hideCaption
        phone="stack"
        columns={columns}
        rows={keys}
        rowKey={({ id }) => id}
        emptyState={
          <EmptyState
            title={say(messages.noKeyTitle)}
            why={say(messages.noKeyWhy)}
            action={mayChange ? newKey : undefined}
          />
        }
      />
      {making && (
        <KeyDialog
          onClose={() => {
            setMaking(false);
          }}
          onMade={(made) => {
            setMaking(false);
            setSecret(made);
          }}
        />
      )}
      {secret !== null && (
        <SecretDialog
          secret={secret}
          why={say(messages.secretWhy)}
          onClose={() => {
            setSecret(null);
          }}
        />
      )}
      {ending !== null && (
        <Dialog
          opened
          title={say(messages.revokeTitle, { label: ending.label })}
          onClose={() => {
            setEnding(null);
          }}
        >
          <div className={classes["form"]}>
            <p>{say(messages.revokeWhat)}</p>
            {revoke.refusal !== null && (
              <p role="alert" className={classes["refusal"]}>
                {revoke.refusal}
              </p>
            )}
            <div className={classes["gestures"]}>
              <QuietButton
                disabled={revoke.loading}
                onClick={() => {
                  revoke.change({ id: ending.id }, () => {
                    setEnding(null);
                  });
                }}
              >
                {say(messages.revoke)}
              </QuietButton>
            </div>
          </div>
        </Dialog>
      )}
    </Section>
  );
}

function KeyDialog({ onClose, onMade }: { onClose: () => void; onMade: (secret: string) => void }) {
  const say = useText();
  const { actions: mine } = useViewer();
  const [label, setLabel] = useState("");
  const [days, setDays] = useState(90);
  const [actions, setActions] = useState<string[]>([]);
  const create = useChange(CreateApiKeyDocument, (data) => data.createApiKey);
  return (
    <Dialog opened title={say(messages.newKey)} onClose={onClose}>
      <form
        className={classes["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          create.change({ input: { label, actions, days } }, ({ secret }) => {
            onMade(secret ?? "");
          });
        }}
      >
        {create.refusal !== null && (
          <p role="alert" className={classes["refusal"]}>
            {create.refusal}
          </p>
        )}
        <TextInput
          label={say(messages.label)}
          value={label}
          maxLength={100}
          required
          onChange={(event) => {
            setLabel(event.currentTarget.value);
          }}
        />
        <NumberInput
          label={say(messages.days)}
          value={days}
          min={1}
          max={365}
          allowDecimal={false}
          onChange={(value) => {
            setDays(Number(value));
          }}
        />
        <Checkbox.Group label={say(messages.rights)} value={actions} onChange={setActions}>
          <div className={classes["form"]}>
            {mine.map((action) => (
              <Checkbox key={action} value={action} label={saysOf(action)} />
            ))}
          </div>
        </Checkbox.Group>
        <div className={classes["gestures"]}>
          <QuietButton type="submit" disabled={create.loading}>
            {say(messages.create)}
          </QuietButton>
        </div>
      </form>
    </Dialog>
  );
}
