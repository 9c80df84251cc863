import { useQuery } from "@apollo/client/react";
import { roleText } from "@palier/domain/identity";
import { useState } from "react";
import { useParams } from "react-router";
import {
  DataTable,
  ErrorPanel,
  Facts,
  formatDate,
  LinkButton,
  LoadingState,
  NotFoundPage,
  PageHeader,
  QuietButton,
  Section,
  useCan,
  useText,
  type Say,
} from "../kernel";
import { peopleMessages, personMessages } from "./identity-people.messages";
import classes from "./identity-people.module.css";
import { PersonDocument, type PersonDialog, type PersonShown } from "./person-shown";
import { PersonDialogs } from "./PersonDialogs";
import { PersonGestures, PersonNextAction } from "./PersonGestures";
import { RightsList } from "./RightsList";

function stateText(say: Say, { state, roles, disabledAt, leftAt }: PersonShown): string {
  if (state === "disabled") return say(personMessages.disabled, { date: formatDate(disabledAt ?? null) });
  if (state === "left") return say(personMessages.left, { date: formatDate(leftAt ?? null) });
  return state === "noRole" ? say(personMessages.noRole) : say(personMessages.active, { count: roles.length });
}

/** Who somebody is in the group, what they may do, and what can be done about it. */
export function PersonPage() {
  const say = useText();
  const { id = "" } = useParams();
  const [dialog, setDialog] = useState<PersonDialog | null>(null);
  const { data, error, refetch } = useQuery(PersonDocument, { variables: { id }, fetchPolicy: "cache-and-network" });
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const { person, effectiveRights } = data;
  if (person == null) return <NotFoundPage />;
  return (
    <>
      <p className={classes["crumb"]}>
        <LinkButton to="/personnes">{say(personMessages.back)}</LinkButton>
      </p>
      <PageHeader
        title={person.displayName}
        purpose={stateText(say, person)}
        action={<PersonNextAction person={person} onDialog={setDialog} onDone={() => void refetch()} />}
      />
      <Section title={say(personMessages.facts)}>
        <Facts
          lines={[
            { term: say(peopleMessages.email), value: person.email },
            { term: say(personMessages.joined), value: formatDate(person.joinedAt, "long") },
            {
              term: say(peopleMessages.lastActivity),
              value:
                person.lastActivityAt == null ? say(peopleMessages.never) : formatDate(person.lastActivityAt, "time"),
            },
          ]}
        />
      </Section>
      <PersonRoles person={person} onDialog={setDialog} />
      {effectiveRights != null && (
        <Section title={say(personMessages.rights)}>
          <RightsList rights={effectiveRights} />
        </Section>
      )}
      <PersonGestures person={person} onDialog={setDialog} />
      <Section title={say(personMessages.history)}>
        {person.history.length === 0 ? (
          <p>{say(personMessages.historyNone)}</p>
        ) : (
          <DataTable
            caption={say(personMessages.historyCaption)}
            hideCaption
            phone="stack"
            rows={person.history}
            rowKey={(event) => event.id}
            columns={[
              { key: "when", header: say(personMessages.when), cell: ({ at }) => formatDate(at, "time"), nowrap: true },
              { key: "what", header: say(personMessages.what), cell: ({ text }) => text },
              { key: "by", header: say(personMessages.by), cell: ({ by }) => by ?? say(personMessages.operator) },
            ]}
          />
        )}
      </Section>
      {dialog !== null && (
        <PersonDialogs
          person={person}
          dialog={dialog}
          onClose={() => setDialog(null)}
          onDone={() => {
            setDialog(null);
            void refetch();
          }}
        />
      )}
    </>
  );
}

function PersonRoles({ person, onDialog }: { person: PersonShown; onDialog: (dialog: PersonDialog) => void }) {
  const say = useText();
  const canUpdate = useCan("identity:update");
  if (person.roles.length === 0)
    return (
      <Section title={say(peopleMessages.roles)}>
        <p>{say(personMessages.rolesNone)}</p>
      </Section>
    );
  return (
    <Section title={say(peopleMessages.roles)} lead={say(personMessages.rolesLead)}>
      <DataTable
        caption={say(peopleMessages.roles)}
        hideCaption
        phone="stack"
        rows={person.roles}
        rowKey={(role) => role.id}
        columns={[
          {
            key: "role",
            header: say(peopleMessages.role),
            cell: ({ role, sector }) => roleText(role, sector ?? null),
          },
          { key: "where", header: say(personMessages.where), cell: ({ where }) => where },
          {
            key: "granted",
            header: say(personMessages.grantedFact),
            cell: ({ grantedAt, grantedBy }) =>
              say(personMessages.granted, {
                date: formatDate(grantedAt),
                name: grantedBy ?? say(personMessages.operator),
              }),
          },
          ...(canUpdate
            ? [
                {
                  key: "gestures",
                  header: say(personMessages.actions),
                  cell: (held: PersonShown["roles"][number]) => {
                    const role = roleText(held.role, held.sector ?? null);
                    return (
                      <div className={classes["gestures"]}>
                        {held.role !== "groupAdministrator" && (
                          <QuietButton
                            size="compact-sm"
                            aria-label={say(personMessages.changeNamed, { role })}
                            onClick={() => onDialog({ kind: "change", held })}
                          >
                            {say(personMessages.change)}
                          </QuietButton>
                        )}
                        <QuietButton
                          size="compact-sm"
                          aria-label={say(personMessages.removeNamed, { role })}
                          onClick={() => onDialog({ kind: "remove", held })}
                        >
                          {say(personMessages.remove)}
                        </QuietButton>
                      </div>
                    );
                  },
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
