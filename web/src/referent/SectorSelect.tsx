import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { parseSector, SECTOR_LABELS, type Sector } from "@palier/domain/identity";
import { graphql, useText } from "../kernel";
import { referentMessages } from "./referent.messages";

const ReferentSectorsDocument = graphql(`
  query ReferentSectors {
    referentSectors {
      sector
      label
      ownLabel
      followed
      version
    }
  }
`);

/** The sectors as the group calls them, in the order of the house; [] until they are there. */
export function useSectors() {
  const { data, error, refetch } = useQuery(ReferentSectorsDocument);
  return { sectors: data?.referentSectors ?? [], error, refetch };
}

/** @returns what a sector is called in this group. */
export function useSectorLabel(): (sector: string) => string {
  const { sectors } = useSectors();
  return (sector) => {
    const known = parseSector(sector);
    return sectors.find((one) => one.sector === sector)?.label ?? (known === null ? sector : SECTOR_LABELS[known]);
  };
}

/** A sector’s name at the head of a line: « Soins ». */
export const capital = (label: string): string => `${label.charAt(0).toUpperCase()}${label.slice(1)}`;

interface SectorSelectProps {
  /** '' or null: none chosen. */
  value: Sector | "" | null;
  onChange: (sector: Sector | null) => void;
  label?: string;
  /** What the empty choice says; null: there is no empty choice. */
  emptyLabel?: string | null;
  /** Only the sectors that the group follows; the chosen one stays in any case. */
  followedOnly?: boolean;
  id?: string;
  error?: string;
}

/** One field for a sector, by the group’s own names. */
export function SectorSelect(props: SectorSelectProps) {
  const { value, onChange, label, emptyLabel, followedOnly = false, id, error } = props;
  const say = useText();
  const { sectors } = useSectors();
  const shown = sectors.filter((one) => !followedOnly || one.followed || one.sector === value);
  return (
    <NativeSelect
      label={label ?? say(referentMessages.sector)}
      value={value ?? ""}
      {...(id === undefined ? {} : { id })}
      {...(error === undefined ? {} : { error })}
      data={[
        ...(emptyLabel === null ? [] : [{ value: "", label: emptyLabel ?? say(referentMessages.chooseSector) }]),
        ...shown.map((one) => ({ value: one.sector, label: capital(one.label) })),
      ]}
      onChange={(event) => onChange(parseSector(event.currentTarget.value))}
    />
  );
}
