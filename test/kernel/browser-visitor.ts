import type { Browser, Page } from "playwright-core";
import type { RunningServer } from "@palier/server/door";
import { accessibilityFaults, newVisitor, scrollsSideways, type SCREENS } from "../support";
import { cookieOf, PASSWORD, trySignIn } from "./front-door";

/** A page of a member who is signed in already, on a screen of its own. */
export async function pageOf(
  { browser, server }: { readonly browser: Browser; readonly server: RunningServer },
  email: string,
  screen: keyof typeof SCREENS,
): Promise<Page> {
  const context = await newVisitor(browser, screen);
  const pairs = cookieOf(await trySignIn(server, email, PASSWORD)).split("; ");
  await context.addCookies(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.url };
    }),
  );
  return context.newPage();
}

/** The page has no fault that axe finds and fits its screen. */
export async function expectWhole(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}
