import type { RoomOperations } from "../tenancy/operation";

export const vendorOperations: RoomOperations = {
  operations: {
    "Query.products": {
      document:
        "query Q($id: ID) { answer: products(establishmentId: $id) { id name kind vendor { id name } modules { id name } versions { id label } installed siteCount } }",
      variables: ({ establishmentId }) => ({ id: establishmentId }),
      action: "vendor:read",
      takes: ["establishmentId"],
    },
  },
  async things({ owner }, { groupId, siteIds }, canary) {
    const { rows } = await owner.query<{ productId: string }>(
      `with v as (insert into vendor (group_id, name) values ($1, $2)
                  on conflict (group_id, name) do update set note = '' returning id)
       insert into product (group_id, vendor_id, name, kind) select $1, id, $2, 'dui' from v
       on conflict (group_id, vendor_id, name) do update set archived_at = null returning id as "productId"`,
      [groupId, canary],
    );
    return { establishmentId: siteIds[0]!, productId: rows[0]!.productId };
  },
};
