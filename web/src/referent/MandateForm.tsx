import { Checkbox, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { parseSector } from "@palier/domain/identity";
import {
  DUTIES,
  DUTY_LABELS,
  NAMING_LABELS,
  NAMINGS,
  PAIR_SOURCE,
  parseDuty,
  parseNaming,
  parseProfileCase,
  PROFILE_CASES,
  profileLabel,
} from "@palier/domain/referent";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { ShownMandateFragment } from "../generated/graphql";
import { ActionButton, Conflict, ErrorPanel, useText } from "../kernel";
import { EstablishmentSelect } from "./EstablishmentSelect";
import { describeMandate } from "./mandate-text";
import { useMandateSave, type MandateFields } from "./mandate-save";
import { PersonSelect } from "./PersonSelect";
import { mandateMessages, referentMessages } from "./referent.messages";
import styles from "./referent.module.css";
import { SectorSelect } from "./SectorSelect";

const dayOf = (now: Date): string => now.toLocaleDateString("sv-SE", { timeZone: "Europe/Paris" });

/** What a form begins with: a mandate as it stands, or what the address says of a new one. */
function fieldsOf(mandate: ShownMandateFragment | null, asked: URLSearchParams): MandateFields {
  return {
    establishmentId: mandate?.establishmentId ?? asked.get("etablissement") ?? "",
    sector: mandate?.sector ?? parseSector(asked.get("secteur") ?? "") ?? "care",
    personId: mandate?.personId ?? asked.get("personne") ?? "",
    duty: mandate?.duty ?? parseDuty(asked.get("place") ?? "") ?? "holder",
    profileCase: mandate?.profileCase ?? parseProfileCase(asked.get("cas") ?? "") ?? "other",
    naming: mandate?.naming ?? "appointed",
    namedOn: mandate?.namedOn ?? null,
    voterCount: mandate?.voterCount ?? null,
    voteCount: mandate?.voteCount ?? null,
    weeklyMinutes: mandate?.weeklyMinutes ?? null,
    trainedOn: mandate?.trainedOn ?? null,
    startsOn: mandate?.startsOn ?? dayOf(new Date()),
    endsOn: mandate?.endsOn ?? null,
    replace: false,
  };
}

const count = (value: string | number): number | null => (typeof value === "number" ? value : null);

/** @param mandate null for a new one. Where and who are chosen once: another place is another mandate. */
export function MandateForm({ mandate }: { mandate: ShownMandateFragment | null }) {
  const say = useText();
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const [fields, setFields] = useState(() => fieldsOf(mandate, asked));
  const { save, saving, fault, error, current, taken } = useMandateSave(mandate);
  const [said, setSaid] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault !== null) summary.current?.focus();
  }, [fault]);
  const set = (change: Partial<MandateFields>): void => {
    setSaid(false);
    setFields({ ...fields, ...change });
  };
  const submit = async (over: boolean): Promise<void> => {
    const vote = fields.naming === "collegialVote" ? {} : { voterCount: null, voteCount: null };
    const kept = await save({ ...fields, ...vote }, over);
    if (kept === null) return;
    if (mandate === null) void navigate(`/referents?etablissement=${kept.establishmentId}`);
    else setSaid(true);
  };
  const wrong = (field: string) => (fault?.field === field ? { error: fault.message } : {});
  const day = (field: "startsOn" | "endsOn" | "namedOn" | "trainedOn", label: string) => (
    <TextInput
      id={`mandat-${field}`}
      type="date"
      label={label}
      value={fields[field] ?? ""}
      onChange={(event) => {
        const value = event.currentTarget.value;
        set({ [field]: value === "" && field !== "startsOn" ? null : value });
      }}
      {...wrong(field)}
    />
  );
  return (
    <form
      noValidate
      className={styles["form"]}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit(false);
      }}
    >
      {fault === null ? null : (
        <div ref={summary} tabIndex={-1} role="alert" className={styles["summary"]}>
          <h2>{say(mandateMessages.errors)}</h2>
          <p>{fault.field === null ? fault.message : <a href={`#mandat-${fault.field}`}>{fault.message}</a>}</p>
        </div>
      )}
      {error === null ? null : (
        <ErrorPanel error={error} kept={say(referentMessages.kept)} retry={() => void submit(false)} />
      )}
      {current === null ? null : (
        <Conflict
          texts={[
            {
              label: null,
              mine: describeMandate(say, fields),
              theirs: describeMandate(say, current),
            },
          ]}
          keepMine={() => void submit(true)}
          takeTheirs={() => {
            setFields(fieldsOf(current, asked));
            taken();
          }}
        />
      )}
      {mandate !== null ? null : (
        <>
          <div className={styles["pair"]}>
            <EstablishmentSelect
              id="mandat-establishmentId"
              label={say(mandateMessages.establishment)}
              value={fields.establishmentId}
              onChange={(id) => set({ establishmentId: id ?? "" })}
              {...wrong("establishmentId")}
            />
            <SectorSelect
              id="mandat-sector"
              label={say(mandateMessages.sector)}
              emptyLabel={null}
              followedOnly
              value={fields.sector}
              onChange={(sector) => {
                if (sector !== null) set({ sector });
              }}
              {...wrong("sector")}
            />
          </div>
          <div className={styles["pair"]}>
            <PersonSelect
              id="mandat-personId"
              label={say(mandateMessages.person)}
              value={fields.personId}
              onChange={(personId) => set({ personId: personId ?? "" })}
              {...wrong("personId")}
            />
            <NativeSelect
              id="mandat-duty"
              label={say(mandateMessages.duty)}
              value={fields.duty}
              data={DUTIES.map((value) => ({ value, label: DUTY_LABELS[value] }))}
              onChange={(event) => set({ duty: parseDuty(event.currentTarget.value) ?? "holder" })}
              {...wrong("duty")}
            />
          </div>
          {fault?.code === "MANDATE_TAKEN" || fields.replace ? (
            <Checkbox
              label={say(mandateMessages.replace)}
              checked={fields.replace}
              onChange={(event) => set({ replace: event.currentTarget.checked })}
            />
          ) : null}
        </>
      )}
      <div className={styles["pair"]}>
        {day("startsOn", say(mandateMessages.startsOn))}
        {day("endsOn", say(mandateMessages.endsOn))}
      </div>
      <div className={styles["pair"]}>
        <NumberInput
          id="mandat-weeklyMinutes"
          label={say(mandateMessages.weekly)}
          description={say(mandateMessages.weeklyHelp)}
          value={fields.weeklyMinutes ?? ""}
          min={0}
          step={15}
          allowDecimal={false}
          onChange={(value) => set({ weeklyMinutes: count(value) })}
          {...wrong("weeklyMinutes")}
        />
        <NativeSelect
          id="mandat-profileCase"
          label={say(mandateMessages.profile)}
          value={fields.profileCase}
          data={PROFILE_CASES.map((value) => ({ value, label: profileLabel(value) }))}
          onChange={(event) => set({ profileCase: parseProfileCase(event.currentTarget.value) ?? "other" })}
        />
      </div>
      <div className={styles["pair"]}>
        <NativeSelect
          id="mandat-naming"
          label={say(mandateMessages.naming)}
          description={say(mandateMessages.voteHelp, { source: PAIR_SOURCE })}
          value={fields.naming}
          data={NAMINGS.map((value) => ({ value, label: NAMING_LABELS[value] }))}
          onChange={(event) => set({ naming: parseNaming(event.currentTarget.value) ?? "appointed" })}
        />
        {day("namedOn", say(mandateMessages.namedOn))}
      </div>
      {fields.naming === "collegialVote" && (
        <div className={styles["pair"]}>
          <NumberInput
            id="mandat-voterCount"
            label={say(mandateMessages.voterCount)}
            value={fields.voterCount ?? ""}
            min={1}
            allowDecimal={false}
            onChange={(value) => set({ voterCount: count(value) })}
            {...wrong("voterCount")}
          />
          <NumberInput
            id="mandat-voteCount"
            label={say(mandateMessages.voteCount)}
            value={fields.voteCount ?? ""}
            min={0}
            allowDecimal={false}
            onChange={(value) => set({ voteCount: count(value) })}
            {...wrong("voteCount")}
          />
        </div>
      )}
      <div className={styles["pair"]}>{day("trainedOn", say(mandateMessages.trainedOn))}</div>
      <div className={styles["choices"]}>
        <ActionButton type="submit" loading={saving}>
          {say(mandate === null ? mandateMessages.submit : referentMessages.save)}
        </ActionButton>
        <span role="status">{said ? say(referentMessages.saved) : null}</span>
      </div>
    </form>
  );
}
