import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { houseFiles, readHouseFile } from "./house-files";
import { repository } from "./small-house";

interface Finding {
  file: string;
  rule_name: string;
}

/** What squawk, with the repository's own exclusions, refuses in these files. */
function squawk(files: readonly string[]): Promise<Finding[]> {
  const script = path.join(repository, "node_modules/squawk-cli/js/bin/squawk");
  const args = ["--config", path.join(repository, ".squawk.toml"), "--reporter", "json", ...files];
  return new Promise((resolve, reject) => {
    // The package's file is a native binary or a Node script that starts it, by version: the shebang knows.
    execFile(script, args, { cwd: repository }, (error, stdout, stderr) => {
      if (stdout === "" && error !== null) reject(new Error(stderr, { cause: error }));
      else resolve(stdout === "" ? [] : (JSON.parse(stdout) as Finding[]));
    });
  });
}

const migrations = houseFiles.filter((file) => /^migrations\/src\/schema\/.*\.sql$/.test(file));

describe("The migrations, read by squawk", () => {
  it("Nothing in them blocks or breaks a running house", async () => {
    expect(migrations.length).toBeGreaterThan(0);
    expect(await squawk(migrations)).toEqual([]);
  });

  it.each([
    ["ban-drop-column", "alter table care_group drop column source_label;"],
    ["renaming-column", "alter table care_group rename column name to label;"],
    ["changing-column-type", "alter table care_group alter column demo type text;"],
    ["adding-required-field", "alter table care_group add column region text not null;"],
    ["constraint-missing-not-valid", "alter table care_group add constraint named check (name <> '');"],
    ["require-concurrent-index-creation", "create index care_group_name on care_group (name);"],
  ])("%s is refused when planted", async (rule, sql) => {
    const folder = mkdtempSync(path.join(tmpdir(), "palier-migration-"));
    try {
      const file = path.join(folder, "20990101000000-sin.sql");
      writeFileSync(file, `${sql}\n`);
      expect((await squawk([file])).map((finding) => finding.rule_name)).toEqual([rule]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("The migrations, by name", () => {
  it("Each is <stamp>-<feature>-<verb>.sql, in an order without doubles", () => {
    const names = migrations.map((file) => path.basename(file));
    for (const name of names) expect(name).toMatch(/^\d{14}-[a-z]+(-[a-z]+)+\.sql$/);
    const stamps = names.map((name) => name.slice(0, 14));
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  it("A table with a tenant raises its wall in the same file", () => {
    for (const file of migrations) {
      const sql = readHouseFile(file);
      for (const [, table, body] of sql.matchAll(/create table (\w+) \(([\s\S]*?)\n\);/g)) {
        if (table === undefined || body?.includes("group_id uuid not null") !== true) continue;
        expect([file, table, sql.includes(`call raise_tenant_wall('${table}'`)]).toEqual([file, table, true]);
      }
    }
  });
});
