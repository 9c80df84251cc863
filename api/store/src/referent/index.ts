export { referentEntities } from "./referent.entity";
export { groupReferentIds, referentsOf, sectorsOf } from "./referent.store";
