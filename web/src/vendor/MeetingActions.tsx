import { useQuery } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ShownMeetingFragment } from "../generated/graphql";
import {
  ActionButton,
  DataTable,
  Dialog,
  EmptyState,
  formatDate,
  graphql,
  LinkButton,
  QuietButton,
  Section,
  useText,
} from "../kernel";
import { useMeetingChange } from "./use-meeting-change";
import { meetingMessages as messages } from "./vendor-meeting.messages";
import styles from "./vendor.module.css";
import { faultOf, VendorFault } from "./VendorFault";

const ActionDoersDocument = graphql(`
  query ActionDoers($vendorId: ID!) {
    vendor(id: $vendorId) {
      id
      contacts {
        id
        name
      }
    }
    nameablePeople {
      id
      displayName
    }
  }
`);

type Action = ShownMeetingFragment["actions"][number];

/** Who does what by when, on both sides. */
export function MeetingActions({ meeting, mayWrite }: { meeting: ShownMeetingFragment; mayWrite: boolean }) {
  const say = useText();
  const [open, setOpen] = useState<Action | "new" | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const sideOf = (side: string): string => say(side === "group" ? messages.sideGroup : messages.sideVendor);
  return (
    <Section
      title={say(messages.actions)}
      {...(mayWrite
        ? {
            aside: (
              <QuietButton
                onClick={() => {
                  setOpen("new");
                }}
              >
                {say(messages.addAction)}
              </QuietButton>
            ),
          }
        : {})}
    >
      <Dialog
        wide
        title={
          open === null || open === "new"
            ? say(messages.addAction)
            : say(messages.editAction, { wording: open.wording })
        }
        opened={open !== null}
        onClose={close}
      >
        {open === null ? null : <ActionForm meeting={meeting} action={open === "new" ? null : open} onDone={close} />}
      </Dialog>
      <DataTable
        caption={say(messages.actions)}
        hideCaption
        phone="stack"
        rows={meeting.actions}
        rowKey={({ id }) => id}
        emptyState={<EmptyState title={say(messages.noAction)} why={say(messages.noActionWhy)} />}
        columns={[
          {
            key: "wording",
            header: say(messages.action),
            cell: (action) =>
              mayWrite ? (
                <LinkButton
                  onClick={() => {
                    setOpen(action);
                  }}
                >
                  {action.wording}
                </LinkButton>
              ) : (
                action.wording
              ),
          },
          {
            key: "who",
            header: say(messages.side),
            cell: ({ side, byName }) => (byName == null ? sideOf(side) : `${sideOf(side)}, ${byName}`),
          },
          { key: "due", header: say(messages.dueOn), nowrap: true, cell: ({ dueOn }) => formatDate(dueOn) },
          {
            key: "done",
            header: say(messages.doneOn),
            nowrap: true,
            cell: ({ doneOn }) =>
              doneOn == null ? <span className={styles["none"]}>{say(messages.notDone)}</span> : formatDate(doneOn),
          },
        ]}
      />
    </Section>
  );
}

interface ActionFormProps {
  meeting: ShownMeetingFragment;
  /** null: a new one. */
  action: Action | null;
  onDone: () => void;
}

function ActionForm({ meeting, action, onDone }: ActionFormProps) {
  const say = useText();
  const { data } = useQuery(ActionDoersDocument, { variables: { vendorId: meeting.vendor.id } });
  const { saveAction, fault, error, busy } = useMeetingChange();
  const [fields, setFields] = useState({
    wording: action?.wording ?? "",
    side: action?.side ?? "group",
    doerId: action?.personId ?? action?.contactId ?? "",
    itemId: action?.itemId ?? "",
    dueOn: action?.dueOn ?? "",
    doneOn: action?.doneOn ?? "",
  });
  const set = (field: keyof typeof fields, value: string): void => {
    setFields({ ...fields, [field]: value, ...(field === "side" ? { doerId: "" } : {}) });
  };
  const told = (value: string): string | null => (value === "" ? null : value);
  const ours = fields.side === "group";
  const doers = ours
    ? (data?.nameablePeople ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))
    : (data?.vendor?.contacts ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const save = async (): Promise<void> => {
    const answer = await saveAction({
      meetingId: meeting.id,
      version: meeting.version,
      id: action?.id ?? null,
      itemId: told(fields.itemId),
      wording: fields.wording,
      side: fields.side,
      personId: ours ? told(fields.doerId) : null,
      contactId: ours ? null : told(fields.doerId),
      dueOn: told(fields.dueOn),
      doneOn: told(fields.doneOn),
    });
    if (answer?.kept === true) onDone();
  };
  const select = (field: "side" | "doerId" | "itemId", label: string, choices: { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={fields[field]}
      data={choices}
      onChange={(event) => {
        set(field, event.currentTarget.value);
      }}
    />
  );
  const date = (field: "dueOn" | "doneOn", label: string) => (
    <TextInput
      type="date"
      label={label}
      value={fields[field]}
      onChange={(event) => {
        set(field, event.currentTarget.value);
      }}
      {...faultOf(fault, field)}
    />
  );
  return (
    <form
      noValidate
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <VendorFault fault={fault} error={error} retry={() => void save()} />
      <TextInput
        label={say(messages.action)}
        value={fields.wording}
        onChange={(event) => {
          set("wording", event.currentTarget.value);
        }}
        {...faultOf(fault, "wording")}
      />
      <div className={styles["pair"]}>
        {select("side", say(messages.side), [
          { value: "group", label: say(messages.sideGroup) },
          { value: "vendor", label: say(messages.sideVendor) },
        ])}
        {select("doerId", say(messages.doer), [{ value: "", label: say(messages.noDoer) }, ...doers])}
        {date("dueOn", say(messages.dueOn))}
        {date("doneOn", say(messages.doneOn))}
      </div>
      {select("itemId", say(messages.fromPoint), [
        { value: "", label: say(messages.noFromPoint) },
        ...meeting.items.map(({ id, title }) => ({ value: id, label: title })),
      ])}
      <div className={styles["choices"]}>
        <ActionButton type="submit" loading={busy}>
          {say(messages.saveAction)}
        </ActionButton>
      </div>
    </form>
  );
}
