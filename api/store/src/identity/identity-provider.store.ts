import { parseProviderKind, type ProviderKind, type ProviderSettings } from "@palier/domain/identity";
import { outsideGroups, recordAudit, statement, type Database, type ReadTx, type WriteTx } from "../kernel";

/** A provider of the group of the transaction; its secret stays sealed. */
export interface IdentityProvider extends ProviderSettings {
  readonly id: string;
  readonly groupId: string;
  /** null: a public client. */
  readonly clientSecretSealed: string | null;
  readonly enabled: boolean;
}

type ProviderRow = Omit<IdentityProvider, "kind"> & { readonly kind: string };

const PROVIDER = `id, group_id as "groupId", label, kind, issuer, client_id as "clientId",
  client_secret_sealed as "clientSecretSealed", scopes, acr_values as "acrValues", allowed_amr as "allowedAmr",
  max_session_minutes as "maxSessionMinutes", enabled from identity_provider where group_id = $1`;

// A kind this version doesn't know is treated as the plain one.
const known = (row: ProviderRow): IdentityProvider => ({ ...row, kind: parseProviderKind(row.kind) ?? "other" });

const selectProviders = statement<ProviderRow>(
  "identity-select-providers",
  `select ${PROVIDER} order by created_at, id limit 50`,
);

/** Every provider of the group, the oldest first. */
export async function readIdentityProviders(tx: ReadTx): Promise<IdentityProvider[]> {
  return (await tx.rows(selectProviders, [tx.groupId])).map(known);
}

const selectProvider = statement<ProviderRow>("identity-select-provider", `select ${PROVIDER} and id = $2`);

/** @returns null when the group has no provider of this id. */
export async function readIdentityProvider(tx: ReadTx, id: string): Promise<IdentityProvider | null> {
  const [row] = await tx.rows(selectProvider, [tx.groupId, id]);
  return row === undefined ? null : known(row);
}

// All of the group's, in one order: two removals at the same moment wait for one another, and so does whoever links an
// account meanwhile.
const lockProviders = statement<ProviderRow>("identity-lock-providers", `select ${PROVIDER} order by id for update`);

/**
 * A provider, that nobody else changes, removes or links an account with until the end of the transaction.
 * @returns null when the group has no provider of this id.
 */
export async function lockIdentityProvider(tx: WriteTx, id: string): Promise<IdentityProvider | null> {
  const row = (await tx.rows(lockProviders, [tx.groupId])).find((one) => one.id === id);
  return row === undefined ? null : known(row);
}

const newProviderId = statement<{ id: string }>("identity-new-provider-id", "select new_id() as id");
const upsertProvider = statement<never>(
  "identity-upsert-provider",
  `insert into identity_provider as p (group_id, id, label, kind, issuer, client_id, client_secret_sealed, scopes,
                                       acr_values, allowed_amr, max_session_minutes)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (group_id, id) do update set label = excluded.label, kind = excluded.kind, issuer = excluded.issuer,
     client_id = excluded.client_id, client_secret_sealed = excluded.client_secret_sealed, scopes = excluded.scopes,
     acr_values = excluded.acr_values, allowed_amr = excluded.allowed_amr,
     max_session_minutes = excluded.max_session_minutes, enabled = p.enabled and p.issuer = excluded.issuer`,
);
const deleteLinksOfProvider = statement<never>(
  "identity-delete-links-of-provider",
  "delete from identity_link where group_id = $1 and provider_id = $2",
);

/** Where the secret of a provider is sealed for. */
export const providerSecretPlace = (groupId: string, id: string): string => `identity_provider/${groupId}/${id}`;

const SETTINGS = [
  "label",
  "kind",
  "issuer",
  "clientId",
  "scopes",
  "acrValues",
  "allowedAmr",
  "maxSessionMinutes",
] as const satisfies readonly (keyof ProviderSettings)[];

function changesOf(before: IdentityProvider | null, after: ProviderSettings): Record<string, [unknown, unknown]> {
  const changed = SETTINGS.filter((key) => JSON.stringify(before?.[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(changed.map((key) => [key, [before?.[key] ?? null, after[key]]]));
}

/**
 * Adds a provider, disabled, or changes one. Another issuer knows its people under other names: the links made with the
 * former one are removed, for the same name could be somebody else's, and it is disabled until it is verified.
 * @param before null: a new one; another was locked by `lockIdentityProvider`.
 * @param secret seals the new secret for its place; null leaves the secret as it is; "none" removes it.
 */
export async function saveIdentityProvider(
  tx: WriteTx,
  before: IdentityProvider | null,
  settings: ProviderSettings,
  secret: ((place: string) => string) | "none" | null,
): Promise<string> {
  const id = before?.id ?? (await tx.rows(newProviderId, []))[0]?.id;
  if (id === undefined) throw new Error("new_id returned no row");
  const sealed =
    secret === "none"
      ? null
      : secret === null
        ? (before?.clientSecretSealed ?? null)
        : secret(providerSecretPlace(tx.groupId, id));
  const { label, kind, issuer, clientId, scopes, acrValues, allowedAmr, maxSessionMinutes } = settings;
  await tx.rows(upsertProvider, [
    tx.groupId,
    id,
    label,
    kind,
    issuer,
    clientId,
    sealed,
    scopes,
    [...acrValues],
    [...allowedAmr],
    maxSessionMinutes,
  ]);
  if (before !== null && before.issuer !== issuer) await tx.rows(deleteLinksOfProvider, [tx.groupId, id]);
  await recordAudit(tx, {
    action: "identity:configure",
    objectKind: "identityProvider",
    objectId: id,
    changes: { ...changesOf(before, settings), ...(secret === null ? {} : { clientSecret: ["…", "…"] }) },
  });
  return id;
}

const updateEnabled = statement<{ id: string }>(
  "identity-enable-provider",
  "update identity_provider set enabled = $3 where group_id = $1 and id = $2 and enabled <> $3 returning id",
);

/** Opens or closes a provider; nothing happens when it already is so. */
export async function setIdentityProviderEnabled(tx: WriteTx, id: string, enabled: boolean): Promise<void> {
  const changed = await tx.rows(updateEnabled, [tx.groupId, id, enabled]);
  if (changed.length === 0) return;
  await recordAudit(tx, {
    action: "identity:configure",
    objectKind: "identityProvider",
    objectId: id,
    changes: { enabled: [!enabled, enabled] },
  });
}

const countOnlyWayIn = statement<{ people: number }>(
  "identity-count-only-way-in",
  `select count(*)::int as people
     from identity_link l join member m on m.group_id = l.group_id and m.person_id = l.person_id
    where l.group_id = $1 and l.provider_id = $2 and m.left_at is null
      and not exists (select from identity_link o join identity_provider p on p.group_id = o.group_id and p.id = o.provider_id
                       where o.group_id = l.group_id and o.person_id = l.person_id and o.provider_id <> $2 and p.enabled)
      and not (l.person_id = any ($3))`,
);
const selectLinkedPeople = statement<{ personId: string }>(
  "identity-select-linked-people",
  `select person_id as "personId" from identity_link where group_id = $1 and provider_id = $2`,
);
const selectOwnMeans = statement<{ personId: string }>(
  "identity-select-own-means",
  `select id as "personId" from person p
    where id = any ($1) and (password_hash is not null or exists (select from passkey k where k.person_id = p.id))`,
);

/**
 * How many members of the group would have no way in without this provider: neither a password, nor a passkey, nor
 * another open provider. Credentials stand outside the groups: they are read apart, from connections that wait for nothing.
 * @param linked the people linked with the provider.
 */
async function countPeopleLeftOut(db: Database, tx: ReadTx, id: string, linked: readonly string[]): Promise<number> {
  const able = await outsideGroups(db, (outside) => outside.rows(selectOwnMeans, [[...linked]]));
  const own = able.map(({ personId }) => personId);
  return (await tx.rows(countOnlyWayIn, [tx.groupId, id, own]))[0]?.people ?? 0;
}

const deleteTokensOfProvider = statement<never>(
  "identity-delete-tokens-of-provider",
  "delete from oidc_seen_token where group_id = $1 and provider_id = $2",
);
const deleteProvider = statement<never>(
  "identity-delete-provider",
  "delete from identity_provider where group_id = $1 and id = $2",
);

/** How removing a provider ended. */
export type ProviderRemoval =
  | { readonly outcome: "removed" }
  /** The group has no such provider (any more). */
  | { readonly outcome: "notFound" }
  /** Nothing was removed: it is all that these members enter by. */
  | { readonly outcome: "onlyWayIn"; readonly people: number };

/**
 * Removes a provider with the links made by it and its secret, unless somebody would be left without a way in. The journal
 * keeps what it was called, and how many links went.
 */
export async function removeIdentityProvider(db: Database, tx: WriteTx, id: string): Promise<ProviderRemoval> {
  const provider = await lockIdentityProvider(tx, id);
  if (provider === null) return { outcome: "notFound" };
  const linked = (await tx.rows(selectLinkedPeople, [tx.groupId, id])).map(({ personId }) => personId);
  const people = await countPeopleLeftOut(db, tx, id, linked);
  if (people > 0) return { outcome: "onlyWayIn", people };
  await tx.rows(deleteLinksOfProvider, [tx.groupId, id]);
  await tx.rows(deleteTokensOfProvider, [tx.groupId, id]);
  await tx.rows(deleteProvider, [tx.groupId, id]);
  await recordAudit(tx, {
    action: "identity:configure",
    objectKind: "identityProvider",
    objectId: id,
    changes: { label: [provider.label, null], issuer: [provider.issuer, null], links: [linked.length, 0] },
  });
  return { outcome: "removed" };
}

/** What anyone may know of a provider: its button. */
export interface ProviderButton {
  readonly id: string;
  readonly groupId: string;
  readonly label: string;
  readonly kind: ProviderKind;
}

const selectGroupsNamed = statement<{ id: string }>(
  "identity-select-groups-named",
  `select g.id from care_group g
    where g.finess_number = upper(replace($1, ' ', '')) or lower(btrim(g.name)) = lower(btrim($1))
    order by g.id limit 2`,
);

/**
 * Finds the group that someone at the door names, by its FINESS number or its whole name.
 * @returns null when none is named so, or several are.
 */
export async function findGroupNamed(db: Database, name: string): Promise<string | null> {
  const found = await outsideGroups(db, (tx) => tx.rows(selectGroupsNamed, [name]));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

const selectButtons = statement<ButtonRow>(
  "identity-select-provider-buttons",
  "select id, label, kind from identity_provider where group_id = $1 and enabled order by created_at, id limit 20",
);

type ButtonRow = Omit<ProviderButton, "groupId" | "kind"> & { readonly kind: string };
const buttonsOf = ({ groupId }: ReadTx, rows: readonly ButtonRow[]): ProviderButton[] =>
  rows.map((row) => ({ ...row, groupId, kind: parseProviderKind(row.kind) ?? "other" }));

/** The buttons of the group's enabled providers. */
export async function readProviderButtons(tx: ReadTx): Promise<ProviderButton[]> {
  return buttonsOf(tx, await tx.rows(selectButtons, [tx.groupId]));
}

const selectButtonsOf = statement<ButtonRow>(
  "identity-select-provider-buttons-of",
  `select p.id, p.label, p.kind
     from identity_provider p join identity_link l on l.group_id = p.group_id and l.provider_id = p.id
    where p.group_id = $1 and p.enabled and l.person_id = $2 order by p.created_at, p.id limit 20`,
);

/** The buttons of the enabled providers that open the account of a person in the group. */
export async function readProviderButtonsOf(tx: ReadTx, personId: string): Promise<ProviderButton[]> {
  return buttonsOf(tx, await tx.rows(selectButtonsOf, [tx.groupId, personId]));
}
