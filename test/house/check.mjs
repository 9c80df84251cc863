/**
 * `npm run check`: every tool that holds the house, two at a time, the longest first. Prints one line per tool and, at the
 * end, the whole output of those that refused. Leaves with 1 when one did.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tools = ["lint:house", "lint:web", "types", "arrows", "dead", "format", "squawk"];

function play(script) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", script], { cwd: root, shell: process.platform === "win32" });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ script, passed: false, output: error.message, seconds: 0 }));
    child.on("close", (code) =>
      resolve({ script, passed: code === 0, output, seconds: Math.round((Date.now() - started) / 1000) }),
    );
  });
}

const report = ({ script, passed, seconds }) => console.log(`${passed ? "✓" : "✗"} ${script} (${seconds} s)`);

// The web's types come from the schema: without them neither its types nor its lint mean anything.
const results = [await play("codegen")];
report(results[0]);
const waiting = [...tools];
await Promise.all(
  [1, 2].map(async () => {
    for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) {
      const result = await play(script);
      report(result);
      results.push(result);
    }
  }),
);

const refused = results.filter((result) => !result.passed);
for (const { script, output } of refused) console.log(`\n── ${script}\n${output.trim()}`);
console.log(`\n${results.length - refused.length} passed, ${refused.length} failed`);
process.exitCode = refused.length === 0 ? 0 : 1;
