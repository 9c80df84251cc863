import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { graphql, useText } from "../kernel";
import { referentMessages } from "./referent.messages";

const EstablishmentChoicesDocument = graphql(`
  query EstablishmentChoices {
    group {
      id
      establishments {
        id
        name
      }
    }
  }
`);

interface EstablishmentSelectProps {
  /** '' or null: none chosen. */
  value: string | null;
  onChange: (establishmentId: string | null) => void;
  label?: string;
  /** What the empty choice says; null: there is no empty choice. */
  emptyLabel?: string | null;
  /** Only those where this may be done; left out: every open one in sight. */
  only?: (establishmentId: string) => boolean;
  id?: string;
  error?: string;
}

/** One field for an open establishment, by name. */
export function EstablishmentSelect(props: EstablishmentSelectProps) {
  const { value, onChange, label, emptyLabel, only, id, error } = props;
  const say = useText();
  const { data } = useQuery(EstablishmentChoicesDocument);
  const shown = (data?.group.establishments ?? []).filter((one) => only === undefined || only(one.id));
  return (
    <NativeSelect
      label={label ?? say(referentMessages.establishment)}
      value={value ?? ""}
      {...(id === undefined ? {} : { id })}
      {...(error === undefined ? {} : { error })}
      data={[
        ...(emptyLabel === null ? [] : [{ value: "", label: emptyLabel ?? say(referentMessages.chooseEstablishment) }]),
        ...shown.map((one) => ({ value: one.id, label: one.name })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value === "" ? null : event.currentTarget.value)}
    />
  );
}
