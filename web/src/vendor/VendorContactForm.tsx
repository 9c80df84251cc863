import { useMutation } from "@apollo/client/react";
import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ShownVendorFragment } from "../generated/graphql";
import { ActionButton, graphql, QuietButton, useText } from "../kernel";
import { vendorMessages } from "./vendor.messages";
import styles from "./vendor.module.css";
import { faultOf, VendorFault, type Fault } from "./VendorFault";

const SaveVendorContactDocument = graphql(`
  mutation SaveVendorContact($input: SaveVendorContactInput!) {
    saveVendorContact(input: $input) {
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

interface ContactFormProps {
  vendorId: string;
  /** null: a new one. */
  contact: ShownVendorFragment["contacts"][number] | null;
  onDone: () => void;
}

/** Somebody on the vendor's side. */
export function ContactForm({ vendorId, contact, onDone }: ContactFormProps) {
  const say = useText();
  const [send, { loading, error }] = useMutation(SaveVendorContactDocument);
  const [fault, setFault] = useState<Fault | null>(null);
  const [fields, setFields] = useState({
    name: contact?.name ?? "",
    duty: contact?.duty ?? "",
    email: contact?.email ?? "",
    phone: contact?.phone ?? "",
    singleContact: contact?.singleContact ?? false,
  });
  const save = async (archived: boolean): Promise<void> => {
    const input = { ...fields, vendorId, id: contact?.id ?? null, version: contact?.version ?? 0, archived };
    // A failure stays in `error`, shown below.
    const sent = await send({ variables: { input } }).catch(() => null);
    const answer = sent?.data?.saveVendorContact;
    setFault(answer?.error ?? null);
    if (answer?.ok === true) onDone();
  };
  const text = (field: "name" | "duty" | "email" | "phone", label: string) => (
    <TextInput
      label={label}
      value={fields[field]}
      onChange={(event) => {
        setFields({ ...fields, [field]: event.currentTarget.value });
      }}
      {...faultOf(fault, field)}
    />
  );
  return (
    <form
      noValidate
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <VendorFault fault={fault} error={error} />
      <div className={styles["pair"]}>
        {text("name", say(vendorMessages.name))}
        {text("duty", say(vendorMessages.duty))}
        {text("email", say(vendorMessages.email))}
        {text("phone", say(vendorMessages.phone))}
      </div>
      <Checkbox
        label={say(vendorMessages.makeSingle)}
        checked={fields.singleContact}
        onChange={(event) => {
          setFields({ ...fields, singleContact: event.currentTarget.checked });
        }}
      />
      <div className={styles["choices"]}>
        <ActionButton type="submit" loading={loading}>
          {say(vendorMessages.save)}
        </ActionButton>
        {contact === null ? null : (
          <QuietButton type="button" onClick={() => void save(true)}>
            {say(vendorMessages.removeContact)}
          </QuietButton>
        )}
      </div>
    </form>
  );
}
