/** 'YYYY-MM-DD' as the calendar of France has it. */
export function dayInFrance(now: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(now);
}
