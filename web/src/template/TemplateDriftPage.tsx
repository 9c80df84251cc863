import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { useParams } from "react-router";
import {
  EmptyState,
  ErrorPanel,
  formatPercent,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  useText,
  useUrlFilters,
} from "../kernel";
import { driftMessages as messages } from "./template-drift.messages";
import styles from "./template-variant.module.css";
import { TemplateDriftFinding } from "./TemplateDriftFinding";

const TemplateDriftDocument = graphql(`
  query TemplateDrift($templateId: ID!, $leastPercent: Int!) {
    templateDrift(templateId: $templateId, leastPercent: $leastPercent) {
      id
      templateTitle
      revisionId
      revisionName
      siteCount
      otherVersionCount
      findings {
        id
        kind
        title
        sentence
        establishmentNames
        divergingCount
        wording
        agreement
        diff {
          change
          text
        }
      }
    }
  }
`);

const PERCENTS = [20, 30, 50, 70] as const;
const USUAL = 50;

/** What the documents of sites say of a model, as questions to the model. */
export function TemplateDriftPage() {
  const say = useText();
  const { templateId = "" } = useParams();
  const filters = useUrlFilters();
  const percent = PERCENTS.find((each) => String(each) === filters.get("part")) ?? USUAL;
  const { data, error, refetch } = useQuery(TemplateDriftDocument, {
    variables: { templateId, leastPercent: percent },
    fetchPolicy: "network-only",
  });
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const drift = data.templateDrift;
  if (drift == null)
    return (
      <EmptyState
        title={say(messages.missing)}
        why={say(messages.missingWhy)}
        action={<LinkButton to="/modeles">{say(messages.library)}</LinkButton>}
      />
    );
  const { siteCount, otherVersionCount, revisionName, findings } = drift;
  const documents = <LinkButton to={`/modeles/${templateId}/documents`}>{say(messages.documents)}</LinkButton>;
  return (
    <>
      <PageHeader
        title={say(messages.title)}
        purpose={say(messages.purpose)}
        exports={
          <LinkButton to={`/modeles/${templateId}`}>{say(messages.back, { title: drift.templateTitle })}</LinkButton>
        }
      />
      <p className={styles["lead"]}>
        {say(messages.lead, { count: siteCount, revision: revisionName })}{" "}
        {otherVersionCount === 0 ? null : say(messages.otherVersion, { count: otherVersionCount })}
      </p>
      {siteCount < 2 ? (
        <EmptyState title={say(messages.empty)} why={say(messages.emptyWhy)} action={documents} />
      ) : (
        <>
          <div className={styles["actions"]}>
            <NativeSelect
              label={say(messages.share)}
              value={String(percent)}
              data={PERCENTS.map((each) => ({
                value: String(each),
                label: say(messages.shareOf, { percent: formatPercent(each / 100) }),
              }))}
              onChange={(event) => {
                const { value } = event.currentTarget;
                filters.set("part", value === String(USUAL) ? "" : value);
              }}
            />
          </div>
          {findings.length === 0 ? <EmptyState title={say(messages.none)} why={say(messages.noneWhy)} /> : null}
          {findings.map((finding) => (
            <TemplateDriftFinding
              key={finding.id}
              finding={finding}
              asked={{ templateId, revisionId: drift.revisionId, leastPercent: percent }}
              siteTotal={siteCount}
            />
          ))}
        </>
      )}
    </>
  );
}
