import { join } from "node:path";
import type { Page } from "playwright-core";
import { readTemplateDocument, type TemplateDocument } from "@palier/domain/template";
import { buildFullGroup, buildMember, openDoor, PASSWORD } from "../kernel/front-door";
import { newVisitor, startBrowser, testDatabase } from "../support";
import globalSetup from "../support/global-setup";
import globalTeardown from "../support/global-teardown";
import { buildPublishedTemplate, buildRevision } from "../template/template.factory";
import { median, type Bench, type BenchResult } from "./bench";

const KEYS = 120;
/** Milliseconds from a key to the frame that shows it: beyond, one feels that the text lags behind the fingers. */
const FELT = 100;
const WORDS = "Le patient est vu ce jour en consultation de suivi ; le traitement est poursuivi sans changement. ";

/** About 3 000 characters a page, a section a page, a field and a table here and there. */
function documentOf(pages: number): TemplateDocument {
  const paragraph = (...content: object[]) => ({ type: "paragraph", content });
  const text = (words: string) => ({ type: "text", text: words });
  const field = { type: "field", attrs: { key: "sortie", label: "Date de sortie", fieldType: "date", required: true } };
  const cell = { type: "tableCell", content: [paragraph(text("Case"))] };
  const table = {
    type: "table",
    content: Array.from({ length: 4 }, () => ({ type: "tableRow", content: [cell, cell] })),
  };
  const read = readTemplateDocument({
    type: "doc",
    content: Array.from({ length: pages }, (_, page) => ({
      type: "section",
      attrs: { key: `p${String(page)}`, title: `Partie ${String(page + 1)}`, mode: "free", contents: [] },
      content: [
        ...Array.from({ length: 6 }, () => paragraph(text(WORDS.repeat(5)), field)),
        ...(page % 5 === 0 ? [table] : []),
      ],
    })),
  });
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

// From the key, as the browser received it, to the frame drawn after the text has changed.
const WATCH = `(() => {
  globalThis.__times = [];
  addEventListener("keydown", (event) => {
    const from = event.timeStamp;
    requestAnimationFrame(() => setTimeout(() => globalThis.__times.push(performance.now() - from)));
  }, true);
})()`;

async function typed(page: Page, url: string): Promise<number[]> {
  await page.goto(url);
  const box = page.getByRole("textbox", { name: "Texte du modèle" });
  await box.waitFor();
  await box.focus();
  await page.keyboard.press("Control+Home");
  await page.evaluate(WATCH);
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.type("e", { delay: 30 });
  await page.waitForTimeout(500);
  return (await page.evaluate<number[]>("globalThis.__times")).sort((a, b) => a - b);
}

async function run(): Promise<BenchResult> {
  await globalSetup();
  const database = await testDatabase();
  const webFolder = process.env["PALIER_WEB"] ?? join(__dirname, "../../web/dist");
  const server = await openDoor(database, { webFolder, documents: "trusted" });
  const { browser, close } = await startBrowser();
  try {
    const group = await buildFullGroup(database, 1);
    const { email } = await buildMember(database, group, "qualityManager");
    const page = await (await newVisitor(browser, "laptop")).newPage();
    await page.goto(`${server.url}/connexion`);
    await page.getByLabel(/Adresse électronique/).fill(email);
    await page.locator("#mot-de-passe").fill(PASSWORD);
    await page.getByRole("button", { name: "Se connecter", exact: true }).click();
    await page.waitForURL(`${server.url}/`);
    const lines: string[] = [];
    const slow: number[] = [];
    for (const pages of [1, 60]) {
      const document = documentOf(pages);
      const { templateId } = await buildPublishedTemplate(database, group, { document, contents: [] });
      await buildRevision(database, group, { templateId, document, state: "draft" });
      const times = await typed(page, `${server.url}/modeles/${templateId}/redaction`);
      const late = times[Math.floor(times.length * 0.95)] ?? 0;
      slow.push(late);
      lines.push(
        `${String(pages)} pages : touche → écran médiane ${median(times).toFixed(1)} ms, p95 ${late.toFixed(1)} ms (${String(times.length)} touches)`,
      );
    }
    const [, long = 0] = slow;
    lines.push(`p95 sur 60 pages, rapporté à ${String(FELT)} ms : sous 1, personne ne le sent`);
    return { ratio: long / FELT, goal: 1, lines };
  } finally {
    await close();
    await server.close();
    await database.close();
    await globalTeardown();
  }
}

/** How long a key takes to show in the editor of models, on a long text, in a real browser. */
export const bench: Bench = { name: "editor", run };
