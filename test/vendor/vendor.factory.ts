import { randomUUID } from "node:crypto";
import type { TestDatabase } from "../support";

/** A product in a test's register. */
export interface BuiltProduct {
  readonly vendorId: string;
  readonly productId: string;
  readonly moduleId: string;
  readonly versionId: string;
}

/**
 * A vendor with one product of the same name, its module « Agenda » and its version « 5.4 ».
 * @param given.name none: one that no other has. @param given.siteIds the establishments that run it; none: nowhere.
 */
export async function buildProduct(
  { owner }: Pick<TestDatabase, "owner">,
  { groupId }: { readonly groupId: string },
  given: { readonly name?: string; readonly siteIds?: readonly string[] } = {},
): Promise<BuiltProduct> {
  const { name = `Logiciel ${randomUUID().slice(0, 8)}`, siteIds = [] } = given;
  const { rows } = await owner.query<BuiltProduct>(
    `with v as (insert into vendor (group_id, name) values ($1, $2) returning id),
          p as (insert into product (group_id, vendor_id, name, kind) select $1, id, $2, 'dui' from v returning id, vendor_id),
          m as (insert into product_module (group_id, product_id, name) select $1, id, 'Agenda' from p returning id),
          n as (insert into product_version (group_id, product_id, label) select $1, id, '5.4' from p returning id)
     select p.vendor_id as "vendorId", p.id as "productId", m.id as "moduleId", n.id as "versionId" from p, m, n`,
    [groupId, name],
  );
  const built = rows[0]!;
  await owner.query(
    `insert into product_installation (group_id, establishment_id, product_id, version_id, module_ids, since)
     select $1, unnest($2::uuid[]), $3, $4, array[$5::uuid], '2024-01-01'`,
    [groupId, siteIds, built.productId, built.versionId, built.moduleId],
  );
  return built;
}
