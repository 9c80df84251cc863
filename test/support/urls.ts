/** The migrated database that test databases are cloned from. */
export const TEMPLATE = "palier_template";

/** The same server and account, another database. */
export function databaseUrl(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.toString();
}
