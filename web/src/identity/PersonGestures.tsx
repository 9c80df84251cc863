import { ActionButton, graphql, QuietButton, Section, useCan, useSessionMove, useText, useViewer } from "../kernel";
import { personMessages } from "./identity-people.messages";
import classes from "./identity-people.module.css";
import { usePersonChange } from "./person-change";
import type { PersonDialog, PersonShown } from "./person-shown";

const EnablePersonDocument = graphql(`
  mutation EnablePerson($personId: ID!) {
    enablePerson(personId: $personId) {
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

interface PersonGesturesProps {
  person: PersonShown;
  onDialog: (dialog: PersonDialog) => void;
}

/** The one next action: opening the access again, or giving a role; none for who left, or to who may not. */
export function PersonNextAction({ person, onDialog, onDone }: PersonGesturesProps & { onDone: () => void }) {
  const say = useText();
  const canUpdate = useCan("identity:update");
  const enable = usePersonChange(EnablePersonDocument, (data) => data.enablePerson, onDone);
  if (!canUpdate || person.state === "left") return null;
  if (person.state !== "disabled")
    return <ActionButton onClick={() => onDialog({ kind: "give" })}>{say(personMessages.give)}</ActionButton>;
  return (
    <>
      <ActionButton aria-disabled={enable.busy} onClick={() => enable.run({ personId: person.id })}>
        {say(personMessages.enable)}
      </ActionButton>
      {enable.refusal !== null && <p role="alert">{enable.refusal}</p>}
    </>
  );
}

/** Every other gesture; what is denied is absent, not greyed. */
export function PersonGestures({ person, onDialog }: PersonGesturesProps) {
  const say = useText();
  const { id: me } = useViewer();
  const canUpdate = useCan("identity:update");
  const canLook = useCan("identity:viewAs");
  const { move, refusal } = useSessionMove();
  const somebodyElse = person.id !== me && person.state !== "left";
  const held = person.roles.length > 0 && person.state !== "left";
  if (!(canUpdate && (held || somebodyElse)) && !(canLook && somebodyElse)) return null;
  return (
    <Section title={say(personMessages.others)}>
      <div className={classes["gestures"]}>
        {canLook && somebodyElse && person.state === "active" && (
          <QuietButton onClick={() => move({ to: "person", personId: person.id })}>
            {say(personMessages.viewAs)}
          </QuietButton>
        )}
        {canUpdate && held && (
          <QuietButton onClick={() => onDialog({ kind: "handOver" })}>{say(personMessages.handOver)}</QuietButton>
        )}
        {canUpdate && somebodyElse && person.state !== "disabled" && (
          <QuietButton onClick={() => onDialog({ kind: "disable" })}>{say(personMessages.disable)}</QuietButton>
        )}
        {canUpdate && somebodyElse && (
          <QuietButton onClick={() => onDialog({ kind: "takeOut" })}>{say(personMessages.takeOut)}</QuietButton>
        )}
      </div>
      {refusal !== null && (
        <p role="alert" className={classes["refusal"]}>
          {refusal === "" ? say(personMessages.moveRefused) : refusal}
        </p>
      )}
    </Section>
  );
}
