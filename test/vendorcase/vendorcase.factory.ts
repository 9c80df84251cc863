import type { Scope } from "@palier/store/kernel";
import type { TestDatabase } from "../support";
import { buildMember } from "../kernel/front-door";

/** A vendor with one product and one module. */
export interface BuiltProduct {
  readonly vendorId: string;
  readonly productId: string;
  readonly moduleId: string;
}

let made = 0;

/** @param name any text; a number is added, so that several may be made in a group. */
export async function buildProduct(
  { owner }: Pick<TestDatabase, "owner">,
  { groupId }: Scope,
  name = "Logiciel",
): Promise<BuiltProduct> {
  made += 1;
  const { rows } = await owner.query<BuiltProduct>(
    `with v as (insert into vendor (group_id, name) values ($1, $2) returning id),
          p as (insert into product (group_id, vendor_id, name, kind) select $1, id, $2, 'dui' from v returning id, vendor_id),
          m as (insert into product_module (group_id, product_id, name) select $1, id, $2 from p returning id)
     select p.vendor_id as "vendorId", p.id as "productId", m.id as "moduleId" from p, m`,
    [groupId, `${name} ${String(made)}`],
  );
  return rows[0]!;
}

/** A request that waits, of a site and a sector, by a person of the group. */
export async function buildRequest(
  database: TestDatabase,
  scope: Scope,
  given: {
    readonly establishmentId: string;
    readonly sector?: string;
    readonly body?: string;
    readonly authorId?: string;
    readonly product?: Pick<BuiltProduct, "productId" | "moduleId">;
  },
): Promise<{ readonly id: string; readonly authorId: string }> {
  const authorId = given.authorId ?? (await buildMember(database, scope, "contributor")).personId;
  made += 1;
  const { rows } = await database.owner.query<{ id: string }>(
    `insert into request (group_id, number, establishment_id, sector, kind, product_id, module_id, body, author_id)
     values ($1, $2, $3, $4, 'bug', $5, $6, $7, $8) returning id`,
    [
      scope.groupId,
      100_000 + made,
      given.establishmentId,
      given.sector ?? "care",
      given.product?.productId ?? null,
      given.product?.moduleId ?? null,
      given.body ?? "L’agenda affiche deux fois le même rendez-vous.",
      authorId,
    ],
  );
  return { id: rows[0]!.id, authorId };
}
