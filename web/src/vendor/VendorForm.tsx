import { useMutation, useQuery } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { DraftField, useDraft } from "../draft";
import type { ShownVendorFragment } from "../generated/graphql";
import { ActionButton, Conflict, graphql, QuietButton, readFragment, useText } from "../kernel";
import { ShownVendor } from "./vendor-shown";
import { vendorMessages } from "./vendor.messages";
import styles from "./vendor.module.css";
import { faultOf, VendorFault, type Fault } from "./VendorFault";

const SaveVendorDocument = graphql(`
  mutation SaveVendor($input: SaveVendorInput!) {
    saveVendor(input: $input) {
      ok
      error {
        code
        field
        message
      }
      vendor {
        id
        ...ShownVendor
      }
    }
  }
`);

const GroupPeopleDocument = graphql(`
  query GroupPeople {
    people {
      id
      displayName
    }
  }
`);

interface VendorFormProps {
  /** null: a new one. */
  vendor: ShownVendorFragment | null;
  onSaved: (id: string) => void;
  onCancel: () => void;
}

/** What is known of a vendor. The note is a draft: it outlives the page. */
export function VendorForm({ vendor, onSaved, onCancel }: VendorFormProps) {
  const say = useText();
  const { data: people } = useQuery(GroupPeopleDocument);
  const [send, { loading, error }] = useMutation(SaveVendorDocument);
  const [fields, setFields] = useState({
    name: vendor?.name ?? "",
    email: vendor?.email ?? "",
    phone: vendor?.phone ?? "",
    groupContactId: vendor?.groupContact?.id ?? "",
  });
  const note = useDraft(`vendor:${vendor?.id ?? "nouveau"}:note`, { initial: vendor?.note ?? "" });
  const [version, setVersion] = useState(vendor?.version ?? 0);
  const [fault, setFault] = useState<Fault | null>(null);
  const [theirs, setTheirs] = useState<ShownVendorFragment | null>(null);
  const save = async (against: number): Promise<void> => {
    setVersion(against);
    const input = {
      ...fields,
      id: vendor?.id ?? null,
      version: against,
      note: note.text,
      groupContactId: fields.groupContactId === "" ? null : fields.groupContactId,
    };
    // A failure stays in `error`, shown below.
    const sent = await send({ variables: { input } }).catch(() => null);
    const answer = sent?.data?.saveVendor;
    if (answer == null) return;
    const kept = readFragment(ShownVendor, answer.vendor ?? null);
    setFault(answer.error?.code === "STALE_VERSION" ? null : (answer.error ?? null));
    setTheirs(answer.ok ? null : kept);
    if (!answer.ok || kept === null) return;
    await note.done();
    onSaved(kept.id);
  };
  const text = (field: "name" | "email" | "phone", label: string) => (
    <TextInput
      label={label}
      value={fields[field]}
      onChange={(event) => {
        setFields({ ...fields, [field]: event.currentTarget.value });
      }}
      {...faultOf(fault, field)}
    />
  );
  const words = (name: string, email: string, of: string): string => [name, email, of].filter(Boolean).join("\n");
  return (
    <form
      noValidate
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save(version);
      }}
    >
      <VendorFault fault={fault} error={error} retry={() => void save(version)} />
      {theirs === null ? null : (
        <Conflict
          texts={[
            {
              label: null,
              mine: words(fields.name, fields.email, note.text),
              theirs: words(theirs.name, theirs.email ?? "", theirs.note),
            },
          ]}
          keepMine={() => void save(theirs.version)}
          takeTheirs={() => {
            const { name, email, phone, groupContact } = theirs;
            setFields({ name, email: email ?? "", phone: phone ?? "", groupContactId: groupContact?.id ?? "" });
            note.setText(theirs.note);
            setVersion(theirs.version);
            setTheirs(null);
          }}
        />
      )}
      {text("name", say(vendorMessages.name))}
      <div className={styles["pair"]}>
        {text("email", say(vendorMessages.supportEmail))}
        {text("phone", say(vendorMessages.supportPhone))}
      </div>
      <NativeSelect
        label={say(vendorMessages.ourContact)}
        description={say(vendorMessages.singleWhy)}
        value={fields.groupContactId}
        data={[
          { value: "", label: say(vendorMessages.choosePerson) },
          ...(people?.people ?? []).map(({ id, displayName }) => ({ value: id, label: displayName })),
        ]}
        onChange={(event) => {
          setFields({ ...fields, groupContactId: event.currentTarget.value });
        }}
        {...faultOf(fault, "groupContactId")}
      />
      <DraftField draft={note} label={say(vendorMessages.note)} rows={2} {...faultOf(fault, "note")} />
      <div className={styles["choices"]}>
        <ActionButton type="submit" loading={loading}>
          {say(vendorMessages.save)}
        </ActionButton>
        <QuietButton type="button" onClick={onCancel}>
          {say(vendorMessages.cancel)}
        </QuietButton>
      </div>
    </form>
  );
}
