import {
  DataTable,
  EmptyState,
  formatPeriod,
  formatValue,
  graphql,
  LinkButton,
  readFragment,
  Section,
  useCan,
  useText,
  type FragmentType,
} from "../kernel";
import { establishmentMessages as messages } from "./group.messages";
import classes from "./group.module.css";

const EstablishmentValuesFragment = graphql(`
  fragment EstablishmentValues on Establishment {
    id
    latestValues {
      id
      period
      value
      previousValue
      context
      indicator {
        id
        code
        name
        unit
        target
      }
    }
  }
`);

/** The latest value of each indicator, never without its period, its target and its context. */
export function EstablishmentValues({
  establishment,
}: {
  establishment: FragmentType<typeof EstablishmentValuesFragment>;
}) {
  const say = useText();
  const canImport = useCan("indicator:import");
  const { latestValues } = readFragment(EstablishmentValuesFragment, establishment);
  if (latestValues.length === 0) {
    return (
      <Section title={say(messages.values)}>
        <EmptyState
          title={say(messages.valuesNone)}
          why={say(messages.valuesNoneWhy)}
          action={canImport && <LinkButton to="/indicateurs/import">{say(messages.importIndicators)}</LinkButton>}
        />
      </Section>
    );
  }
  return (
    <Section title={say(messages.values)} lead={say(messages.valuesLead)}>
      <DataTable
        caption={say(messages.values)}
        hideCaption
        rows={latestValues}
        rowKey={(row) => row.id}
        phone="stack"
        initialSort={{ key: "indicator", direction: "asc" }}
        columns={[
          {
            key: "indicator",
            header: say(messages.indicator),
            cell: ({ indicator }) => (
              <LinkButton to={`/indicateurs/${encodeURIComponent(indicator.code)}`}>{indicator.name}</LinkButton>
            ),
            sortValue: ({ indicator }) => indicator.name,
          },
          {
            key: "period",
            header: say(messages.period),
            nowrap: true,
            cell: ({ period }) => formatPeriod(period),
            sortValue: ({ period }) => period,
          },
          {
            key: "value",
            header: say(messages.value),
            align: "right",
            cell: ({ value, indicator }) => <strong>{formatValue(value, indicator.unit)}</strong>,
          },
          {
            key: "previous",
            header: say(messages.previous),
            align: "right",
            cell: ({ previousValue, indicator }) => formatValue(previousValue, indicator.unit),
          },
          {
            key: "target",
            header: say(messages.target),
            align: "right",
            cell: ({ indicator }) => formatValue(indicator.target, indicator.unit),
          },
          {
            key: "context",
            header: say(messages.context),
            cell: ({ context }) => context ?? <span className={classes["quiet"]}>{say(messages.noContext)}</span>,
          },
        ]}
      />
    </Section>
  );
}
