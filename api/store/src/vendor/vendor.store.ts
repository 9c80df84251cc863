import type { ProductKind } from "@palier/domain/vendor";
import { statement, type ReadTx } from "../kernel";

/** Something that has a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A version of a product. */
export interface StoredVersion {
  readonly id: string;
  readonly label: string;
  /** 'YYYY-MM-DD'; null when unknown. */
  readonly releasedOn: string | null;
}

/** A product with what it is made of; archived things are left out. */
export interface StoredProduct extends Named {
  readonly kind: ProductKind;
  readonly version: number;
  readonly vendor: Named;
  /** By name. */
  readonly modules: readonly Named[];
  /** The latest first. */
  readonly versions: readonly StoredVersion[];
  /** Whether the establishment asked for runs it; null when none was asked. */
  readonly installed: boolean | null;
  /** Establishments in sight that run it. */
  readonly siteCount: number;
}

const selectProducts = statement<StoredProduct>(
  "vendor-select-products",
  `select p.id, p.name, p.kind, p.version, json_build_object('id', v.id, 'name', v.name) as vendor,
          coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name) order by lower(m.name))
             from product_module m where m.group_id = p.group_id and m.product_id = p.id and m.archived_at is null), '[]') as modules,
          coalesce((select json_agg(json_build_object('id', r.id, 'label', r.label, 'releasedOn', r.released_on)
                     order by r.released_on desc nulls last, r.label desc)
             from product_version r where r.group_id = p.group_id and r.product_id = p.id), '[]') as versions,
          case when $2::uuid is null then null else exists (
            select from product_installation i where i.group_id = p.group_id and i.product_id = p.id
               and i.establishment_id = $2 and i.ended_on is null) end as installed,
          (select count(*)::int from product_installation i
            where i.group_id = p.group_id and i.product_id = p.id and i.ended_on is null) as "siteCount"
     from product p join vendor v on v.group_id = p.group_id and v.id = p.vendor_id
    where p.group_id = $1 and p.archived_at is null and v.archived_at is null
    order by installed desc nulls last, lower(p.name), p.id`,
);

/** The products of the group, by name. @param establishmentId what runs there comes first; null: no preference. */
export async function readProducts(tx: ReadTx, establishmentId: string | null): Promise<StoredProduct[]> {
  return tx.rows(selectProducts, [tx.groupId, establishmentId]);
}
