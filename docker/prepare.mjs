// What can be done with Node alone: installing the packages and building, each only when something changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the installation's code. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Prints a step of the start, in French. */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Ends the command with what happened and what to do, without a stack. */
export function refuse(text, code = 1) {
  process.stderr.write(`${text}\n`);
  process.exit(code);
}

function run(command, args, failure) {
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", FORCE_COLOR: "0" },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return;
  const log = join(root, ".palier", "preparation.log");
  mkdirSync(dirname(log), { recursive: true });
  writeFileSync(log, `${result.stdout ?? ""}\n${result.stderr ?? ""}\n${result.error ?? ""}`);
  refuse(
    `${failure}\nLe détail est dans ${log} :\n${(result.stderr || result.stdout || "").split("\n").slice(-12).join("\n")}`,
  );
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  refuse(
    `Palier demande Node 20.19 ou plus récent (version trouvée : ${process.versions.node}). Rien n’a été modifié.`,
  );
}

function install() {
  const lock = readFileSync(join(root, "package-lock.json"));
  const wanted = createHash("sha256").update(lock).digest("hex");
  const mark = join(root, "node_modules", ".palier-installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  if (existsSync(join(root, "node_modules", ".package-lock.json")) && existsSync(mark) === false) {
    // Installed by hand: trusted once, then followed by the lock file.
    writeFileSync(mark, wanted);
    return;
  }
  say("Paquets : installation en cours (une à trois minutes la première fois)…");
  run(
    "npm",
    ["install", "--no-save", "--no-audit", "--no-fund", "--prefer-offline"],
    "Les paquets n’ont pas pu être installés.",
  );
  writeFileSync(mark, wanted);
}

function build() {
  run(
    join(root, "node_modules", ".bin", "turbo"),
    ["run", "build", "--output-logs=errors-only"],
    "La construction a échoué.",
  );
}

/** Installs what is missing and builds what changed. */
export function prepare({ quiet = false } = {}) {
  checkNode();
  const started = Date.now();
  install();
  if (!quiet) say("Paquets : prêts.");
  build();
  if (!quiet) say(`Construction : prête (${((Date.now() - started) / 1000).toFixed(1)} s).`);
}
