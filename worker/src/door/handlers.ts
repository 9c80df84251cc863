import { cpomGenerateHandler } from "../cpom";
import { indicatorImportHandler } from "../indicator";
import type { JobHandler } from "../kernel";
import { maturityComputeHandler } from "../maturity";

/** Every kind of job this worker can do. */
export const handlers: readonly JobHandler[] = [indicatorImportHandler, maturityComputeHandler, cpomGenerateHandler];
