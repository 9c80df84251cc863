import { useState } from "react";
import { QuietButton, Section, useSessionMove, useText, useViewer } from "../kernel";
import { accountMessages } from "./identity-account.messages";
import { PersonConfirm } from "./PersonConfirm";

/** « Quitter ce groupe »: what will happen is said before it does. */
export function LeaveGroup() {
  const say = useText();
  const { group, groups } = useViewer();
  const { move, refusal } = useSessionMove();
  const [asking, setAsking] = useState(false);
  return (
    <Section title={say(accountMessages.leaveTitle)} lead={say(accountMessages.leaveLead)}>
      <QuietButton onClick={() => setAsking(true)}>{say(accountMessages.leave)}</QuietButton>
      {asking && (
        <PersonConfirm
          title={say(accountMessages.leaveNamed, { group: group.name })}
          text={say(accountMessages.leaveText, { group: group.name, others: groups.length - 1 })}
          verb={say(accountMessages.leave)}
          refusal={refusal === "" ? say(accountMessages.leaveRefused) : refusal}
          busy={false}
          onClose={() => setAsking(false)}
          onConfirm={() => move({ to: "out", groupId: group.id })}
        />
      )}
    </Section>
  );
}
