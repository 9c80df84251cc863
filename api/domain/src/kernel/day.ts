/** 'YYYY-MM-DD' as the calendar of France has it at that instant: every « aujourd’hui » of the house is this day. */
export function dayInFrance(instant: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(instant);
}
