/**
 * A process of its own, which reads one file given on its input and says what it found: it has neither the settings of the
 * worker nor its memory, and is ended by it when it takes too much of anything.
 */
import { readDocx } from "./template-real-docx";
import { sectionsOf, type Line } from "./template-real-line";
import { readOdt } from "./template-real-odt";
import { readPdf } from "./template-real-pdf";
import { damaged, DocumentRefused } from "./template-real-refused";

const READERS: Readonly<Record<string, (bytes: Buffer) => Promise<Line[]>>> = {
  docx: readDocx,
  odt: readOdt,
  pdf: readPdf,
};

async function read(format: string): Promise<unknown> {
  const reader = READERS[format];
  if (reader === undefined) throw damaged();
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return sectionsOf(await reader(Buffer.concat(chunks)));
}

read(process.argv[2] ?? "")
  .then((sections) => ({ sections }))
  .catch((error: unknown) => ({ refusal: (error instanceof DocumentRefused ? error : damaged()).message }))
  .then((answer) => {
    process.send?.(answer, () => {
      process.exit(0);
    });
  })
  .catch(() => process.exit(1));
