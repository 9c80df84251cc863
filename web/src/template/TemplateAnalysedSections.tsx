import { useQuery } from "@apollo/client/react";
import type { DiffPart } from "@palier/domain/template";
import { useState } from "react";
import type { TemplateDocumentQuery } from "../generated/graphql";
import { formatDate, formatPercent, graphql, LinkButton, Section, useCan, useText } from "../kernel";
import { realMessages as messages } from "./template-real.messages";
import styles from "./template.module.css";
import { TemplateDiff } from "./TemplateDiff";
import { TemplateJustify } from "./TemplateJustify";

const DocumentGapsDocument = graphql(`
  query DocumentGaps($templateId: ID!, $establishmentId: ID) {
    templateGaps(templateId: $templateId, establishmentId: $establishmentId) {
      id
      sectionKey
      reason
      recordedOn
      endedOn
    }
  }
`);

type AnalysedSection = NonNullable<TemplateDocumentQuery["templateDocument"]>["sections"][number];

interface TemplateAnalysedSectionsProps {
  place: { readonly templateId: string; readonly establishmentId: string };
  sections: readonly AnalysedSection[];
}

const partsOf = (section: AnalysedSection): DiffPart[] =>
  section.diff.map(({ change, text }) => ({
    change: change === "added" || change === "removed" ? change : "same",
    text,
  }));

/** Each section of the model as the document has it; the words that differ, and why where the site said it. */
export function TemplateAnalysedSections({ place, sections }: TemplateAnalysedSectionsProps) {
  const say = useText();
  const canJustify = useCan("template:adopt", { establishmentId: place.establishmentId });
  const { data, refetch } = useQuery(DocumentGapsDocument, { variables: place, fetchPolicy: "network-only" });
  const [justified, setJustified] = useState<AnalysedSection | null>(null);
  const count = (status: string): number => sections.filter((section) => section.status === status).length;
  const gapOf = (key: string) => data?.templateGaps.find((gap) => gap.sectionKey === key && gap.endedOn == null);
  return (
    <Section
      title={say(messages.sectionsTitle)}
      lead={say(messages.sectionsLead, {
        same: count("same"),
        reworded: count("reworded"),
        missing: count("missing"),
      })}
    >
      {sections.map((section) => {
        const { key, title, status, realTitles } = section;
        const gap = gapOf(key);
        const elsewhere = realTitles.filter((real) => real !== "" && real !== title);
        return (
          <div key={key} className={styles["change"]}>
            <h3>{title}</h3>
            <p className={status === "missing" ? styles["due"] : styles["state"]}>{statusWords(section)}</p>
            {elsewhere.length === 0 ? null : (
              <p className={styles["quiet"]}>
                {say(messages.titles, {
                  count: elsewhere.length,
                  titles: elsewhere.map((real) => `«\u00a0${real}\u00a0»`).join(", "),
                })}
              </p>
            )}
            {status === "reworded" ? <TemplateDiff parts={partsOf(section)} around={12} /> : null}
            {gap === undefined ? null : (
              <p>{say(messages.justified, { date: formatDate(gap.recordedOn), reason: gap.reason })}</p>
            )}
            {status !== "same" && gap === undefined && canJustify ? (
              <LinkButton
                onClick={() => {
                  setJustified(section);
                }}
              >
                {say(messages.justifyOf, { title })}
              </LinkButton>
            ) : null}
          </div>
        );
      })}
      {justified === null ? null : (
        <TemplateJustify
          place={place}
          section={justified}
          onDone={() => {
            setJustified(null);
            void refetch();
          }}
          onClose={() => {
            setJustified(null);
          }}
        />
      )}
    </Section>
  );

  function statusWords({ status, similarity }: AnalysedSection): string {
    if (status === "same") return say(messages.same);
    if (status === "missing") return say(messages.missingSection);
    return say(messages.reworded, { similarity: formatPercent(similarity, 0) });
  }
}
