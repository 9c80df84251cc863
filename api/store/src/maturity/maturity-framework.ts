import { readFileSync } from "node:fs";
import { join } from "node:path";
import { INDICATOR_CATALOGUE } from "@palier/domain/indicator";
import { compileFramework, parseFramework, type CompiledFramework } from "@palier/domain/maturity";
import { parse } from "yaml";

let compiled: CompiledFramework | undefined;

/** The built-in framework, read and compiled once a process. @throws FrameworkInvalid when the file is wrong. */
export function builtInFramework(): CompiledFramework {
  compiled ??= compileFramework(
    parseFramework(parse(readFileSync(join(__dirname, "framework-v1.yaml"), "utf8"))),
    INDICATOR_CATALOGUE,
  );
  return compiled;
}
