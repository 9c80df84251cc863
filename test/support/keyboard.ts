import type { Page } from "playwright-core";

interface FocusedElement {
  readonly name: string;
  readonly role: string;
}

// The name a screen reader would say, near enough for finding one's way: label, aria-label, or the text itself.
const FOCUSED = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return { name: "", role: "" };
  const byId = (ids) => ids.split(/\\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  const labelledBy = element.getAttribute("aria-labelledby");
  const labels = element.labels === undefined || element.labels === null ? "" : [...element.labels].map((label) => label.textContent).join(" ");
  const name = element.getAttribute("aria-label") ?? (labelledBy === null ? "" : byId(labelledBy)) ;
  const text = name === "" ? (labels === "" ? element.textContent ?? "" : labels) : name;
  return { name: text.replace(/\\s+/g, " ").trim(), role: element.getAttribute("role") ?? element.tagName.toLowerCase() };
})()`;

/** What has the focus. */
function focused(page: Page): Promise<FocusedElement> {
  return page.evaluate<FocusedElement>(FOCUSED);
}

/**
 * Presses Tab until what has the focus bears the name.
 * @param role tag or role it must have, when several things bear the name.
 * @throws naming the stops that were met, when it isn't reached within 250 presses.
 */
export async function tabTo(page: Page, name: string | RegExp, role?: string): Promise<void> {
  const met: string[] = [];
  for (let press = 0; press < 250; press += 1) {
    const found = await focused(page);
    const named = typeof name === "string" ? found.name === name : name.test(found.name);
    if (named && (role === undefined || found.role === role)) return;
    if (met.at(-1) !== found.name) met.push(found.name);
    await page.keyboard.press("Tab");
  }
  throw new Error(`« ${String(name)} » isn't reached by Tab; met: ${met.slice(0, 60).join(" | ").slice(0, 3_000)}`);
}

/** Goes to something by Tab and presses Enter on it. */
export async function enter(page: Page, name: string | RegExp, role?: string): Promise<void> {
  await tabTo(page, name, role);
  await page.keyboard.press("Enter");
}
