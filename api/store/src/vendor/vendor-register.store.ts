import { ok, type Result } from "@palier/domain/kernel";
import { checkName, checkReach, checkText, isDay, parseProductKind } from "@palier/domain/vendor";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { changesBetween, invalid, missing, stale, taken, type VendorStoreFault } from "./vendor-fault";
import type { Named } from "./vendor.store";

/** Somebody on the vendor's side. */
export interface StoredContact extends Named {
  readonly duty: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** True for the one person whom the group calls. */
  readonly singleContact: boolean;
  /** True when they have an account here. */
  readonly hasAccount: boolean;
  readonly version: number;
}

/** A vendor of the register. */
export interface StoredVendor extends Named {
  readonly email: string | null;
  readonly phone: string | null;
  readonly note: string;
  readonly version: number;
  /** The one person of the group whom the vendor calls; null: nobody was named. */
  readonly groupContact: Named | null;
  /** The single contact first, then by name. */
  readonly contacts: readonly StoredContact[];
}

const selectVendors = statement<StoredVendor>(
  "vendor-select-vendors",
  `select v.id, v.name, v.email, v.phone, v.note, v.version,
          (select json_build_object('id', m.person_id, 'name', m.display_name) from member m
            where m.group_id = v.group_id and m.person_id = v.group_contact_id) as "groupContact",
          coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'duty', c.duty, 'email', c.email,
                       'phone', c.phone, 'singleContact', c.single_contact, 'hasAccount', c.person_id is not null,
                       'version', c.version) order by c.single_contact desc, lower(c.name), c.id)
             from vendor_contact c where c.group_id = v.group_id and c.vendor_id = v.id and c.archived_at is null), '[]') as contacts
     from vendor v
    where v.group_id = $1 and v.archived_at is null and ($2::uuid is null or v.id = $2)
    order by lower(v.name), v.id`,
);

/** The vendors of the group, by name. */
export async function readVendors(tx: ReadTx): Promise<StoredVendor[]> {
  return tx.rows(selectVendors, [tx.groupId, null]);
}

/** One vendor. @returns null where there is none, where it was put away, and where it is another group's. */
export async function readVendor(tx: ReadTx, id: string): Promise<StoredVendor | null> {
  return (await tx.rows(selectVendors, [tx.groupId, id]))[0] ?? null;
}

/** A vendor to keep. */
export interface VendorToSave {
  /** null: a new one. */
  readonly id: string | null;
  /** The version read; 0 for a new one. */
  readonly version: number;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly note: string;
  /** The person of the group whom the vendor calls; null: nobody. */
  readonly groupContactId: string | null;
}

const selectSameName = statement<{ id: string }>(
  "vendor-select-same-name",
  "select id from vendor where group_id = $1 and lower(name) = lower($2) and id is distinct from $3",
);
const selectMember = statement<{ id: string }>(
  "vendor-select-member",
  "select person_id as id from member where group_id = $1 and person_id = $2 and left_at is null",
);
const insertVendor = statement<{ id: string }>(
  "vendor-insert",
  `insert into vendor (group_id, name, email, phone, note, group_contact_id) values ($1, $2, $3, $4, $5, $6)
   on conflict (group_id, name) do nothing returning id`,
);
const updateVendor = statement<{ id: string }>(
  "vendor-update",
  `update vendor set name = $4, email = $5, phone = $6, note = $7, group_contact_id = $8, version = version + 1
    where group_id = $1 and id = $2 and version = $3 and archived_at is null returning id`,
);

/** Keeps a vendor, if nobody changed it since it was read. */
export async function saveVendor(tx: WriteTx, input: VendorToSave): Promise<Result<StoredVendor, VendorStoreFault>> {
  const name = checkName("name", input.name, "Le nom de l’éditeur");
  if (!name.ok) return invalid(name.error);
  const email = checkReach("email", input.email, "email");
  if (!email.ok) return invalid(email.error);
  const phone = checkReach("phone", input.phone, "phone");
  if (!phone.ok) return invalid(phone.error);
  const note = checkText("note", input.note, "La note");
  if (!note.ok) return invalid(note.error);
  const before = input.id === null ? null : await readVendor(tx, input.id);
  if (input.id !== null && before === null) return missing("Cet éditeur");
  if ((await tx.rows(selectSameName, [tx.groupId, name.value, input.id])).length > 0) return taken("Un éditeur");
  const { groupContactId } = input;
  if (groupContactId !== null && (await tx.rows(selectMember, [tx.groupId, groupContactId])).length === 0)
    return invalid({ field: "groupContactId", message: "Cette personne n’est pas, ou plus, dans votre groupe." });
  const fields = [name.value, email.value, phone.value, note.value, groupContactId];
  const [kept] =
    before === null
      ? await tx.rows(insertVendor, [tx.groupId, ...fields])
      : await tx.rows(updateVendor, [tx.groupId, before.id, input.version, ...fields]);
  if (kept === undefined) return before === null ? taken("Un éditeur") : stale("cet éditeur");
  // Addresses and free texts aren't kept by the audit: only whether they are told, and their length.
  const audited = (of: { name: string; email: string | null; note: string }, contactId: string | null) => ({
    nameCharacters: of.name.length,
    email: of.email !== null,
    noteCharacters: of.note.length,
    groupContactId: contactId,
  });
  await recordAudit(tx, {
    action: "vendor:update",
    objectKind: "vendor",
    objectId: kept.id,
    changes: changesBetween(
      before && audited(before, before.groupContact?.id ?? null),
      audited({ name: name.value, email: email.value, note: note.value }, groupContactId),
    ),
  });
  const saved = await readVendor(tx, kept.id);
  return saved === null ? missing("Cet éditeur") : ok(saved);
}

/** A contact to keep. */
export interface ContactToSave {
  readonly vendorId: string;
  /** null: a new one. */
  readonly id: string | null;
  readonly version: number;
  readonly name: string;
  readonly duty: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** True: they become the single contact, and who was one no longer is. */
  readonly singleContact: boolean;
  /** True: they are put away. */
  readonly archived: boolean;
}

const releaseSingle = statement<{ id: string }>(
  "vendor-release-single-contact",
  `update vendor_contact set single_contact = false, version = version + 1
    where group_id = $1 and vendor_id = $2 and single_contact and archived_at is null and id is distinct from $3 returning id`,
);
const insertContact = statement<{ id: string }>(
  "vendor-insert-contact",
  `insert into vendor_contact (group_id, vendor_id, name, duty, email, phone, single_contact)
   values ($1, $2, $3, $4, $5, $6, $7) returning id`,
);
const updateContact = statement<{ id: string }>(
  "vendor-update-contact",
  `update vendor_contact set name = $5, duty = $6, email = $7, phone = $8, single_contact = $9,
          archived_at = case when $10 then now() end, version = version + 1
    where group_id = $1 and vendor_id = $2 and id = $3 and version = $4 and archived_at is null returning id`,
);

/** Keeps a contact of a vendor. @returns the vendor as it now is. */
export async function saveContact(tx: WriteTx, input: ContactToSave): Promise<Result<StoredVendor, VendorStoreFault>> {
  const name = checkName("name", input.name, "Le nom du contact");
  if (!name.ok) return invalid(name.error);
  const duty = input.duty.trim() === "" ? ok("") : checkName("duty", input.duty, "La fonction");
  if (!duty.ok) return invalid(duty.error);
  const email = checkReach("email", input.email, "email");
  if (!email.ok) return invalid(email.error);
  const phone = checkReach("phone", input.phone, "phone");
  if (!phone.ok) return invalid(phone.error);
  const vendor = await readVendor(tx, input.vendorId);
  if (vendor === null) return missing("Cet éditeur");
  const before = vendor.contacts.find(({ id }) => id === input.id) ?? null;
  if (input.id !== null && before === null) return missing("Ce contact");
  if (before !== null && before.version !== input.version) return stale("ce contact");
  const single = input.singleContact && !input.archived;
  if (single) await tx.rows(releaseSingle, [tx.groupId, vendor.id, input.id]);
  const fields = [name.value, duty.value, email.value, phone.value, single];
  const [kept] =
    before === null
      ? await tx.rows(insertContact, [tx.groupId, vendor.id, ...fields])
      : await tx.rows(updateContact, [tx.groupId, vendor.id, before.id, input.version, ...fields, input.archived]);
  if (kept === undefined) return stale("ce contact");
  await recordAudit(tx, {
    action: "vendor:contact",
    objectKind: "vendorContact",
    objectId: kept.id,
    changes: changesBetween(before && { vendorId: vendor.id, singleContact: before.singleContact, archived: false }, {
      vendorId: vendor.id,
      singleContact: single,
      archived: input.archived,
    }),
  });
  const saved = await readVendor(tx, vendor.id);
  return saved === null ? missing("Cet éditeur") : ok(saved);
}

/** A product to keep, with the modules and versions to add. */
export interface ProductToSave {
  readonly vendorId: string;
  /** null: a new one. */
  readonly id: string | null;
  readonly version: number;
  readonly name: string;
  readonly kind: string;
  readonly archived: boolean;
  /** Names; those it has already are left alone. */
  readonly addModules: readonly string[];
  /** Modules that are put away. */
  readonly archiveModuleIds: readonly string[];
  readonly addVersions: readonly { readonly label: string; readonly releasedOn: string | null }[];
}

const selectProduct = statement<{ id: string; name: string; kind: string; version: number }>(
  "vendor-select-product-to-save",
  "select id, name, kind, version from product where group_id = $1 and vendor_id = $2 and id = $3 and archived_at is null",
);
const countSites = statement<{ sites: number }>(
  "vendor-count-product-sites",
  `select count(*)::int as sites from product_installation
    where group_id = $1 and product_id = $2 and ended_on is null`,
);
// A name that was put away is free for a new product, not for another one that takes it.
const selectSameProduct = statement<{ id: string }>(
  "vendor-select-same-product",
  `select id from product where group_id = $1 and vendor_id = $2 and lower(name) = lower($3) and id is distinct from $4
      and (archived_at is null or $4::uuid is not null)`,
);
// One that was put away comes back under its name, with its past.
const insertProduct = statement<{ id: string }>(
  "vendor-insert-product",
  `insert into product (group_id, vendor_id, name, kind) values ($1, $2, $3, $4)
   on conflict (group_id, vendor_id, name) do update
      set archived_at = null, kind = excluded.kind, version = product.version + 1
    where product.archived_at is not null returning id`,
);
const updateProduct = statement<{ id: string }>(
  "vendor-update-product",
  `update product set name = $5, kind = $6, archived_at = case when $7 then now() end, version = version + 1
    where group_id = $1 and vendor_id = $2 and id = $3 and version = $4 and archived_at is null returning id`,
);
const insertModules = statement<{ id: string }>(
  "vendor-insert-modules",
  `insert into product_module (group_id, product_id, name) select $1, $2, unnest($3::text[])
   on conflict (group_id, product_id, name) do update set archived_at = null
     where product_module.archived_at is not null returning id`,
);
const archiveModules = statement<{ id: string }>(
  "vendor-archive-modules",
  `update product_module set archived_at = now()
    where group_id = $1 and product_id = $2 and id = any ($3::uuid[]) and archived_at is null returning id`,
);
const insertVersions = statement<{ id: string }>(
  "vendor-insert-versions",
  `insert into product_version (group_id, product_id, label, released_on)
   select $1, $2, v.label, v."releasedOn" from jsonb_to_recordset($3::jsonb) as v (label text, "releasedOn" date)
   on conflict (group_id, product_id, label) do nothing returning id`,
);

const stillInstalled = (sites: number): string =>
  `${sites === 1 ? "Un établissement utilise" : `${String(sites)} établissements utilisent`} encore ce logiciel. Rien n’a été retiré\u00a0: dites d’abord, dans «\u00a0Ce qui tourne où\u00a0», qu’il n’y est plus utilisé.`;

/** Keeps a product, its new modules and its new versions. @returns its id. */
export async function saveProduct(tx: WriteTx, input: ProductToSave): Promise<Result<string, VendorStoreFault>> {
  const name = checkName("name", input.name, "Le nom du logiciel");
  if (!name.ok) return invalid(name.error);
  const kind = parseProductKind(input.kind);
  if (kind === null) return invalid({ field: "kind", message: "Choisissez à quoi sert ce logiciel." });
  const modules: string[] = [];
  for (const typed of input.addModules) {
    const checked = checkName("addModules", typed, "Le nom du module");
    if (!checked.ok) return invalid(checked.error);
    modules.push(checked.value);
  }
  const versions: ProductToSave["addVersions"][number][] = [];
  for (const { label, releasedOn } of input.addVersions) {
    const checked = checkName("addVersions", label, "Le nom de la version");
    if (!checked.ok) return invalid(checked.error);
    if (releasedOn !== null && !isDay(releasedOn))
      return invalid({ field: "addVersions", message: "Cette date de sortie n’existe pas au calendrier." });
    versions.push({ label: checked.value, releasedOn });
  }
  if ((await readVendor(tx, input.vendorId)) === null) return missing("Cet éditeur");
  const [before] = input.id === null ? [] : await tx.rows(selectProduct, [tx.groupId, input.vendorId, input.id]);
  if (input.id !== null && before === undefined) return missing("Ce logiciel");
  if ((await tx.rows(selectSameProduct, [tx.groupId, input.vendorId, name.value, input.id])).length > 0)
    return taken("Un logiciel");
  if (before !== undefined && input.archived) {
    const [{ sites } = { sites: 0 }] = await tx.rows(countSites, [tx.groupId, before.id]);
    if (sites > 0) return invalid({ field: null, message: stillInstalled(sites) });
  }
  const [kept] =
    before === undefined
      ? await tx.rows(insertProduct, [tx.groupId, input.vendorId, name.value, kind])
      : await tx.rows(updateProduct, [
          tx.groupId,
          input.vendorId,
          before.id,
          input.version,
          name.value,
          kind,
          input.archived,
        ]);
  if (kept === undefined) return before === undefined ? taken("Un logiciel") : stale("ce logiciel");
  const added = await tx.rows(insertModules, [tx.groupId, kept.id, [...new Set(modules)]]);
  const removed = await tx.rows(archiveModules, [tx.groupId, kept.id, input.archiveModuleIds]);
  const dated = await tx.rows(insertVersions, [tx.groupId, kept.id, JSON.stringify(versions)]);
  await recordAudit(tx, {
    action: "vendor:product",
    objectKind: "product",
    objectId: kept.id,
    changes: {
      ...changesBetween(before ? { nameCharacters: before.name.length, kind: before.kind, archived: false } : null, {
        nameCharacters: name.value.length,
        kind,
        archived: input.archived,
      }),
      ...(added.length > 0 ? { modulesAdded: [0, added.length] } : {}),
      ...(removed.length > 0 ? { modulesRemoved: [0, removed.length] } : {}),
      ...(dated.length > 0 ? { versionsAdded: [0, dated.length] } : {}),
    },
  });
  return ok(kept.id);
}
