import { useViewer } from "../client/viewer";
import { Acronyms } from "../page/Abbr";
import { PageHeader } from "../page/PageHeader";
import { Section } from "../page/Section";
import { useText } from "../text";
import { legalMessages as messages } from "./legal.messages";
import classes from "./legal.module.css";

export function LegalPage() {
  const say = useText();
  const { group } = useViewer();
  return (
    <div className={classes["text"]}>
      <PageHeader title={say(messages.title)} purpose={say(messages.purpose)} />
      <Section title={say(messages.publisher)}>
        <p>{say(messages.publisherText, { group: group.name })}</p>
      </Section>
      <Section title={say(messages.data)}>
        {group.sourceLabel != null && (
          <p>
            <Acronyms text={say(messages.dataFiness, { source: group.sourceLabel })} />
          </p>
        )}
        <p>{say(messages.dataUsage)}</p>
        {group.demo && <p>{say(messages.dataDemo)}</p>}
      </Section>
      <Section title={say(messages.privacy)}>
        <p>{say(messages.privacyText)}</p>
      </Section>
      <Section title={say(messages.cookies)}>
        <p>{say(messages.cookiesText)}</p>
      </Section>
    </div>
  );
}
