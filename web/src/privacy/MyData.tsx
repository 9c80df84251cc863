import { ErrorPanel, graphql, QuietButton, Section, useText } from "../kernel";
import { useAsk } from "./privacy-ask";
import { privacyMessages } from "./privacy.messages";
import classes from "./privacy.module.css";
import { PrivacyArchives } from "./PrivacyArchives";

const ExportMineDocument = graphql(`
  mutation ExportMyData {
    exportMyData {
      ok
      error {
        code
        message
      }
      job {
        id
      }
    }
  }
`);

/** « Mes données », on the page of my account: the archive of what is held of me. */
export function MyData() {
  const say = useText();
  const archive = useAsk(ExportMineDocument, (answer) => answer.exportMyData);
  return (
    <>
      <Section title={say(privacyMessages.myData)} lead={say(privacyMessages.myDataLead)}>
        <div className={classes["form"]}>
          <QuietButton loading={archive.loading} onClick={() => archive.run({})}>
            {say(privacyMessages.exportMine)}
          </QuietButton>
        </div>
        {archive.error !== undefined && <ErrorPanel error={archive.error} kept={say(privacyMessages.kept)} />}
        <p role="status">{archive.said}</p>
      </Section>
      <PrivacyArchives />
    </>
  );
}
