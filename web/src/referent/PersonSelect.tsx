import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { graphql, useText } from "../kernel";
import { mandateMessages } from "./referent.messages";

const NameablePeopleDocument = graphql(`
  query NameablePeople {
    nameablePeople {
      id
      displayName
      groupReferent
    }
  }
`);

interface PersonSelectProps {
  value: string | null;
  onChange: (personId: string | null) => void;
  label: string;
  emptyLabel?: string;
  /** Somebody who can't be chosen here. */
  except?: string | null;
  id?: string;
  error?: string;
}

/** One field for a member of the group, by name. */
export function PersonSelect({ value, onChange, label, emptyLabel, except, id, error }: PersonSelectProps) {
  const say = useText();
  const { data } = useQuery(NameablePeopleDocument, { fetchPolicy: "cache-and-network" });
  const people = (data?.nameablePeople ?? []).filter((one) => one.id !== except);
  return (
    <NativeSelect
      label={label}
      value={value ?? ""}
      {...(id === undefined ? {} : { id })}
      {...(error === undefined ? {} : { error })}
      data={[
        { value: "", label: emptyLabel ?? say(mandateMessages.choosePerson) },
        ...people.map((one) => ({ value: one.id, label: one.displayName })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value === "" ? null : event.currentTarget.value)}
    />
  );
}
