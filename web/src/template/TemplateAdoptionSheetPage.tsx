import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { EmptyState, ErrorPanel, formatDate, LinkButton, LoadingState, PageHeader, Section, useText } from "../kernel";
import { TemplateAdoptionSheetDocument, type AdoptionSheet } from "./template-adoption-gesture";
import { adoptionMessages as messages } from "./template-adoption.messages";
import styles from "./template-adoption.module.css";
import { TemplateCheck, TemplateDeclaration, TemplateReading } from "./TemplateAdoptionFacts";

/** A model at a site: the version in service is declared here in two clicks. */
export function TemplateAdoptionSheetPage() {
  const say = useText();
  const { templateId = "", establishmentId = "" } = useParams();
  const { data, error, refetch } = useQuery(TemplateAdoptionSheetDocument, {
    variables: { templateId, establishmentId },
    fetchPolicy: "network-only",
  });
  const back = <LinkButton to="/modeles/adoption">{say(messages.back)}</LinkButton>;
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const sheet = data.templateAdoptionSheet;
  if (sheet == null) return <EmptyState title={say(messages.missing)} why={say(messages.missingWhy)} action={back} />;
  return (
    <>
      <PageHeader
        title={say(messages.sheetTitle, { title: sheet.model.title, site: sheet.site.name })}
        purpose={say(messages.sheetPurpose)}
        exports={back}
        action={<LinkButton to={`/modeles/${templateId}`}>{say(messages.model)}</LinkButton>}
      />
      <p className={styles["situation"]} role="status">
        {sheet.cell.sentence}
      </p>
      <TemplateDeclaration sheet={sheet} done={refetch} />
      <TemplateReading sheet={sheet} done={refetch} />
      <TemplateCheck sheet={sheet} done={refetch} />
      <History events={sheet.events} />
    </>
  );
}

function History({ events }: Pick<AdoptionSheet, "events">) {
  const say = useText();
  return (
    <Section title={say(messages.history)}>
      {events.length === 0 ? <p className={styles["quiet"]}>{say(messages.historyNone)}</p> : null}
      <ul className={styles["list"]}>
        {events.map(({ id, fact, revisionName, happenedOn, count, ofCount, note, byName }) => (
          <li key={id}>
            {say(messages.event, {
              fact,
              name: revisionName,
              date: formatDate(happenedOn),
              count: count ?? 0,
              ofCount: ofCount ?? 0,
            })}
            {note === "" ? null : <p className={styles["quiet"]}>{note}</p>}
            {byName == null ? null : <p className={styles["quiet"]}>{say(messages.eventBy, { who: byName })}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
