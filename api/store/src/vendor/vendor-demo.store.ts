import type { ProductKind } from "@palier/domain/vendor";
import { recordAudit, statement, type WriteTx } from "../kernel";

/** An establishment of the demonstration. */
interface DemoSite {
  readonly id: string;
  readonly finessNumber: string;
  readonly kind: string;
}

interface DemoProduct {
  readonly vendor: string;
  readonly vendorEmail: string;
  readonly contact: string;
  readonly name: string;
  readonly kind: ProductKind;
  readonly modules: readonly string[];
  /** The oldest first. */
  readonly versions: readonly (readonly [label: string, releasedOn: string])[];
  readonly runsIn: (kind: string) => boolean;
}

const HEALTH = new Set(["SMR", "HAD", "USLD", "CH", "MCO", "PSY", "CMP", "CATTP", "HJ", "CDS"]);

/** Nothing of this exists: the words say so wherever they show. */
const PRODUCTS: readonly DemoProduct[] = [
  {
    vendor: "Atelier Alizé (fictif)",
    vendorEmail: "support@alize.example",
    contact: "Jeanne Fictive",
    name: "Alizé DPI (fictif)",
    kind: "dpi",
    modules: ["Agenda", "Courriers", "Facturation", "Plan de soins", "PMSI", "Prescription"],
    versions: [
      ["2025.2", "2025-10-06"],
      ["2026.1", "2026-03-16"],
      ["2026.2", "2026-09-14"],
    ],
    runsIn: (kind) => HEALTH.has(kind),
  },
  {
    vendor: "Maison Clairière (fictif)",
    vendorEmail: "assistance@clairiere.example",
    contact: "Olivier Fictif",
    name: "Clairière DUI (fictif)",
    kind: "dui",
    modules: ["Agenda", "Courriers", "Projet personnalisé", "Suivi éducatif", "Transmissions"],
    versions: [
      ["5.3", "2025-11-03"],
      ["5.4", "2026-05-11"],
    ],
    runsIn: (kind) => !HEALTH.has(kind),
  },
  {
    vendor: "Atelier Alizé (fictif)",
    vendorEmail: "support@alize.example",
    contact: "Jeanne Fictive",
    name: "Alizé Pharmacie (fictif)",
    kind: "pharmacy",
    modules: ["Dispensation", "Stocks"],
    versions: [["3.1", "2026-02-02"]],
    runsIn: (kind) => kind === "SMR",
  },
];

const countVendors = statement<{ found: number }>(
  "vendor-demo-count",
  "select count(*)::int as found from vendor where group_id = $1",
);
const insertVendor = statement<{ id: string }>(
  "vendor-demo-insert-vendor",
  `insert into vendor (group_id, name, email, note) values ($1, $2, $3, 'Éditeur inventé pour la démonstration.')
   on conflict (group_id, name) do update set email = excluded.email returning id`,
);
const insertContact = statement<never>(
  "vendor-demo-insert-contact",
  `insert into vendor_contact (group_id, vendor_id, name, duty, email, single_contact)
   select $1, $2, $3, 'Support', $4, true
    where not exists (select from vendor_contact where group_id = $1 and vendor_id = $2)`,
);
const insertProduct = statement<{ id: string }>(
  "vendor-demo-insert-product",
  "insert into product (group_id, vendor_id, name, kind) values ($1, $2, $3, $4) returning id",
);
const insertModules = statement<never>(
  "vendor-demo-insert-modules",
  "insert into product_module (group_id, product_id, name) select $1, $2, unnest($3::text[])",
);
const insertVersions = statement<{ id: string; label: string }>(
  "vendor-demo-insert-versions",
  `insert into product_version (group_id, product_id, label, released_on)
   select $1, $2, label, "on" from unnest($3::text[], $4::date[]) as v (label, "on") returning id, label`,
);
// One site in six is a version behind, and one in nine doesn't use the last module.
const insertInstallations = statement<never>(
  "vendor-demo-insert-installations",
  `insert into product_installation (group_id, establishment_id, product_id, version_id, module_ids, since)
   select $1, s.id, $2, case when s.behind then $5::uuid else $4::uuid end,
          array(select m.id from product_module m where m.group_id = $1 and m.product_id = $2
                 order by m.name limit case when s.partial then 3 else 100 end), '2024-01-01'
     from jsonb_to_recordset($3::jsonb) as s (id uuid, behind boolean, partial boolean)`,
);

/**
 * Gives a demonstration group fictitious vendors and products, and says what runs where.
 * @returns false when the group has vendors already: it is left as it is.
 */
export async function ensureDemoVendors(tx: WriteTx, sites: readonly DemoSite[]): Promise<boolean> {
  const [known] = await tx.rows(countVendors, [tx.groupId]);
  if ((known?.found ?? 0) > 0) return false;
  for (const demo of PRODUCTS) {
    const [vendor] = await tx.rows(insertVendor, [tx.groupId, demo.vendor, demo.vendorEmail]);
    if (vendor === undefined) continue;
    await tx.rows(insertContact, [tx.groupId, vendor.id, demo.contact, demo.vendorEmail]);
    const [product] = await tx.rows(insertProduct, [tx.groupId, vendor.id, demo.name, demo.kind]);
    if (product === undefined) continue;
    await tx.rows(insertModules, [tx.groupId, product.id, demo.modules]);
    const days = [demo.versions.map(([label]) => label), demo.versions.map(([, day]) => day)];
    const versions = await tx.rows(insertVersions, [tx.groupId, product.id, ...days]);
    const idOf = (back: number): string | null => {
      const label = demo.versions.at(-back)?.[0];
      return versions.find((version) => version.label === label)?.id ?? null;
    };
    const where = sites
      .filter(({ kind }) => demo.runsIn(kind))
      .map(({ id, finessNumber }) => {
        const seed = Number(finessNumber.replaceAll(/\D/g, "").slice(-4));
        return { id, behind: seed % 6 === 0, partial: seed % 9 === 0 };
      });
    await tx.rows(insertInstallations, [tx.groupId, product.id, JSON.stringify(where), idOf(1), idOf(2) ?? idOf(1)]);
    await recordAudit(tx, {
      action: "vendor:example",
      objectKind: "product",
      objectId: product.id,
      changes: { establishments: [0, where.length] },
    });
  }
  return true;
}
