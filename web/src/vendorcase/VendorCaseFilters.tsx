import { NativeSelect, TextInput } from "@mantine/core";
import {
  CASE_PRIORITIES,
  CASE_PRIORITY_LABELS,
  CASE_SEVERITIES,
  CASE_SEVERITY_LABELS,
  CASE_STATE_LABELS,
  CASE_STATES,
  SUPPORT_BANDS,
} from "@palier/domain/vendorcase";
import { useText, type UrlFilters } from "../kernel";
import { clockMessages } from "./vendorcase-clock.messages";
import { caseMessages } from "./vendorcase.messages";
import styles from "./vendorcase.module.css";

/** What narrows the list; all of it stands in the address. */
export function VendorCaseFilters({ filters }: { filters: UrlFilters }) {
  const say = useText();
  const set = (key: string, value: string): void => {
    filters.set(key, value, "page");
  };
  const select = (key: string, label: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={filters.get(key)}
      data={data}
      onChange={(event) => set(key, event.currentTarget.value)}
    />
  );
  const any = { value: "", label: say(caseMessages.any) };
  return (
    <div className={styles["filters"]}>
      <TextInput
        type="search"
        label={say(caseMessages.filterText)}
        value={filters.get("mots")}
        onChange={(event) => set("mots", event.currentTarget.value)}
      />
      {select("etat", say(caseMessages.filterState), [
        { value: "", label: say(caseMessages.filterOpen) },
        { value: "tous", label: say(caseMessages.filterAll) },
        ...CASE_STATES.map((value) => ({ value, label: CASE_STATE_LABELS[value] })),
      ])}
      {select("gravite", say(caseMessages.filterSeverity), [
        any,
        ...CASE_SEVERITIES.map((value) => ({ value, label: CASE_SEVERITY_LABELS[value] })),
      ])}
      {select("soutien", say(caseMessages.filterBand), [
        any,
        ...SUPPORT_BANDS.map(({ code, label }) => ({ value: code, label })),
      ])}
      {select("priorite", say(caseMessages.filterPriority), [
        any,
        ...CASE_PRIORITIES.map((value) => ({ value: String(value), label: CASE_PRIORITY_LABELS[value] ?? "" })),
      ])}
      {select("delai", say(clockMessages.filter), [
        any,
        { value: "late", label: say(clockMessages.late) },
        { value: "soon", label: say(clockMessages.soon) },
      ])}
      {select("ordre", say(caseMessages.order), [
        { value: "", label: say(caseMessages.orderWeight) },
        { value: "priority", label: say(caseMessages.orderPriority) },
        { value: "recent", label: say(caseMessages.orderRecent) },
      ])}
    </div>
  );
}
