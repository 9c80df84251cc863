export {
  CapacityEntity,
  CareGroupEntity,
  EngagementEntity,
  EstablishmentEntity,
  groupEntities,
  LegalEntityEntity,
} from "./group.entity";
export {
  absentEstablishments,
  findGroupByFinessNumber,
  importFinessLegalEntity,
  newGroupId,
  saveGroup,
} from "./group-import.store";
export {
  readCareGroup,
  readEngagementsByEstablishmentIds,
  readEstablishmentPage,
  readEstablishments,
  readEstablishmentsByIds,
  readGroupSummary,
  readLegalEntities,
  readLegalEntitiesByIds,
  readOpenEstablishments,
  type EstablishmentFilter,
  type EstablishmentPage,
} from "./group.store";
