import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { HOLIDAY_ZONES, SEVERITIES, SEVERITY_LABELS, SUPPORT_TIME_ZONES, WEEKDAYS } from "@palier/domain/vendor";
import type { ShownContractFragment } from "../generated/graphql";
import { formatDate, Section, useText } from "../kernel";
import { hoursKey, type ContractFields } from "./vendor-contract-fields";
import { contractMessages } from "./vendor-contract.messages";
import styles from "./vendor.module.css";
import { faultOf, type Fault } from "./VendorFault";
import { ContractState } from "./VendorContractState";

/** What each part of the form shares. */
export interface ContractPart {
  fields: ContractFields;
  set: (part: Partial<ContractFields>) => void;
  fault: Fault | null;
  /** Fields that were refused before the server was asked. */
  wrong: readonly string[];
}

type TextField = "reference" | "startsOn" | "endsOn" | "noticeMonths" | "renewalMonths" | "noticeGivenOn";

interface ContractDatesFieldsProps extends ContractPart {
  products: readonly { readonly id: string; readonly name: string }[];
  /** What the dates meant when the contract was read; null for a new one. */
  dates: ShownContractFragment["dates"] | null;
}

/** The reference, what is covered, and the dates with the last day to give notice. */
export function ContractDatesFields({ fields, set, fault, wrong, products, dates }: ContractDatesFieldsProps) {
  const say = useText();
  const text = (field: TextField, label: string, type: "text" | "date" = "text") => (
    <TextInput
      type={type}
      label={label}
      value={fields[field]}
      {...(wrong.includes(field) ? { error: say(contractMessages.notMonths) } : faultOf(fault, field))}
      {...(field.endsWith("Months") ? { inputMode: "numeric" as const } : {})}
      onChange={(event) => {
        set({ [field]: event.currentTarget.value });
      }}
    />
  );
  return (
    <Section title={say(contractMessages.dates)}>
      {dates === null ? null : (
        <p className={styles["situation"]}>
          <ContractState dates={dates} />
          {". "}
          {dates.lastNoticeOn == null || dates.daysToNotice == null
            ? null
            : dates.daysToNotice < 0
              ? say(contractMessages.computedPassed, { notice: formatDate(dates.lastNoticeOn, "long") })
              : say(contractMessages.computed, {
                  notice: formatDate(dates.lastNoticeOn, "long"),
                  days: dates.daysToNotice,
                })}
        </p>
      )}
      <div className={styles["form"]}>
        {text("reference", say(contractMessages.reference))}
        <div className={styles["pair"]}>
          {text("startsOn", say(contractMessages.startsOn), "date")}
          {text("endsOn", say(contractMessages.endsOn), "date")}
          {text("renewalMonths", say(contractMessages.renewalMonths))}
          {text("noticeMonths", say(contractMessages.noticeMonths))}
          {text("noticeGivenOn", say(contractMessages.noticeGivenOn), "date")}
        </div>
        {products.length === 0 ? null : (
          <Checkbox.Group
            label={say(contractMessages.products)}
            description={say(contractMessages.everyProduct)}
            value={[...fields.productIds]}
            onChange={(productIds) => {
              set({ productIds });
            }}
            {...faultOf(fault, "productIds")}
          >
            <div className={styles["days"]}>
              {products.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} />
              ))}
            </div>
          </Checkbox.Group>
        )}
      </div>
    </Section>
  );
}

/** When the support works: days, hours, holidays, local time. */
export function ContractHours({ fields, set, fault }: ContractPart) {
  const say = useText();
  const clock = (field: "opensAt" | "closesAt", label: string, name: string) => (
    <TextInput
      type="time"
      label={label}
      value={fields[field]}
      onChange={(event) => {
        set({ [field]: event.currentTarget.value });
      }}
      {...faultOf(fault, name)}
    />
  );
  return (
    <Section title={say(contractMessages.support)} lead={say(contractMessages.supportLead)}>
      <div className={styles["form"]}>
        <Checkbox.Group
          label={say(contractMessages.weekdays)}
          value={fields.weekdays.map(String)}
          onChange={(days) => {
            set({ weekdays: days.map(Number) });
          }}
          {...faultOf(fault, "weekdays")}
        >
          <div className={styles["days"]}>
            {WEEKDAYS.map((name, at) => (
              <Checkbox key={name} value={String(at + 1)} label={name} />
            ))}
          </div>
        </Checkbox.Group>
        <div className={styles["pair"]}>
          {clock("opensAt", say(contractMessages.opensAt), "opensAtMinute")}
          {clock("closesAt", say(contractMessages.closesAt), "closesAtMinute")}
          <NativeSelect
            label={say(contractMessages.holidayZone)}
            value={fields.holidayZone}
            data={HOLIDAY_ZONES.map(({ code, label }) => ({ value: code, label }))}
            onChange={(event) => {
              set({ holidayZone: event.currentTarget.value });
            }}
            {...faultOf(fault, "holidayZone")}
          />
          <NativeSelect
            label={say(contractMessages.timeZone)}
            value={fields.timeZone}
            data={SUPPORT_TIME_ZONES.map(([value, label]) => ({ value, label }))}
            onChange={(event) => {
              set({ timeZone: event.currentTarget.value });
            }}
            {...faultOf(fault, "timeZone")}
          />
        </div>
      </div>
    </Section>
  );
}

/** What is promised by severity, typed in hours. */
export function ContractCommitments({ fields, set, fault, wrong }: ContractPart) {
  const say = useText();
  return (
    <Section title={say(contractMessages.commitments)} lead={say(contractMessages.commitmentsLead)}>
      <div className={styles["form"]}>
        {SEVERITIES.map((severity) => (
          <div key={severity} className={styles["pair"]}>
            {(["response", "resolution"] as const).map((which) => {
              const key = hoursKey(severity, which);
              return (
                <TextInput
                  key={key}
                  inputMode="decimal"
                  label={say(contractMessages[which], { severity: SEVERITY_LABELS[severity] })}
                  value={fields.hours[key] ?? ""}
                  onChange={(event) => {
                    set({ hours: { ...fields.hours, [key]: event.currentTarget.value } });
                  }}
                  {...(wrong.includes(key)
                    ? { error: say(contractMessages.notHours) }
                    : faultOf(fault, `commitments.${severity}`))}
                />
              );
            })}
          </div>
        ))}
      </div>
    </Section>
  );
}
