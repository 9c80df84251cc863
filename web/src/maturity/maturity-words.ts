const clock = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Paris" });

/** « 14 h 32 », in Paris. */
export function clockTime(instant: Date): string {
  return clock.format(instant).replace(":", "\u00a0h\u00a0");
}
