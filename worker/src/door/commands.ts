import { auditCommand } from "../audit";
import { reportCommand } from "../cpom";
import { importFinessCommand } from "../group";
import { addAdministratorCommand } from "../identity";
import { importIndicatorsCommand } from "../indicator";
import type { Command } from "../kernel";
import { computeMaturityCommand } from "../maturity";
import { privacyCommand } from "../privacy";
import { exportSchemaCommand } from "./export-schema.command";
import { seedDemoCommand } from "./seed-demo.command";
import { statusCommand } from "./status.command";

/** Every command of the operator's door, in the order of the help. */
export const commands: readonly Command[] = [
  importFinessCommand,
  addAdministratorCommand,
  importIndicatorsCommand,
  computeMaturityCommand,
  reportCommand,
  auditCommand,
  privacyCommand,
  seedDemoCommand,
  statusCommand,
  exportSchemaCommand,
];
