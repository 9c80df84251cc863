import { useViewer } from "../client/viewer";
import { formatDate } from "../format/format";
import { Acronyms } from "../page/Abbr";
import { PageHeader } from "../page/PageHeader";
import { Section } from "../page/Section";
import { useText } from "../text";
import { accessibilityMessages as messages } from "./legal.messages";
import classes from "./legal.module.css";

const WRITTEN_ON = "2026-11-22";
const CHECKED = [messages.checkedKeyboard, messages.checkedAxe, messages.checkedContrast, messages.checkedCharts];
const UNCHECKED = [messages.uncheckedReaders, messages.uncheckedFiles, messages.uncheckedManual];

/** The statement the law asks for, without a rate that nobody has measured. */
export function AccessibilityPage() {
  const say = useText();
  const { group } = useViewer();
  return (
    <div className={classes["text"]}>
      <PageHeader title={say(messages.title)} purpose={say(messages.purpose)} />
      <Section title={say(messages.state)}>
        <p>
          <Acronyms text={say(messages.stateText)} />
        </p>
      </Section>
      <Section title={say(messages.checked)}>
        <ul>
          {CHECKED.map((message) => (
            <li key={message.id}>{say(message)}</li>
          ))}
        </ul>
      </Section>
      <Section title={say(messages.unchecked)}>
        <ul>
          {UNCHECKED.map((message) => (
            <li key={message.id}>{say(message)}</li>
          ))}
        </ul>
      </Section>
      <Section title={say(messages.contact)}>
        <p>{say(messages.contactText, { group: group.name })}</p>
      </Section>
      <Section title={say(messages.defender)}>
        <p>{say(messages.defenderText)}</p>
      </Section>
      <p>{say(messages.date, { date: formatDate(WRITTEN_ON, "long") })}</p>
    </div>
  );
}
