import { useId, useState, type ReactNode } from "react";
import { QuietButton, Section, useText } from "../kernel";
import classes from "./identity.module.css";
import { accountMessages } from "./identity-account.messages";

interface AccountFoldProps {
  title: string;
  /** Where it stands, in one line: what most people come to read. */
  state: string;
  /** True: there from the start, where it is what the page is for. */
  unfolded?: boolean;
  children: ReactNode;
}

/** A part of my account: its state, and what changes it once it is asked for. */
export function AccountFold({ title, state, unfolded = false, children }: AccountFoldProps) {
  const say = useText();
  const id = useId();
  const [opened, setOpened] = useState(unfolded);
  const verb = opened ? accountMessages.fold : accountMessages.unfold;
  return (
    <Section
      title={title}
      aside={
        !unfolded && (
          <QuietButton
            aria-expanded={opened}
            aria-controls={id}
            aria-label={say(opened ? accountMessages.foldNamed : accountMessages.unfoldNamed, { title })}
            onClick={() => setOpened(!opened)}
          >
            {say(verb)}
          </QuietButton>
        )
      }
    >
      <p className={classes["state"]}>{state}</p>
      <div id={id}>{opened && children}</div>
    </Section>
  );
}
