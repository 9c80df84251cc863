import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

/** The two screens every page is looked at on. */
export const SCREENS = { laptop: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const;

/** A headless Chromium: the one of the npm package, or the one PLAYWRIGHT_CHROMIUM names. */
export async function startBrowser(): Promise<{ browser: Browser; close(): Promise<void> }> {
  // The package unpacks itself to TMPDIR: a folder of its own, or a half-unpacked one of another run would be taken.
  const folder = mkdtempSync(join(tmpdir(), "palier-browser-"));
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    const given = process.env["PLAYWRIGHT_CHROMIUM"];
    const executablePath = given ?? (await (await import("@sparticuz/chromium")).default.executablePath());
    const browser = await chromium.launch({
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
        "--no-first-run",
      ],
    });
    return {
      browser,
      async close() {
        await browser.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

/** A French visitor on one of the screens. */
export function newVisitor(browser: Browser, screen: keyof typeof SCREENS): Promise<BrowserContext> {
  return browser.newContext({
    viewport: SCREENS[screen],
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    acceptDownloads: true,
    reducedMotion: "reduce",
  });
}

interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/**
 * What axe finds against RGAA and WCAG 2.2 AA on the page as it stands, from its top: further down, a target half under
 * a sticky bar would count as a small one, though scrolling shows it. One line a fault, none when all is well.
 */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate("scrollTo(0, 0)");
  await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: AxeViolation[] }> };
    };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4"];
    return (await axe.run({ runOnly: { type: "tag", values: tags } })).violations;
  });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(" ")).join(" | ")})`,
  );
}

/** True when the page is wider than the screen; a table scrolls inside its own region. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate<boolean>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
}
