// Stories and benches run on what is built, as in production: prepares, builds the tests themselves, hands over.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { prepare, refuse, root } from "../docker/prepare.mjs";

const [what, ...rest] = process.argv.slice(2);
const script =
  { story: "stories/play.js", bench: "bench/run.js", campaign: "campaigns/run.js" }[what] ??
  refuse(`Inconnu : ${what}`, 2);
prepare({ quiet: true });
const built = spawnSync(
  join(root, "node_modules", ".bin", "swc"),
  [
    ".",
    "-d",
    "dist",
    "--config-file",
    "../.swcrc",
    "--ignore",
    "**/*.test.ts,dist/**,node_modules/**",
    "--delete-dir-on-start",
  ],
  { cwd: join(root, "test"), encoding: "utf8" },
);
if (built.status !== 0) refuse(`Les essais n’ont pas pu être construits.\n${built.stderr}`);
const { status } = spawnSync(
  process.execPath,
  ["--enable-source-maps", "--disable-warning=ExperimentalWarning", join(root, "test", "dist", script), ...rest],
  { stdio: "inherit", env: { ...process.env, PALIER_DURABLE: "1" } },
);
process.exit(status ?? 1);
