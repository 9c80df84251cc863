import { NativeSelect } from "@mantine/core";
import { useSearchParams } from "react-router";
import { EmptyState, readFragment, useText, type FragmentType } from "../kernel";
import { IndicatorKindChart } from "./IndicatorKindChart";
import { IndicatorSiteTable } from "./IndicatorSiteTable";
import { IndicatorSitesFacts } from "./indicator-sites";
import { indicatorMessages } from "./indicator.messages";
import styles from "./indicator.module.css";

/** Establishments of one kind side by side: chart, then table; the kind stands in the URL. */
export function IndicatorSites({ indicator }: { indicator: FragmentType<typeof IndicatorSitesFacts> }) {
  const say = useText();
  const facts = readFragment(IndicatorSitesFacts, indicator);
  const [params, setParams] = useSearchParams();
  const asked = params.get("type") ?? "";
  const values = facts.latestValues;
  if (values.length === 0) {
    return <EmptyState title={say(indicatorMessages.noSites)} why={say(indicatorMessages.noSitesWhy)} />;
  }
  const kinds = [...new Set(values.map((value) => value.establishment.kind))].sort();
  // A link to a kind that no longer sends anything shows all of them rather than an empty page.
  const kind = kinds.includes(asked) ? asked : "";
  const shown = kind === "" ? values : values.filter((value) => value.establishment.kind === kind);
  return (
    <>
      <div className={styles["filters"]}>
        <NativeSelect
          label={say(indicatorMessages.kind)}
          value={kind}
          data={[
            { value: "", label: say(indicatorMessages.allKinds) },
            ...kinds.map((one) => ({ value: one, label: one })),
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setParams(chosen === "" ? {} : { type: chosen }, { replace: true, preventScrollReset: true });
          }}
        />
      </div>
      <div className={styles["chart"]}>
        <IndicatorKindChart indicator={facts} kind={kind} values={shown} />
      </div>
      <IndicatorSiteTable indicator={facts} values={shown} />
    </>
  );
}
