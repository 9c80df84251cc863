import { useQuery } from "@apollo/client/react";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ShownMeetingFragment } from "../generated/graphql";
import { ActionButton, graphql, LinkButton, QuietButton, useText } from "../kernel";
import { useMeetingChange } from "./use-meeting-change";
import { meetingMessages } from "./vendor-meeting.messages";
import { vendorMessages } from "./vendor.messages";
import styles from "./vendor.module.css";
import { faultOf, VendorFault } from "./VendorFault";

const MeetingPeopleDocument = graphql(`
  query MeetingPeople {
    vendors {
      id
      name
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

/** What a field of date and hour holds, in the clock of who looks. */
function fieldOf(instant: string): string {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

interface MeetingFormProps {
  /** null: a new one. */
  meeting: ShownMeetingFragment | null;
  onSaved: (id: string) => void;
  onCancel: () => void;
}

/** When, where, with whom. */
export function MeetingForm({ meeting, onSaved, onCancel }: MeetingFormProps) {
  const say = useText();
  const { data } = useQuery(MeetingPeopleDocument);
  const { saveMeeting, fault, error, busy } = useMeetingChange();
  const idsOf = (side: string): readonly string[] =>
    (meeting?.present ?? []).filter((one) => one.side === side).map(({ id }) => id);
  const [version, setVersion] = useState(meeting?.version ?? 0);
  const [vendorId, setVendorId] = useState(meeting?.vendor.id ?? "");
  const [heldAt, setHeldAt] = useState(meeting === null ? "" : fieldOf(meeting.heldAt));
  const [place, setPlace] = useState(meeting?.place ?? "");
  const [personIds, setPersonIds] = useState(idsOf("group"));
  const [contactIds, setContactIds] = useState(idsOf("vendor"));
  const people = data?.nameablePeople ?? [];
  const contacts = data?.vendors.find(({ id }) => id === vendorId)?.contacts ?? [];
  const save = async (): Promise<void> => {
    const answer = await saveMeeting({
      id: meeting?.id ?? null,
      version,
      vendorId,
      heldAt: heldAt === "" ? "" : new Date(heldAt).toISOString(),
      place,
      minutes: meeting?.minutes ?? "",
      personIds: [...personIds],
      contactIds: contactIds.filter((id) => contacts.some((contact) => contact.id === id)),
    });
    if (answer?.meeting == null) return;
    if (answer.kept) onSaved(answer.meeting.id);
    // Somebody else changed the meeting: what was typed stays, and the next press is against what they left.
    else setVersion(answer.meeting.version);
  };
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
      <div className={styles["pair"]}>
        {meeting === null ? (
          <NativeSelect
            label={say(meetingMessages.vendor)}
            value={vendorId}
            data={[
              { value: "", label: say(meetingMessages.chooseVendor) },
              ...(data?.vendors ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => {
              setVendorId(event.currentTarget.value);
            }}
            {...faultOf(fault, "vendorId")}
          />
        ) : null}
        <TextInput
          type="datetime-local"
          label={say(meetingMessages.dateAndHour)}
          value={heldAt}
          onChange={(event) => {
            setHeldAt(event.currentTarget.value);
          }}
          {...faultOf(fault, "heldAt")}
        />
        <TextInput
          label={say(meetingMessages.place)}
          value={place}
          onChange={(event) => {
            setPlace(event.currentTarget.value);
          }}
          {...faultOf(fault, "place")}
        />
      </div>
      <fieldset className={styles["people"]}>
        <legend>{say(meetingMessages.presentGroup)}</legend>
        <ul className={styles["list"]}>
          {people
            .filter(({ id }) => personIds.includes(id))
            .map(({ id, displayName }) => (
              <li key={id}>
                {displayName}{" "}
                <LinkButton
                  onClick={() => {
                    setPersonIds(personIds.filter((one) => one !== id));
                  }}
                >
                  {say(meetingMessages.removePerson, { name: displayName })}
                </LinkButton>
              </li>
            ))}
        </ul>
        <NativeSelect
          label={say(meetingMessages.addPerson)}
          value=""
          data={[
            { value: "", label: say(meetingMessages.chooseVendor) },
            ...people
              .filter(({ id }) => !personIds.includes(id))
              .map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
          onChange={(event) => {
            setPersonIds([...personIds, event.currentTarget.value]);
          }}
        />
      </fieldset>
      {vendorId === "" ? null : (
        <Checkbox.Group
          label={say(meetingMessages.presentVendor)}
          value={[...contactIds]}
          onChange={setContactIds}
          {...(contacts.length === 0 ? { description: say(meetingMessages.noContact) } : {})}
        >
          {contacts.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} mt={8} />
          ))}
        </Checkbox.Group>
      )}
      <div className={styles["choices"]}>
        <ActionButton type="submit" loading={busy}>
          {say(meeting === null ? meetingMessages.savePlan : meetingMessages.save)}
        </ActionButton>
        <QuietButton type="button" onClick={onCancel}>
          {say(vendorMessages.cancel)}
        </QuietButton>
      </div>
    </form>
  );
}
