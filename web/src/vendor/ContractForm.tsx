import { useMutation } from "@apollo/client/react";
import { HOLIDAY_ZONES } from "@palier/domain/vendor";
import { useState } from "react";
import { DraftField, useDraft } from "../draft";
import type { ShownContractFragment } from "../generated/graphql";
import { ActionButton, Conflict, formatDate, graphql, readFragment, Section, useText } from "../kernel";
import { ContractClauses } from "./ContractClauses";
import { ContractCommitments, ContractDatesFields, ContractHours } from "./ContractTerms";
import {
  contractInput,
  fieldsOfContract,
  ShownContract,
  wrongFields,
  type ContractFields,
} from "./vendor-contract-fields";
import { contractMessages } from "./vendor-contract.messages";
import styles from "./vendor.module.css";
import { VendorFault, type Fault } from "./VendorFault";

const SaveContractDocument = graphql(`
  mutation SaveContract($input: SaveContractInput!) {
    saveContract(input: $input) {
      ok
      error {
        code
        field
        message
      }
      contract {
        id
        ...ShownContract
      }
    }
  }
`);

interface ContractFormProps {
  vendor: { readonly id: string };
  /** What the contract may cover. */
  products: readonly { readonly id: string; readonly name: string }[];
  /** null: a new one. */
  contract: ShownContractFragment | null;
  onSaved: (id: string) => void;
}

/** What the group sees of the differences, when two people changed the contract. */
const summary = (fields: ContractFields, note: string): string =>
  [
    fields.reference,
    `${fields.startsOn} – ${fields.endsOn}`,
    Object.entries(fields.hours)
      .map(([key, hours]) => `${key} ${hours}`)
      .join(", "),
    note,
  ].join("\n");

/** The contract, typed once and kept against the version that was read. */
export function ContractForm({ vendor, products, contract, onSaved }: ContractFormProps) {
  const say = useText();
  const [send, { loading, error }] = useMutation(SaveContractDocument);
  const [fields, setFields] = useState(() => fieldsOfContract(contract));
  const [version, setVersion] = useState(contract?.version ?? 0);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const [theirs, setTheirs] = useState<ShownContractFragment | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const note = useDraft(`vendor:contrat:${contract?.id ?? vendor.id}:note`, { initial: contract?.note ?? "" });
  const set = (part: Partial<ContractFields>): void => {
    // The clock of the support follows its place, as long as nobody chose another.
    const zone = HOLIDAY_ZONES.find(({ code }) => code === part.holidayZone);
    setFields({ ...fields, ...(zone === undefined ? {} : { timeZone: zone.timeZone }), ...part });
    setSavedAt(null);
  };
  const save = async (against: number): Promise<void> => {
    setVersion(against);
    const unsure = wrongFields(fields);
    setWrong(unsure);
    if (unsure.length > 0) return;
    const kept = { id: contract?.id ?? null, vendorId: vendor.id, version: against, note: note.text };
    // A failure stays in `error`, shown below.
    const sent = await send({ variables: { input: contractInput(fields, kept) } }).catch(() => null);
    const answer = sent?.data?.saveContract;
    if (answer == null) return;
    const found = readFragment(ShownContract, answer.contract ?? null);
    setFault(answer.error?.code === "STALE_VERSION" ? null : (answer.error ?? null));
    setTheirs(answer.ok ? null : found);
    if (!answer.ok || found === null) return;
    setVersion(found.version);
    setSavedAt(new Date());
    await note.done();
    onSaved(found.id);
  };
  const parts = { fields, set, fault, wrong };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(version);
      }}
    >
      <VendorFault fault={fault} error={error} retry={() => void save(version)} />
      {theirs === null ? null : (
        <Conflict
          texts={[
            { label: null, mine: summary(fields, note.text), theirs: summary(fieldsOfContract(theirs), theirs.note) },
          ]}
          keepMine={() => void save(theirs.version)}
          takeTheirs={() => {
            setFields(fieldsOfContract(theirs));
            note.setText(theirs.note);
            setVersion(theirs.version);
            setTheirs(null);
          }}
        />
      )}
      <ContractDatesFields {...parts} products={products} dates={contract?.dates ?? null} />
      <ContractHours {...parts} />
      <ContractCommitments {...parts} />
      <ContractClauses {...parts} />
      <Section title={say(contractMessages.note)}>
        <DraftField draft={note} label={say(contractMessages.note)} rows={2} />
      </Section>
      <div className={`${styles["bar"] ?? ""} ${styles["choices"] ?? ""}`}>
        <ActionButton type="submit" loading={loading}>
          {say(contractMessages.save)}
        </ActionButton>
        <span role="status" className={styles["quiet"]}>
          {savedAt === null ? "" : say(contractMessages.saved, { time: formatDate(savedAt, "clock") })}
        </span>
      </div>
    </form>
  );
}
