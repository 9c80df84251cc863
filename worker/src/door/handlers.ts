import { cpomGenerateHandler } from "../cpom";
import { indicatorImportHandler } from "../indicator";
import type { JobHandler } from "../kernel";
import { maturityHandler } from "../maturity";

/** Every kind of job this worker can do. */
export const handlers: readonly JobHandler[] = [indicatorImportHandler, maturityHandler, cpomGenerateHandler];
