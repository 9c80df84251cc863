import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { dayInFrance } from "@palier/domain/kernel";
import { useState, type FormEvent, type ReactNode } from "react";
import { ActionButton, ErrorPanel, formatDate, QuietButton, Section, useCan, useText } from "../kernel";
import {
  useAcknowledge,
  useCheck,
  useDeclare,
  type AdoptionGesture,
  type AdoptionSheet,
} from "./template-adoption-gesture";
import { adoptionMessages as messages } from "./template-adoption.messages";
import styles from "./template-adoption.module.css";

interface FactProps {
  sheet: AdoptionSheet;
  /** Reads the sheet again once a fact is kept. */
  done: () => Promise<unknown>;
}

const today = (): string => dayInFrance(new Date());
const placeOf = ({ model, site }: AdoptionSheet) => ({ templateId: model.id, establishmentId: site.id });

interface FactFormProps {
  gesture: Pick<AdoptionGesture<never>, "fault" | "error">;
  said: string | null;
  onSend: () => Promise<void>;
  children: ReactNode;
}

/** The fields of a fact, with what the server refuses said beside them. */
function FactForm({ gesture: { fault, error }, said, onSend, children }: FactFormProps) {
  return (
    <>
      <form
        noValidate
        className={styles["form"]}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void onSend();
        }}
      >
        {children}
      </form>
      {fault?.field == null && fault !== null ? <p role="alert">{fault.message}</p> : null}
      {error === undefined ? null : <ErrorPanel error={error} />}
      <p role="status">{said}</p>
    </>
  );
}

const faultOn = <Input,>({ fault }: AdoptionGesture<Input>, field: string) =>
  fault?.field === field ? { error: fault.message } : {};

function useTyped<Key extends string>(first: Readonly<Record<Key, string>>) {
  const [typed, setTyped] = useState(first);
  return {
    typed,
    field: (key: Key) => ({
      value: typed[key],
      onChange: (event: { currentTarget: { value: string } }) => {
        const { value } = event.currentTarget;
        setTyped((before) => ({ ...before, [key]: value }));
      },
    }),
    count: (key: Key) => ({
      value: typed[key],
      min: 0,
      allowDecimal: false,
      allowNegative: false,
      onChange: (value: number | string) => {
        setTyped((before) => ({ ...before, [key]: String(value) }));
      },
    }),
  };
}

/** First fact: the version that runs in the software of the site. The one in force and today are ready. */
export function TemplateDeclaration({ sheet, done }: FactProps) {
  const say = useText();
  const { cell, model, revisions, site } = sheet;
  const canDeclare = useCan("template:adopt", { establishmentId: site.id });
  const gesture = useDeclare(done);
  const [said, setSaid] = useState<string | null>(null);
  const inForce = revisions.find((each) => each.inForce)?.id ?? revisions[0]?.id ?? "";
  const { typed, field } = useTyped({ revisionId: inForce, installedOn: today(), note: "" });
  const name = revisions.find(({ id }) => id === typed.revisionId)?.name ?? model.inForceName;
  const send = async (): Promise<void> => {
    setSaid(null);
    if (await gesture.send({ ...placeOf(sheet), ...typed })) setSaid(say(messages.declareDone, { name }));
  };
  return (
    <Section title={say(messages.inService)} lead={say(messages.inServiceLead, { name: model.inForceName })}>
      <p className={styles["fact"]}>
        {cell.declaredName == null || cell.installedOn == null
          ? say(messages.inServiceUnknown)
          : say(messages.inServiceSince, { name: cell.declaredName, date: formatDate(cell.installedOn) })}
      </p>
      {canDeclare ? (
        <FactForm gesture={gesture} said={said} onSend={send}>
          <NativeSelect
            label={say(messages.revision)}
            data={revisions.map((each) => ({
              value: each.id,
              label: each.inForce ? say(messages.revisionInForce, { name: each.name }) : each.name,
            }))}
            {...field("revisionId")}
          />
          <TextInput
            type="date"
            max={today()}
            label={say(messages.installedOn)}
            {...field("installedOn")}
            {...faultOn(gesture, "installedOn")}
          />
          <TextInput maxLength={2000} label={say(messages.note)} {...field("note")} {...faultOn(gesture, "note")} />
          <ActionButton type="submit" loading={gesture.busy}>
            {say(messages.declare, { name })}
          </ActionButton>
        </FactForm>
      ) : null}
    </Section>
  );
}

/** Second fact: who has read the version in force; names are nobody's business. */
export function TemplateReading({ sheet, done }: FactProps) {
  const say = useText();
  const { cell, model, ownSeenOn, site } = sheet;
  const canRead = useCan("template:acknowledge", { establishmentId: site.id });
  const canSpeak = useCan("template:adopt", { establishmentId: site.id });
  const gesture = useAcknowledge(done);
  const [opened, setOpened] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { typed, field, count } = useTyped({ peopleCount: "", teamCount: "", seenOn: today() });
  const own = async (): Promise<void> => {
    await gesture.send({
      ...placeOf(sheet),
      kind: "individual",
      peopleCount: 1,
      teamCount: null,
      seenOn: today(),
    });
  };
  const team = async (): Promise<void> => {
    setSaid(null);
    const input = {
      ...placeOf(sheet),
      kind: "collective",
      peopleCount: Math.trunc(Number(typed.peopleCount)),
      teamCount: typed.teamCount === "" ? null : Math.trunc(Number(typed.teamCount)),
      seenOn: typed.seenOn,
    };
    if (!(await gesture.send(input))) return;
    setSaid(say(messages.kept));
    setOpened(false);
  };
  return (
    <Section title={say(messages.reading)} lead={say(messages.readingLead)}>
      <p className={styles["fact"]}>{say(messages.readers, { count: cell.readerCount })}</p>
      {cell.teamCount === 0 ? null : (
        <p className={styles["quiet"]}>{say(messages.teams, { count: cell.teamReaderCount, team: cell.teamCount })}</p>
      )}
      {ownSeenOn == null ? null : (
        <p className={styles["quiet"]}>{say(messages.readOwnDone, { date: formatDate(ownSeenOn) })}</p>
      )}
      <div className={styles["form"]}>
        {canRead && ownSeenOn == null ? (
          <QuietButton loading={gesture.busy} onClick={() => void own()}>
            {say(messages.readOwn, { name: model.inForceName })}
          </QuietButton>
        ) : null}
        {canSpeak && !opened ? (
          <QuietButton
            onClick={() => {
              setOpened(true);
            }}
          >
            {say(messages.readTeam)}
          </QuietButton>
        ) : null}
      </div>
      {opened ? (
        <FactForm gesture={gesture} said={null} onSend={team}>
          <NumberInput
            label={say(messages.peopleCount)}
            {...count("peopleCount")}
            {...faultOn(gesture, "peopleCount")}
          />
          <NumberInput label={say(messages.teamCount)} {...count("teamCount")} {...faultOn(gesture, "teamCount")} />
          <TextInput
            type="date"
            max={today()}
            label={say(messages.seenOn)}
            {...field("seenOn")}
            {...faultOn(gesture, "seenOn")}
          />
          <QuietButton type="submit" loading={gesture.busy}>
            {say(messages.keepTeam)}
          </QuietButton>
        </FactForm>
      ) : (
        <p role="status">{said}</p>
      )}
    </Section>
  );
}

/** Third fact: how many of a few documents follow the version; no document is kept. */
export function TemplateCheck({ sheet, done }: FactProps) {
  const say = useText();
  const { cell, revisions, site } = sheet;
  const canCheck = useCan("template:adopt", { establishmentId: site.id });
  const gesture = useCheck(done);
  const [said, setSaid] = useState<string | null>(null);
  const inForce = revisions.find((each) => each.inForce)?.id ?? "";
  const { typed, field, count } = useTyped({ lookedAt: "10", conform: "", checkedOn: today(), note: "" });
  const send = async (): Promise<void> => {
    setSaid(null);
    const { checkedOn, note } = typed;
    const input = {
      ...placeOf(sheet),
      revisionId: inForce,
      checkedOn,
      note,
      lookedAtCount: Math.trunc(Number(typed.lookedAt)),
      // An empty box is no answer: the server says so rather than count none.
      conformCount: typed.conform === "" ? -1 : Math.trunc(Number(typed.conform)),
    };
    if (await gesture.send(input)) setSaid(say(messages.kept));
  };
  return (
    <Section title={say(messages.check)} lead={say(messages.checkLead)}>
      <p className={styles["fact"]}>
        {cell.checkedOn == null
          ? say(messages.checkNone)
          : say(messages.checkLast, {
              date: formatDate(cell.checkedOn),
              conform: cell.conformCount ?? 0,
              total: cell.lookedAtCount ?? 0,
              name: cell.checkName ?? "",
            })}
      </p>
      {canCheck ? (
        <FactForm gesture={gesture} said={said} onSend={send}>
          <NumberInput label={say(messages.lookedAt)} {...count("lookedAt")} {...faultOn(gesture, "lookedAtCount")} />
          <NumberInput label={say(messages.conform)} {...count("conform")} {...faultOn(gesture, "conformCount")} />
          <TextInput
            type="date"
            max={today()}
            label={say(messages.checkedOn)}
            {...field("checkedOn")}
            {...faultOn(gesture, "checkedOn")}
          />
          <TextInput
            maxLength={2000}
            label={say(messages.checkNote)}
            {...field("note")}
            {...faultOn(gesture, "note")}
          />
          <QuietButton type="submit" loading={gesture.busy}>
            {say(messages.keepCheck)}
          </QuietButton>
        </FactForm>
      ) : null}
    </Section>
  );
}
