import { useLazyQuery } from "@apollo/client/react";
import { IconDownload } from "@tabler/icons-react";
import { downloadText, Facts, graphql, QuietButton, Section, useText } from "../kernel";
import { importMessages } from "./indicator-import.messages";
import { sampleCsv } from "./indicator-sample";
import styles from "./indicator.module.css";
import { IndicatorImportUpload } from "./IndicatorImportUpload";

const ImportSampleDocument = graphql(`
  query ImportSample {
    establishments(first: 3, state: OPEN) {
      edges {
        node {
          id
          finessNumber
        }
      }
    }
    indicators {
      id
      code
      frequency
      denominatorLabel
    }
  }
`);

const COLUMNS = [
  ["finess_et", importMessages.finess],
  ["indicateur", importMessages.code],
  ["periode", importMessages.period],
  ["numerateur", importMessages.numerator],
  ["denominateur", importMessages.denominator],
  ["valeur", importMessages.value],
  ["contexte", importMessages.context],
] as const;

/** First step: the file, what is expected in it, and one that can be filled in. */
export function IndicatorImportFile({ onRead }: { onRead: (importId: string) => void }) {
  const say = useText();
  const [askSample, { loading }] = useLazyQuery(ImportSampleDocument);
  const save = async (): Promise<void> => {
    const { data } = await askSample();
    if (data === undefined) return;
    const keys = {
      finessNumbers: data.establishments.edges.map(({ node }) => node.finessNumber),
      indicators: data.indicators.slice(0, 3),
      context: say(importMessages.sampleContext),
    };
    downloadText("exemple-indicateurs.csv", sampleCsv(keys, new Date().getFullYear() - 1));
  };
  return (
    <>
      <IndicatorImportUpload main label={say(importMessages.choose)} onRead={onRead} />
      <Section title={say(importMessages.columns)} lead={say(importMessages.columnsLead)}>
        <Facts columns={1} lines={COLUMNS.map(([name, label]) => ({ term: name, value: say(label) }))} />
        <div className={styles["row"]}>
          <QuietButton
            leftSection={<IconDownload size={18} aria-hidden />}
            disabled={loading}
            onClick={() => void save()}
          >
            {say(importMessages.sample)}
          </QuietButton>
        </div>
      </Section>
    </>
  );
}
