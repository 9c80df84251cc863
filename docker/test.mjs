// npm test: installs what is missing, builds, and runs every suite, browser tests included.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { prepare, root, say } from "./prepare.mjs";

prepare();
say("Essais en cours…");
const { status } = spawnSync(
  process.execPath,
  [join(root, "node_modules", "jest", "bin", "jest.js"), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: "inherit",
  },
);
process.exit(status ?? 1);
