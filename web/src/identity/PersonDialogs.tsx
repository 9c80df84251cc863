import { roleText } from "@palier/domain/identity";
import { graphql, useText } from "../kernel";
import { personMessages } from "./identity-people.messages";
import { usePersonChange } from "./person-change";
import type { PersonDialog, PersonShown } from "./person-shown";
import { PersonConfirm } from "./PersonConfirm";
import { PersonHandOver } from "./PersonHandOver";
import { PersonRoleDialog } from "./PersonRoleDialog";

type Held = PersonShown["roles"][number];

const DisablePersonDocument = graphql(`
  mutation DisablePerson($personId: ID!) {
    disablePerson(personId: $personId) {
      ok
      error {
        code
        message
      }
      person {
        id
      }
    }
  }
`);

const RemovePersonDocument = graphql(`
  mutation RemovePerson($personId: ID!) {
    removePerson(personId: $personId) {
      ok
      error {
        code
        message
      }
      person {
        id
      }
    }
  }
`);

const RemoveRoleDocument = graphql(`
  mutation RemoveRole($roleId: ID!) {
    removeRole(roleId: $roleId) {
      ok
      error {
        code
        message
      }
      person {
        id
      }
    }
  }
`);

interface PersonDialogsProps {
  person: PersonShown;
  dialog: PersonDialog;
  onDone: () => void;
  onClose: () => void;
}

/** The dialog that was asked for; each says what will happen before it does. */
export function PersonDialogs({ person, dialog, onDone, onClose }: PersonDialogsProps) {
  const ends = { person, onDone, onClose };
  switch (dialog.kind) {
    case "give":
      return <PersonRoleDialog {...ends} held={null} />;
    case "change":
      return <PersonRoleDialog {...ends} held={{ ...dialog.held, sector: dialog.held.sector ?? null }} />;
    case "handOver":
      return <PersonHandOver {...ends} />;
    case "remove":
      return <RemoveRole {...ends} held={dialog.held} />;
    case "disable":
      return <Disable {...ends} />;
    case "takeOut":
      return <TakeOut {...ends} />;
  }
}

type Ends = Omit<PersonDialogsProps, "dialog">;

function RemoveRole({ person, held, onDone, onClose }: Ends & { held: Held }) {
  const say = useText();
  const { run, busy, refusal } = usePersonChange(RemoveRoleDocument, (data) => data.removeRole, onDone);
  return (
    <PersonConfirm
      title={say(personMessages.confirmRemove, { name: person.displayName })}
      text={say(personMessages.confirmRemoveText, {
        role: roleText(held.role, held.sector ?? null),
        where: held.where,
        count: person.roles.length,
      })}
      verb={say(personMessages.remove)}
      {...{ busy, refusal, onClose }}
      onConfirm={() => run({ roleId: held.id })}
    />
  );
}

function Disable({ person, onDone, onClose }: Ends) {
  const say = useText();
  const { run, busy, refusal } = usePersonChange(DisablePersonDocument, (data) => data.disablePerson, onDone);
  return (
    <PersonConfirm
      title={say(personMessages.confirmDisable, { name: person.displayName })}
      text={say(personMessages.confirmDisableText, { count: person.roles.length })}
      verb={say(personMessages.disable)}
      {...{ busy, refusal, onClose }}
      onConfirm={() => run({ personId: person.id })}
    />
  );
}

function TakeOut({ person, onDone, onClose }: Ends) {
  const say = useText();
  const { run, busy, refusal } = usePersonChange(RemovePersonDocument, (data) => data.removePerson, onDone);
  return (
    <PersonConfirm
      title={say(personMessages.confirmTakeOut, { name: person.displayName })}
      text={say(personMessages.confirmTakeOutText, { count: person.roles.length })}
      verb={say(personMessages.takeOut)}
      {...{ busy, refusal, onClose }}
      onConfirm={() => run({ personId: person.id })}
    />
  );
}
