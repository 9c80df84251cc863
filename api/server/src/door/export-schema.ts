import { writeFileSync } from "node:fs";
import { printFrontSchema } from "./schema";

// `node dist/door/export-schema.js [file]`: the contract, to a file or to the standard output.
const [, , file] = process.argv;
if (file === undefined) process.stdout.write(printFrontSchema());
else writeFileSync(file, printFrontSchema());
