import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { EmptyState, ErrorPanel, graphql, LoadingState, PageHeader, useCan, useText, useUrlFilters } from "../kernel";
import { proposalMessages as messages } from "./template-variant.messages";
import styles from "./template-variant.module.css";
import { TemplateProposalItem } from "./TemplateProposalItem";

const TemplateProposalsDocument = graphql(`
  query TemplateProposals($templateId: ID) {
    templateProposals(templateId: $templateId) {
      id
      templateId
      templateTitle
      sectionTitle
      groupBlocks
      blocks
      establishmentName
      reason
      siteCount
      siteTotal
      state
      answer
      proposedByName
      answeredByName
      answeredAt
      version
      createdAt
    }
  }
`);

/** What sites propose, and what the group answers. */
export function TemplateProposalsPage() {
  const say = useText();
  const filters = useUrlFilters();
  const canAnswer = useCan("template:update");
  const all = filters.get("voir") === "toutes";
  const model = filters.get("modele");
  const { data, error, refetch } = useQuery(TemplateProposalsDocument, {
    variables: model === "" ? {} : { templateId: model },
    fetchPolicy: "cache-and-network",
  });
  const proposals = data?.templateProposals;
  const shown = (proposals ?? []).filter(({ state }) => all || state === "open");
  return (
    <>
      <PageHeader
        title={say(messages.title)}
        purpose={say(messages.purpose)}
        {...(proposals !== undefined && { count: shown.length })}
      />
      <form
        className={styles["actions"]}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <NativeSelect
          label={say(messages.show)}
          value={all ? "toutes" : ""}
          data={[
            { value: "", label: say(messages.open) },
            { value: "toutes", label: say(messages.all) },
          ]}
          onChange={(event) => {
            filters.set("voir", event.currentTarget.value);
          }}
        />
      </form>
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {proposals === undefined && error === undefined ? <LoadingState /> : null}
      {proposals !== undefined && shown.length === 0 ? (
        <EmptyState title={say(all ? messages.noneAll : messages.none)} why={say(messages.noneWhy)} />
      ) : null}
      {shown.map((proposal) => (
        <TemplateProposalItem
          key={proposal.id}
          proposal={proposal}
          canAnswer={canAnswer}
          onAnswered={() => void refetch()}
        />
      ))}
    </>
  );
}
