import type { ParseArgsConfig } from "node:util";
import type { Database } from "@palier/store/kernel";

/** What a command of the operator works with. */
export interface CommandContext {
  readonly db: Database;
  /** Folder of the installation (PALIER_HOME): database and files. */
  readonly home: string;
  /** URL of the login that owns nothing. */
  readonly appUrl: string;
  /** Where the queue is kept; undefined means PostgreSQL. */
  readonly queueUrl: string | undefined;
  /** The address of the installation as people type it, without a slash at the end; absent: this machine's. */
  readonly publicUrl?: string;
  /** Writes a line of the result. */
  print(line: string): void;
  /** Writes a warning, apart from the result. */
  warn(line: string): void;
  /** The clock, so that a test can set it. */
  now(): Date;
}

/** The options and words after the command, as node:util parsed them. */
export type CommandValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** A command of the operator's door: `npm run palier -- <name>`. */
export interface Command {
  readonly name: string;
  /** One French line for the list of commands. */
  readonly summary: string;
  /** How it is written, with its options explained, in French. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** @returns the exit code: 0 done, 1 refused and nothing written, 2 unusable input. */
  run(ctx: CommandContext, values: CommandValues, positionals: readonly string[]): Promise<number>;
}

/** A command that can't go on; the message says what happened, what was kept and what to do, in French. */
export class CommandRefused extends Error {
  constructor(
    message: string,
    /** 1 refused, 2 unusable input. */
    readonly exitCode: 1 | 2 = 2,
  ) {
    super(message);
  }
}

/** A required option that must be a non-empty text. @throws CommandRefused when it is missing. */
export function requiredText(values: CommandValues, option: string, usage: string): string {
  const value = values[option];
  if (typeof value !== "string" || value === "")
    throw new CommandRefused(`L’option --${option} est obligatoire.\n${usage}`);
  return value;
}
