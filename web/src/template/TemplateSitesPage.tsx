import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import type { TemplateVariantsQuery } from "../generated/graphql";
import {
  DataTable,
  EmptyState,
  ErrorPanel,
  formatDate,
  formatNumber,
  graphql,
  LinkButton,
  LoadingState,
  MISSING,
  PageHeader,
  useCan,
  useText,
} from "../kernel";
import { variantMessages as messages } from "./template-variant.messages";
import styles from "./template-variant.module.css";

const TemplateVariantsDocument = graphql(`
  query TemplateVariants($templateId: ID!) {
    template(id: $templateId) {
      id
      title
    }
    templateVariants(templateId: $templateId) {
      id
      establishmentId
      establishmentName
      state
      behind
      sectionCount
      gapCount
      updatedAt
    }
  }
`);

type Row = TemplateVariantsQuery["templateVariants"][number];
const STATES = { draft: messages.stateDraft, inUse: messages.stateInUse, none: messages.stateNone } as const;

/** Every site in sight with what it makes of a model. */
export function TemplateSitesPage() {
  const say = useText();
  const { templateId = "" } = useParams();
  const canWrite = useCan("template:adapt");
  const { data, error, refetch } = useQuery(TemplateVariantsDocument, {
    variables: { templateId },
    fetchPolicy: "network-only",
  });
  const back = <LinkButton to={`/modeles/${templateId}`}>{say(messages.backToModel)}</LinkButton>;
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  if (data.template == null)
    return <EmptyState title={say(messages.missing)} why={say(messages.missingWhy)} action={back} />;
  const rows = data.templateVariants;
  const stateOf = ({ state }: Row): string => say(STATES[state === "draft" || state === "inUse" ? state : "none"]);
  return (
    <>
      <PageHeader
        title={say(messages.sitesTitle, { title: data.template.title })}
        purpose={say(messages.sitesPurpose)}
        exports={back}
      />
      <p className={styles["lead"]}>
        {say(messages.sitesLead, {
          adapted: rows.filter(({ state }) => state !== "none").length,
          behind: rows.filter(({ behind }) => behind).length,
          total: rows.length,
        })}
      </p>
      <DataTable<Row>
        caption={say(messages.caption)}
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
            cell: ({ establishmentId, establishmentName }) => (
              <LinkButton to={`/modeles/${templateId}/adaptation/${establishmentId}`}>{establishmentName}</LinkButton>
            ),
          },
          {
            key: "state",
            header: say(messages.state),
            sortValue: stateOf,
            cell: (row) => (
              <>
                {stateOf(row)}
                {row.behind ? (
                  <p className={styles["quiet"]}>
                    {canWrite ? (
                      <LinkButton to={`/modeles/${templateId}/reprise/${row.establishmentId}`}>
                        {say(messages.rebaseOf, { name: row.establishmentName })}
                      </LinkButton>
                    ) : (
                      say(messages.behind)
                    )}
                  </p>
                ) : null}
              </>
            ),
          },
          {
            key: "sections",
            header: say(messages.sections),
            align: "right",
            sortValue: ({ sectionCount }) => sectionCount,
            cell: ({ sectionCount }) => formatNumber(sectionCount),
          },
          {
            key: "gaps",
            header: say(messages.gaps),
            align: "right",
            sortValue: ({ gapCount }) => gapCount,
            cell: ({ gapCount }) => formatNumber(gapCount),
          },
          {
            key: "updated",
            header: say(messages.updated),
            nowrap: true,
            sortValue: ({ updatedAt }) => updatedAt ?? null,
            cell: ({ updatedAt }) => (updatedAt == null ? MISSING : formatDate(updatedAt)),
          },
        ]}
      />
    </>
  );
}
