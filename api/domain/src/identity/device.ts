const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|Chromium|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "Mac"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

const named = (agent: string, names: readonly (readonly [RegExp, string])[]): string | undefined =>
  names.find(([mark]) => mark.test(agent))?.[1];

/** The device of a session in words its owner recognises: « Firefox sur Windows ». @param agent the User-Agent header; any text. */
export function deviceWords(agent: string): string {
  const browser = named(agent, BROWSERS);
  const system = named(agent, SYSTEMS);
  if (browser === undefined) return system === undefined ? "Appareil inconnu" : `Navigateur inconnu sur ${system}`;
  return system === undefined ? browser : `${browser} sur ${system}`;
}
