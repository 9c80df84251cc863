export { DEMO_FINESS } from "./demo-finess";
export { importFinessCommand } from "./group.command";
export { importFiness, type FinessImport, type ImportedGroup } from "./import-finess";
