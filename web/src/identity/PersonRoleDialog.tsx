import { useQuery } from "@apollo/client/react";
import { Checkbox, NativeSelect, Radio, TextInput } from "@mantine/core";
import {
  parseRole,
  parseSector,
  ROLE_LABELS,
  ROLE_PURPOSES,
  ROLES,
  SECTOR_LABELS,
  SECTORS,
  type Role,
} from "@palier/domain/identity";
import { useState, type FormEvent } from "react";
import { ActionButton, Dialog, graphql, LoadingState, QuietButton, useText } from "../kernel";
import { peopleMessages, personMessages, roleMessages } from "./identity-people.messages";
import classes from "./identity-people.module.css";
import { usePersonChange } from "./person-change";

const RolePlacesDocument = graphql(`
  query RolePlaces {
    group {
      id
      legalEntities {
        id
        name
      }
      establishments {
        id
        name
        legalEntity {
          id
        }
      }
    }
  }
`);

const GiveRoleDocument = graphql(`
  mutation GiveRole($input: GiveRoleInput!) {
    giveRole(input: $input) {
      ok
      error {
        code
        message
      }
      person {
        id
      }
    }
  }
`);

const ChangeRoleDocument = graphql(`
  mutation ChangeRole($input: ChangeRoleInput!) {
    changeRole(input: $input) {
      ok
      error {
        code
        message
      }
      person {
        id
      }
    }
  }
`);

/** A role as the dialog starts from. */
export interface RoleToChange {
  id: string;
  role: Role;
  sector: string | null;
  wholeGroup: boolean;
  legalEntities: readonly { id: string }[];
  establishments: readonly { id: string }[];
}

interface PersonRoleDialogProps {
  person: { id: string; displayName: string };
  /** null: a role to give. */
  held: RoleToChange | null;
  onDone: () => void;
  onClose: () => void;
}

const idsOf = (places: readonly { id: string }[] | undefined): ReadonlySet<string> =>
  new Set((places ?? []).map(({ id }) => id));

/** Gives a role, or moves one: what it is for, the sector, and where it counts. */
export function PersonRoleDialog({ person, held, onDone, onClose }: PersonRoleDialogProps) {
  const say = useText();
  const [role, setRole] = useState<Role>(held?.role ?? "reader");
  const [sector, setSector] = useState(held?.sector ?? "");
  const [wholeGroup, setWholeGroup] = useState(held?.wholeGroup ?? false);
  const [entities, setEntities] = useState(() => idsOf(held?.legalEntities));
  const [sites, setSites] = useState(() => idsOf(held?.establishments));
  const give = usePersonChange(GiveRoleDocument, (data) => data.giveRole, onDone);
  const change = usePersonChange(ChangeRoleDocument, (data) => data.changeRole, onDone);
  const refusal = give.refusal ?? change.refusal;
  const administers = role === "groupAdministrator";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const places = {
      sector: administers ? null : parseSector(sector),
      wholeGroup: administers || wholeGroup,
      legalEntityIds: [...entities],
      establishmentIds: [...sites],
    };
    if (held === null) give.run({ input: { personId: person.id, role, ...places } });
    else change.run({ input: { roleId: held.id, ...places } });
  };
  const title = say(held === null ? roleMessages.giveTitle : roleMessages.changeTitle, { name: person.displayName });
  return (
    <Dialog opened title={title} onClose={onClose}>
      <form className={classes["form"]} onSubmit={submit}>
        {refusal !== null && (
          <p role="alert" className={classes["refusal"]}>
            {refusal}
          </p>
        )}
        <NativeSelect
          label={say(peopleMessages.role)}
          description={ROLE_PURPOSES[role]}
          value={role}
          disabled={held !== null}
          data={ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }))}
          onChange={(event) => setRole(parseRole(event.currentTarget.value) ?? "reader")}
        />
        {!administers && (
          <>
            <NativeSelect
              label={say(roleMessages.sector)}
              value={sector}
              data={[
                { value: "", label: say(roleMessages.allSectors) },
                ...SECTORS.map((value) => ({ value, label: SECTOR_LABELS[value] })),
              ]}
              onChange={(event) => setSector(event.currentTarget.value)}
            />
            <Radio.Group
              label={say(roleMessages.reach)}
              value={wholeGroup ? "group" : "places"}
              onChange={(value) => setWholeGroup(value === "group")}
            >
              <Radio value="group" label={say(roleMessages.wholeGroup)} className={classes["reach"] ?? ""} />
              <Radio value="places" label={say(roleMessages.somePlaces)} className={classes["reach"] ?? ""} />
            </Radio.Group>
            {!wholeGroup && (
              <PlaceChoice entities={entities} sites={sites} onEntities={setEntities} onSites={setSites} />
            )}
          </>
        )}
        <div className={classes["ends"]}>
          <QuietButton onClick={onClose}>{say(personMessages.cancel)}</QuietButton>
          <ActionButton type="submit" aria-disabled={give.busy || change.busy}>
            {say(roleMessages.save)}
          </ActionButton>
        </div>
      </form>
    </Dialog>
  );
}

interface PlaceChoiceProps {
  entities: ReadonlySet<string>;
  sites: ReadonlySet<string>;
  onEntities: (ids: ReadonlySet<string>) => void;
  onSites: (ids: ReadonlySet<string>) => void;
}

const toggled = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id]);
const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Legal entities whole, or establishments one by one; what is chosen stays shown whatever is searched. */
export function PlaceChoice({ entities, sites, onEntities, onSites }: PlaceChoiceProps) {
  const say = useText();
  const [searched, setSearched] = useState("");
  const { data } = useQuery(RolePlacesDocument);
  if (data === undefined) return <LoadingState />;
  const { legalEntities, establishments } = data.group;
  const shown = (id: string, name: string): boolean => sites.has(id) || folded(name).includes(folded(searched));
  return (
    <>
      <TextInput
        type="search"
        label={say(roleMessages.narrow)}
        value={searched}
        onChange={(event) => setSearched(event.currentTarget.value)}
      />
      <div role="group" aria-label={say(roleMessages.places)} tabIndex={-1} className={classes["places"]}>
        {legalEntities.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={entities.has(id)}
            label={say(roleMessages.entity, { name })}
            onChange={() => onEntities(toggled(entities, id))}
          />
        ))}
        {establishments
          .filter(({ id, name, legalEntity }) => shown(id, name) && !entities.has(legalEntity.id))
          .map(({ id, name }) => (
            <Checkbox key={id} checked={sites.has(id)} label={name} onChange={() => onSites(toggled(sites, id))} />
          ))}
      </div>
      <p role="status" className={classes["hint"]}>
        {say(roleMessages.chosen, { count: entities.size + sites.size })}
      </p>
    </>
  );
}
