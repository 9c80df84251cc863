import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { dayInFrance } from "@palier/domain/kernel";
import { quartersBack, quarterText } from "@palier/domain/vendorcase";
import {
  EmptyState,
  ErrorPanel,
  graphql,
  LoadingState,
  PageHeader,
  readFragment,
  useText,
  useUrlFilters,
} from "../kernel";
import { OwnReactivity, ReactivityOwn } from "./ReactivityOwn";
import { ReactivityVendor, VendorReactivity } from "./ReactivityVendor";
import { figuresDate } from "./scorecard-date";
import { ScorecardList } from "./ScorecardList";
import { scorecardMessages } from "./vendorcase-scorecard.messages";
import styles from "./vendorcase.module.css";

const ReactivityDocument = graphql(`
  query Reactivity($quarter: String) {
    reactivity(quarter: $quarter) {
      quarter
      asOf
      vendors {
        ...VendorReactivity
      }
      own {
        ...OwnReactivity
      }
    }
  }
`);

const QUARTERS = 12;

/** What each vendor kept of its contract in a quarter, and what the group kept on its side. */
export function ReactivityPage() {
  const say = useText();
  const filters = useUrlFilters();
  const { data, previousData, error, refetch } = useQuery(ReactivityDocument, {
    variables: { quarter: filters.get("trimestre") || null },
    fetchPolicy: "cache-and-network",
  });
  const shown = (data ?? previousData)?.reactivity;
  const vendors = readFragment(VendorReactivity, shown?.vendors ?? []);
  const period =
    shown === undefined
      ? ""
      : say(scorecardMessages.period, { quarter: quarterText(shown.quarter), at: figuresDate(shown.asOf) });
  return (
    <>
      <PageHeader title={say(scorecardMessages.title)} purpose={say(scorecardMessages.purpose)} />
      <div className={styles["choose"]}>
        <NativeSelect
          label={say(scorecardMessages.quarter)}
          value={shown?.quarter ?? filters.get("trimestre")}
          data={quartersBack(dayInFrance(new Date()), QUARTERS).map((value) => ({ value, label: quarterText(value) }))}
          onChange={(event) => filters.set("trimestre", event.currentTarget.value)}
        />
      </div>
      {shown === undefined && error === undefined ? <LoadingState /> : null}
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {shown === undefined ? null : (
        <>
          <ReactivityOwn rows={readFragment(OwnReactivity, shown.own)} period={period} />
          {vendors.length === 0 ? (
            <EmptyState title={say(scorecardMessages.noVendor)} why={say(scorecardMessages.noVendorWhy)} />
          ) : (
            vendors.map((each) => <ReactivityVendor key={each.vendorId} of={each} period={period} />)
          )}
          <ScorecardList quarter={shown.quarter} vendors={vendors} />
        </>
      )}
    </>
  );
}
