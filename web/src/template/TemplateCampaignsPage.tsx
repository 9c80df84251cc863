import { useQuery } from "@apollo/client/react";
import type { TemplateCampaignsQuery } from "../generated/graphql";
import {
  ActionButton,
  DataTable,
  EmptyState,
  ErrorPanel,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  useCan,
  useText,
} from "../kernel";
import { campaignMessages as messages } from "./template-campaign.messages";

const TemplateCampaignsDocument = graphql(`
  query TemplateCampaigns {
    templateCampaigns {
      id
      title
      beginsOn
      endsOn
      state
      targetCount
      begunCount
      adoptedCount
    }
  }
`);

type Row = TemplateCampaignsQuery["templateCampaigns"][number];

/** The campaigns in sight, those that run first. */
export function TemplateCampaignsPage() {
  const say = useText();
  const leads = useCan("template:campaign");
  const { data, error, refetch } = useQuery(TemplateCampaignsDocument, { fetchPolicy: "cache-and-network" });
  const rows = data?.templateCampaigns;
  const add = <ActionButton to="/modeles/campagnes/nouvelle">{say(messages.add)}</ActionButton>;
  return (
    <>
      <PageHeader
        title={say(messages.title)}
        purpose={say(messages.purpose)}
        exports={<LinkButton to="/modeles/adoption">{say(messages.board)}</LinkButton>}
        {...(rows !== undefined && { count: rows.length })}
        {...(leads && { action: add })}
      />
      {rows === undefined && error === undefined ? <LoadingState /> : null}
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {rows === undefined ? null : (
        <DataTable<Row>
          caption={say(messages.title)}
          hideCaption
          phone="stack"
          rows={rows}
          rowKey={({ id }) => id}
          emptyState={<EmptyState title={say(messages.empty)} why={say(messages.emptyWhy)} />}
          columns={[
            {
              key: "title",
              header: say(messages.name),
              sortValue: ({ title }) => title,
              cell: ({ id, title }) => <LinkButton to={`/modeles/campagnes/${id}`}>{title}</LinkButton>,
            },
            {
              key: "period",
              header: say(messages.periodColumn),
              sortValue: ({ endsOn }) => endsOn,
              cell: ({ beginsOn, endsOn }) =>
                say(messages.period, { from: formatDate(beginsOn), to: formatDate(endsOn) }),
            },
            {
              key: "state",
              header: say(messages.state),
              cell: ({ state }) => say(state === "closed" ? messages.stateClosed : messages.stateOpen),
            },
            {
              key: "progress",
              header: say(messages.progress),
              cell: ({ adoptedCount, begunCount, targetCount }) =>
                say(messages.progressText, { adopted: adoptedCount, begun: begunCount, total: targetCount }),
            },
          ]}
        />
      )}
    </>
  );
}
