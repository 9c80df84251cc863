/** What the sample is filled with: real keys of the group, so that the file passes as it is. */
export interface SampleKeys {
  finessNumbers: readonly string[];
  indicators: readonly { code: string; frequency: string; denominatorLabel?: string | null }[];
  /** The sentence put in the last column. */
  context: string;
}

const HEADER = "finess_et;indicateur;periode;numerateur;denominateur;valeur;contexte";

/** The last period that is over for sure: of the year before. */
function periodOf(frequency: string, year: number): string {
  if (frequency === "month") return `${String(year)}-12`;
  return frequency === "quarter" ? `${String(year)}-T4` : String(year);
}

/** @param year calendar year of the periods. @returns a CSV for Excel in French: semicolons, byte order mark, CRLF. */
export function sampleCsv({ finessNumbers, indicators, context }: SampleKeys, year: number): string {
  const lines = finessNumbers.flatMap((finess) =>
    indicators.map(({ code, frequency, denominatorLabel }) => {
      const figures = denominatorLabel == null ? ";;12" : "42;60;";
      return `${finess};${code};${periodOf(frequency, year)};${figures};${context}`;
    }),
  );
  return `\ufeff${[HEADER, ...lines].join("\r\n")}\r\n`;
}

/** Hands a text to the browser as a file to save. */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
