import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import type { TemplateVariantHistoryQuery } from "../generated/graphql";
import { Dialog, ErrorPanel, formatDate, graphql, LinkButton, LoadingState, Section, useText } from "../kernel";
import { documentFrom } from "./template-variant-read";
import { variantMessages as messages } from "./template-variant.messages";
import styles from "./template-variant.module.css";
import { TemplateText } from "./TemplateText";

const TemplateVariantHistoryDocument = graphql(`
  query TemplateVariantHistory($templateId: ID!, $establishmentId: ID!) {
    templateVariantHistory(templateId: $templateId, establishmentId: $establishmentId) {
      id
      baseName
      cause
      content
      writtenByName
      createdAt
    }
  }
`);

type Past = NonNullable<TemplateVariantHistoryQuery["templateVariantHistory"]>[number];

/** The texts that a site had: whatever was chosen later, they are read again here. */
export function TemplateVariantPast({ place }: { place: { templateId: string; establishmentId: string } }) {
  const say = useText();
  const [read, setRead] = useState<Past | null>(null);
  const { data, error, refetch } = useQuery(TemplateVariantHistoryDocument, {
    variables: place,
    fetchPolicy: "network-only",
  });
  const past = data?.templateVariantHistory;
  return (
    <Section title={say(messages.past)} lead={say(messages.pastLead)}>
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {past === undefined && error === undefined ? <LoadingState /> : null}
      {past?.length === 0 ? <p className={styles["quiet"]}>{say(messages.pastNone)}</p> : null}
      <ul className={styles["list"]}>
        {(past ?? []).map((each) => (
          <li key={each.id}>
            {say(messages.pastLine, {
              date: formatDate(each.createdAt, "time"),
              name: each.baseName,
              who: each.writtenByName ?? "none",
            })}{" "}
            <LinkButton
              onClick={() => {
                setRead(each);
              }}
            >
              {say(messages.pastShow)}
            </LinkButton>
          </li>
        ))}
      </ul>
      {read === null ? null : (
        <Dialog
          wide
          opened
          title={say(messages.pastTitle, { date: formatDate(read.createdAt, "time") })}
          onClose={() => {
            setRead(null);
          }}
        >
          <TemplateText document={documentFrom(read.content)} />
        </Dialog>
      )}
    </Section>
  );
}
