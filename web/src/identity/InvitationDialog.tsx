import { NativeSelect, Radio, TextInput } from "@mantine/core";
import {
  parseRole,
  parseSector,
  ROLE_LABELS,
  ROLE_PURPOSES,
  ROLES,
  SECTOR_LABELS,
  SECTORS,
  type Role,
} from "@palier/domain/identity";
import { useState, type FormEvent } from "react";
import { ActionButton, Dialog, graphql, QuietButton, useText } from "../kernel";
import { invitationMessages } from "./identity-invitation.messages";
import { peopleMessages, personMessages, roleMessages } from "./identity-people.messages";
import classes from "./identity-people.module.css";
import type { Sent } from "./InvitationSent";
import { usePersonChange } from "./person-change";
import { PlaceChoice } from "./PersonRoleDialog";

const InviteDocument = graphql(`
  mutation Invite($input: InviteInput!) {
    invite(input: $input) {
      ok
      error {
        code
        field
        message
      }
      invitation {
        id
        email
        displayName
      }
      linkPath
    }
  }
`);

interface InvitationDialogProps {
  mailsLeave: boolean;
  onDone: (sent: Sent) => void;
  onClose: () => void;
}

/** Invites one person: their address and name, a role and where it counts. */
export function InvitationDialog({ mailsLeave, onDone, onClose }: InvitationDialogProps) {
  const say = useText();
  const [email, setEmail] = useState("");
  const [displayName, setDisplayName] = useState("");
  const [role, setRole] = useState<Role>("reader");
  const [sector, setSector] = useState("");
  const [wholeGroup, setWholeGroup] = useState(false);
  const [entities, setEntities] = useState<ReadonlySet<string>>(new Set());
  const [sites, setSites] = useState<ReadonlySet<string>>(new Set());
  const invite = usePersonChange(
    InviteDocument,
    (data) => data.invite,
    ({ invite: { invitation, linkPath } }) =>
      onDone({
        email: invitation?.email ?? email,
        displayName: invitation?.displayName ?? displayName,
        linkPath: linkPath ?? null,
      }),
  );
  const administers = role === "groupAdministrator";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const places = {
      sector: administers ? null : parseSector(sector),
      wholeGroup: administers || wholeGroup,
      legalEntityIds: [...entities],
      establishmentIds: [...sites],
    };
    invite.run({ input: { email, displayName, roles: [{ role, ...places }] } });
  };
  return (
    <Dialog opened title={say(invitationMessages.invite)} onClose={onClose}>
      <form noValidate className={classes["form"]} onSubmit={submit}>
        {invite.refusal !== null && (
          <p role="alert" className={classes["refusal"]}>
            {invite.refusal}
          </p>
        )}
        <TextInput
          type="email"
          autoComplete="off"
          label={say(invitationMessages.email)}
          description={say(invitationMessages.emailHelp)}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextInput
          autoComplete="off"
          label={say(invitationMessages.name)}
          value={displayName}
          onChange={(event) => setDisplayName(event.currentTarget.value)}
        />
        <NativeSelect
          label={say(peopleMessages.role)}
          description={ROLE_PURPOSES[role]}
          value={role}
          data={ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }))}
          onChange={(event) => setRole(parseRole(event.currentTarget.value) ?? "reader")}
        />
        {!administers && (
          <>
            <NativeSelect
              label={say(roleMessages.sector)}
              value={sector}
              data={[
                { value: "", label: say(roleMessages.allSectors) },
                ...SECTORS.map((value) => ({ value, label: SECTOR_LABELS[value] })),
              ]}
              onChange={(event) => setSector(event.currentTarget.value)}
            />
            <Radio.Group
              label={say(roleMessages.reach)}
              value={wholeGroup ? "group" : "places"}
              onChange={(value) => setWholeGroup(value === "group")}
            >
              <Radio value="group" label={say(roleMessages.wholeGroup)} className={classes["reach"] ?? ""} />
              <Radio value="places" label={say(roleMessages.somePlaces)} className={classes["reach"] ?? ""} />
            </Radio.Group>
            {!wholeGroup && (
              <PlaceChoice entities={entities} sites={sites} onEntities={setEntities} onSites={setSites} />
            )}
          </>
        )}
        <div className={classes["ends"]}>
          <QuietButton onClick={onClose}>{say(personMessages.cancel)}</QuietButton>
          <ActionButton type="submit" aria-disabled={invite.busy}>
            {say(mailsLeave ? invitationMessages.submit : invitationMessages.submitLink)}
          </ActionButton>
        </div>
      </form>
    </Dialog>
  );
}
