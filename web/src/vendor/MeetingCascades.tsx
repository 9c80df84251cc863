import { Checkbox, TextInput } from "@mantine/core";
import { dayInFrance } from "@palier/domain/kernel";
import { useState } from "react";
import type { ShownMeetingFragment } from "../generated/graphql";
import {
  ActionButton,
  DataTable,
  Dialog,
  EmptyState,
  formatDate,
  LinkButton,
  QuietButton,
  Section,
  useText,
  useViewer,
} from "../kernel";
import { rightsOf } from "@palier/domain/identity";
import { useMeetingChange } from "./use-meeting-change";
import { meetingMessages as messages } from "./vendor-meeting.messages";
import styles from "./vendor.module.css";
import { faultOf, VendorFault } from "./VendorFault";

type Cascade = ShownMeetingFragment["cascades"][number];

/** Each establishment says when and how its teams knew. */
export function MeetingCascades({ meeting }: { meeting: ShownMeetingFragment }) {
  const say = useText();
  const { grants } = useViewer();
  const { can } = rightsOf(grants);
  const [open, setOpen] = useState<Cascade | null>(null);
  const [waitingOnly, setWaitingOnly] = useState(false);
  const { cascades, siteCount, passedOnCount, state } = meeting;
  const close = (): void => {
    setOpen(null);
  };
  if (state === "planned" || state === "held" || siteCount === 0)
    return (
      <Section title={say(messages.relayTitle)}>
        <p className={styles["text"]}>{say(messages.relayLater)}</p>
      </Section>
    );
  return (
    <Section title={say(messages.relayTitle)}>
      <p className={styles["situation"]}>{say(messages.relayLead, { done: passedOnCount, total: siteCount })}</p>
      <Dialog
        title={open === null ? "" : say(messages.relayOf, { site: open.establishment.name })}
        opened={open !== null}
        onClose={close}
      >
        {open === null ? null : <CascadeForm meetingId={meeting.id} cascade={open} onDone={close} />}
      </Dialog>
      <Checkbox
        className={styles["narrow"] ?? ""}
        label={say(messages.onlyToRelay)}
        checked={waitingOnly}
        onChange={(event) => {
          setWaitingOnly(event.currentTarget.checked);
        }}
      />
      <DataTable
        caption={say(messages.relayTitle)}
        hideCaption
        phone="stack"
        rows={waitingOnly ? cascades.filter(({ passedOn }) => passedOn == null) : cascades}
        rowKey={({ establishment }) => establishment.id}
        emptyState={<EmptyState title={say(messages.allRelayed)} why={say(messages.allRelayedWhy)} />}
        columns={[
          {
            key: "site",
            header: say(messages.establishment),
            sortValue: ({ establishment }) => establishment.name,
            cell: (cascade) =>
              can("meeting:cascade", { establishmentId: cascade.establishment.id }) ? (
                <LinkButton
                  onClick={() => {
                    setOpen(cascade);
                  }}
                >
                  {cascade.establishment.name}
                </LinkButton>
              ) : (
                cascade.establishment.name
              ),
          },
          {
            key: "on",
            header: say(messages.passedOn),
            nowrap: true,
            sortValue: ({ passedOn }) => passedOn ?? null,
            cell: ({ passedOn }) =>
              passedOn == null ? <span className={styles["none"]}>{say(messages.toRelay)}</span> : formatDate(passedOn),
          },
          { key: "how", header: say(messages.how), cell: ({ how }) => how },
          { key: "people", header: say(messages.people), align: "right", cell: ({ peopleCount }) => peopleCount ?? "" },
        ]}
      />
    </Section>
  );
}

interface CascadeFormProps {
  meetingId: string;
  cascade: Cascade;
  onDone: () => void;
}

function CascadeForm({ meetingId, cascade, onDone }: CascadeFormProps) {
  const say = useText();
  const { recordCascade, fault, error, busy } = useMeetingChange();
  const today = dayInFrance(new Date());
  const [passedOn, setPassedOn] = useState(cascade.passedOn ?? today);
  const [how, setHow] = useState(cascade.how);
  const [people, setPeople] = useState(String(cascade.peopleCount ?? ""));
  const save = async (done: boolean): Promise<void> => {
    const answer = await recordCascade({
      meetingId,
      establishmentId: cascade.establishment.id,
      passedOn: done ? passedOn : null,
      how: done ? how : "",
      peopleCount: done && people !== "" ? Number(people) : null,
    });
    if (answer?.kept === true) onDone();
  };
  return (
    <form
      noValidate
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save(true);
      }}
    >
      <VendorFault fault={fault} error={error} retry={() => void save(true)} />
      <TextInput
        type="date"
        max={today}
        label={say(messages.passedOnField)}
        value={passedOn}
        onChange={(event) => {
          setPassedOn(event.currentTarget.value);
        }}
        {...faultOf(fault, "passedOn")}
      />
      <TextInput
        label={say(messages.how)}
        description={say(messages.howHelp)}
        value={how}
        onChange={(event) => {
          setHow(event.currentTarget.value);
        }}
        {...faultOf(fault, "how")}
      />
      <TextInput
        inputMode="numeric"
        label={say(messages.peopleField)}
        value={people}
        onChange={(event) => {
          setPeople(event.currentTarget.value.replaceAll(/\D/g, ""));
        }}
        {...faultOf(fault, "peopleCount")}
      />
      <div className={styles["choices"]}>
        <ActionButton type="submit" loading={busy}>
          {say(messages.record)}
        </ActionButton>
        {cascade.passedOn == null ? null : (
          <QuietButton type="button" onClick={() => void save(false)}>
            {say(messages.takeBack)}
          </QuietButton>
        )}
      </div>
    </form>
  );
}
