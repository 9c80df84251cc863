import { useQuery } from "@apollo/client/react";
import { Anchor } from "@mantine/core";
import { driftWords } from "@palier/domain/template";
import { useParams } from "react-router";
import type { TemplateDocumentQuery } from "../generated/graphql";
import {
  DataTable,
  EmptyState,
  ErrorPanel,
  formatDate,
  formatPercent,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  Section,
  useText,
} from "../kernel";
import { realMessages as messages } from "./template-real.messages";
import styles from "./template.module.css";
import { TemplateAnalysedSections } from "./TemplateAnalysedSections";

const TemplateDocumentDocument = graphql(`
  query TemplateDocument($id: ID!) {
    templateDocument(id: $id) {
      id
      document {
        id
        establishmentId
        establishmentName
        revisionName
        fileName
        url
        drift
        uploadedByName
        createdAt
      }
      sections {
        key
        title
        status
        similarity
        realTitles
        diff {
          change
          text
        }
      }
      added {
        title
        text
        status
      }
      contents {
        code
        label
        source
        found
        foundIn
      }
      reasons {
        sentence
        part
      }
    }
  }
`);

type ShownAnalysis = NonNullable<TemplateDocumentQuery["templateDocument"]>;
type Content = ShownAnalysis["contents"][number];

/** What the document of a site does with its model, section by section. */
export function TemplateDocumentPage() {
  const say = useText();
  const { templateId = "", documentId = "" } = useParams();
  const { data, error, refetch } = useQuery(TemplateDocumentDocument, { variables: { id: documentId } });
  const back = <LinkButton to={`/modeles/${templateId}/documents`}>{say(messages.backToList)}</LinkButton>;
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const shown = data.templateDocument;
  if (shown == null) return <EmptyState title={say(messages.goneTitle)} why={say(messages.goneWhy)} action={back} />;
  const { document } = shown;
  const date = formatDate(document.createdAt);
  const who = document.uploadedByName ?? null;
  return (
    <>
      <PageHeader
        title={say(messages.shownTitle, { name: document.fileName, establishment: document.establishmentName })}
        purpose={say(messages.shownPurpose, {
          revision: document.revisionName,
          left: who === null ? say(messages.leftOn, { date }) : say(messages.leftBy, { date, who }),
        })}
        exports={back}
      />
      <DriftReasons shown={shown} />
      <Contents contents={shown.contents} />
      <TemplateAnalysedSections
        place={{ templateId, establishmentId: document.establishmentId }}
        sections={shown.sections}
      />
      <Added added={shown.added} />
      {document.url == null ? null : (
        <p className={styles["actions"]}>
          <Anchor href={document.url} download>
            {say(messages.download)}
          </Anchor>
        </p>
      )}
    </>
  );
}

function DriftReasons({ shown: { document, reasons } }: { shown: ShownAnalysis }) {
  const say = useText();
  const drift = document.drift ?? 0;
  return (
    <Section
      title={say(messages.driftSentence, { drift: formatPercent(drift, 0), words: driftWords(drift) })}
      lead={say(messages.driftSays)}
    >
      {reasons.length === 0 ? (
        <p>{say(messages.reasonsNone)}</p>
      ) : (
        <>
          <h3>{say(messages.reasonsTitle)}</h3>
          <ul>
            {reasons.map(({ sentence, part }, at) => (
              <li key={at}>{say(messages.reason, { sentence, part: formatPercent(part, 0) })}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Contents({ contents }: { contents: ShownAnalysis["contents"] }) {
  const say = useText();
  if (contents.length === 0) return null;
  const missing = contents.filter(({ found }) => !found).length;
  const where = ({ found, foundIn }: Content): string => {
    if (!found || foundIn == null) return say(messages.notFound);
    return foundIn === "" ? say(messages.foundFirst) : say(messages.found, { title: foundIn });
  };
  return (
    <Section title={say(messages.contentsTitle)} lead={say(messages.contentsLead, { missing })}>
      <DataTable<Content>
        caption={say(messages.contentsTitle)}
        hideCaption
        phone="stack"
        rows={[...contents].sort((a, b) => Number(a.found) - Number(b.found))}
        rowKey={({ code }) => code}
        columns={[
          { key: "content", header: say(messages.content), cell: ({ label }) => label },
          {
            key: "state",
            header: say(messages.state),
            cell: (row) => (row.found ? where(row) : <strong className={styles["due"]}>{where(row)}</strong>),
          },
          { key: "source", header: say(messages.source), cell: ({ source }) => source },
        ]}
      />
    </Section>
  );
}

function Added({ added }: { added: ShownAnalysis["added"] }) {
  const say = useText();
  if (added.length === 0) return null;
  return (
    <Section title={say(messages.addedTitle)} lead={say(messages.addedLead)}>
      {added.map(({ title, text, status }, at) => (
        <div key={at} className={styles["change"]}>
          <h3>{title === "" ? say(messages.first) : title}</h3>
          {status === "forbidden" ? <p className={styles["due"]}>{say(messages.forbidden)}</p> : null}
          <p style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{text}</p>
        </div>
      ))}
    </Section>
  );
}
