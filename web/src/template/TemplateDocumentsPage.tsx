import { useQuery } from "@apollo/client/react";
import { rightsOf } from "@palier/domain/identity";
import { driftWords } from "@palier/domain/template";
import { useEffect, useMemo } from "react";
import { useParams } from "react-router";
import type { TemplateDocumentsQuery } from "../generated/graphql";
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
  useViewer,
} from "../kernel";
import { realMessages as messages } from "./template-real.messages";
import styles from "./template.module.css";
import { TemplateRealUpload } from "./TemplateRealUpload";

const TemplateDocumentsDocument = graphql(`
  query TemplateDocuments($templateId: ID!) {
    template(id: $templateId) {
      id
      title
    }
    templateVariants(templateId: $templateId) {
      id
      establishmentId
      establishmentName
    }
    templateDocuments(templateId: $templateId) {
      id
      establishmentId
      establishmentName
      revisionName
      fileName
      state
      refusal
      drift
      uploadedByName
      createdAt
    }
  }
`);

type Row = TemplateDocumentsQuery["templateDocuments"][number];
/** A document is read in a second or two; while one waits, the list is asked again. */
const ASK_AGAIN_MS = 2_000;

/** The documents that sites really use, each with how far it is from its model. */
export function TemplateDocumentsPage() {
  const say = useText();
  const { templateId = "" } = useParams();
  const { grants } = useViewer();
  const rights = useMemo(() => rightsOf(grants), [grants]);
  const { data, error, refetch, startPolling, stopPolling } = useQuery(TemplateDocumentsDocument, {
    variables: { templateId },
    fetchPolicy: "network-only",
  });
  const waits = data?.templateDocuments.some(({ state }) => state === "waiting") ?? false;
  useEffect(() => {
    if (waits) startPolling(ASK_AGAIN_MS);
    else stopPolling();
    return stopPolling;
  }, [waits, startPolling, stopPolling]);
  const back = <LinkButton to={`/modeles/${templateId}`}>{say(messages.backToModel)}</LinkButton>;
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  if (data.template == null)
    return <EmptyState title={say(messages.missing)} why={say(messages.missingWhy)} action={back} />;
  const rows = data.templateDocuments;
  const sites = data.templateVariants
    .filter(({ establishmentId }) => rights.can("template:analyse", { establishmentId }))
    .map(({ establishmentId, establishmentName }) => ({ id: establishmentId, name: establishmentName }));
  const compared = new Set(
    rows.filter(({ state }) => state === "analysed").map(({ establishmentId }) => establishmentId),
  );
  return (
    <>
      <PageHeader
        title={say(messages.title, { title: data.template.title })}
        purpose={say(messages.purpose)}
        exports={back}
      />
      <TemplateRealUpload templateId={templateId} sites={sites} onLeft={() => void refetch()} />
      <Section title={say(messages.listTitle)} lead={say(messages.lead, { sites: compared.size })}>
        <DataTable<Row>
          caption={say(messages.listTitle)}
          hideCaption
          phone="stack"
          rows={rows}
          rowKey={({ id }) => id}
          emptyState={<EmptyState title={say(messages.none)} why={say(messages.noneWhy)} />}
          columns={[
            {
              key: "site",
              header: say(messages.establishment),
              sortValue: ({ establishmentName }) => establishmentName,
              cell: ({ establishmentName }) => establishmentName,
            },
            {
              key: "document",
              header: say(messages.document),
              sortValue: ({ fileName }) => fileName,
              cell: ({ id, fileName, state }) =>
                state === "analysed" ? (
                  <LinkButton to={`/modeles/${templateId}/documents/${id}`}>{fileName}</LinkButton>
                ) : (
                  fileName
                ),
            },
            {
              key: "revision",
              header: say(messages.compared),
              nowrap: true,
              cell: ({ revisionName }) => say(messages.revision, { name: revisionName }),
            },
            {
              key: "drift",
              header: say(messages.drift),
              sortValue: ({ drift }) => drift ?? null,
              cell: (row) => <Drift row={row} />,
            },
            {
              key: "left",
              header: say(messages.left),
              sortValue: ({ createdAt }) => createdAt,
              cell: ({ createdAt, uploadedByName }) =>
                uploadedByName == null
                  ? say(messages.leftOn, { date: formatDate(createdAt) })
                  : say(messages.leftBy, { date: formatDate(createdAt), who: uploadedByName }),
            },
          ]}
        />
      </Section>
    </>
  );
}

function Drift({ row: { state, refusal, drift } }: { row: Row }) {
  const say = useText();
  if (state === "waiting") return <span className={styles["quiet"]}>{say(messages.waiting)}</span>;
  if (drift == null) return say(messages.refused, { why: refusal ?? "" });
  return (
    <>
      {formatPercent(drift, 0)}
      <p className={styles["quiet"]}>{driftWords(drift)}</p>
    </>
  );
}
