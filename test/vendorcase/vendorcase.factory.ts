import type { Scope } from "@palier/store/kernel";
import type { TestDatabase } from "../support";
import { buildMember } from "../kernel/front-door";
import type { BuiltProduct } from "../vendor/vendor.factory";

let made = 0;

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
