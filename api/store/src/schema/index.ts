import { kernelEntities } from "../kernel";

/** Every entity of the house: what the data source loads and what the drift test compares with the database. */
export const entities = [...kernelEntities];
