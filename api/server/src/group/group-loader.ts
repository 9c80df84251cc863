import {
  readEngagementsByEstablishmentIds,
  readEstablishmentsByIds,
  readLegalEntitiesByIds,
} from "@palier/store/group";
import { batchedRows } from "../kernel";

/** Establishments of the group by id; null where there is none. */
export const establishmentById = batchedRows(
  readEstablishmentsByIds,
  (row) => row.id,
  ([row]) => row ?? null,
);

/** Legal entities of the group by id; null where there is none. */
export const legalEntityById = batchedRows(
  readLegalEntitiesByIds,
  (row) => row.id,
  ([row]) => row ?? null,
);

/** Engagements by establishment id, the latest first. */
export const engagementsOf = batchedRows(
  readEngagementsByEstablishmentIds,
  (row) => row.establishmentId,
  (rows) => rows,
);
