import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { houseFiles, readHouseFile } from "./house-files";
import { repository } from "./small-house";

interface Service {
  image: string;
  user?: string;
  build?: { dockerfile?: string; dockerfile_inline?: string };
  command?: string[];
  entrypoint?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  volumes?: string[];
  ports?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  deploy?: { replicas?: number };
  depends_on?: Record<string, { condition: string }>;
  networks?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
}
interface Compose {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  volumes: Record<string, unknown>;
  networks: Record<string, { internal?: boolean }>;
}

const composeText = readHouseFile("docker/compose.yaml");
const compose = parse(composeText, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const dockerfiles = readdirSync(path.join(repository, "docker")).filter((file) => file.endsWith(".Dockerfile"));
const envExample = readHouseFile("docker/.env.example");
const scripts = Object.keys((JSON.parse(readHouseFile("package.json")) as { scripts: object }).scripts);

/** Every program's source that reads the environment. */
const programs = houseFiles
  .filter((file) => /^(api\/(store|server)\/src|worker\/src|docker)\/.*\.(ts|mjs)$/.test(file))
  .map(readHouseFile)
  .join("\n");
/** Read by the programs' platform or by the images, not by our code. */
const readByOthers = /^(NODE_ENV|POSTGRES_[A-Z_]+|TURBO_TELEMETRY_DISABLED|PALIER_DOMAIN)$/;
const isRead = (variable: string): boolean =>
  readByOthers.test(variable) || new RegExp(`\\b${variable}\\b`).test(programs);

/** A built program is there when its source is. */
const hasSource = (program: string): boolean => {
  const source = program.includes("/dist/") ? program.replace("/dist/", "/src/").replace(/\.js$/, ".ts") : program;
  return existsSync(path.join(repository, source));
};
const programsOf = (words: readonly string[]): string[] => words.filter((word) => /^[\w./-]+\.(m?js)$/.test(word));

const instructions = (file: string, name: string): string[] =>
  [
    ...readHouseFile(`docker/${file}`)
      .replaceAll("\\\n", " ")
      .matchAll(new RegExp(`^${name} (.*)$`, "gm")),
  ].map((match) => (match[1] ?? "").trim());

describe("Dockerfiles", () => {
  it("There is one for each door", () => {
    expect(dockerfiles).toEqual(["server.Dockerfile", "worker.Dockerfile"]);
  });

  it.each(dockerfiles)("%s starts programs that exist", (file) => {
    const commands = instructions(file, "CMD").filter((command) => command.startsWith("["));
    const found = commands.flatMap((command) => programsOf(JSON.parse(command) as string[]));
    expect(found.length).toBeGreaterThan(0);
    for (const program of found) expect([program, hasSource(program)]).toEqual([program, true]);
  });

  it.each(dockerfiles)("%s copies what exists, and every package.json of the workspace before it installs", (file) => {
    const copied = instructions(file, "COPY")
      .filter((line) => !line.includes("--from="))
      .flatMap((line) => line.split(/\s+/).slice(0, -1));
    for (const source of copied) expect([source, existsSync(path.join(repository, source))]).toEqual([source, true]);
    const { workspaces } = JSON.parse(readHouseFile("package.json")) as { workspaces: string[] };
    expect(copied).toEqual(expect.arrayContaining(workspaces.map((folder) => `${folder}/package.json`)));
  });

  it.each(dockerfiles)("%s names npm scripts and packages of the workspace that exist", (file) => {
    const text = readHouseFile(`docker/${file}`);
    for (const [, script] of text.matchAll(/npm run ([\w:-]+)/g)) expect(scripts).toContain(script);
    for (const [, name] of text.matchAll(/@palier\/([a-z]+)/g))
      expect(["domain", "store", "server", "worker", "web", "migrations"]).toContain(name);
  });

  it.each(dockerfiles)("%s runs as another than root and sets only variables that are read", (file) => {
    expect(instructions(file, "USER").at(-1)).toBe("node");
    const variables = instructions(file, "ENV").flatMap((line) =>
      [...line.matchAll(/([A-Z_]+)=/g)].map((match) => match[1] ?? ""),
    );
    expect(variables.filter((variable) => !isRead(variable))).toEqual([]);
  });
});

describe("compose.yaml", () => {
  it("Puts up two servers and two workers beside PostgreSQL, Valkey and a proxy", () => {
    expect(Object.keys(compose.services).sort()).toEqual([
      "database",
      "migrate",
      "operator",
      "proxy",
      "queue",
      "server",
      "worker",
    ]);
    expect(compose.services["server"]?.deploy?.replicas).toBe(2);
    expect(compose.services["worker"]?.deploy?.replicas).toBe(2);
    expect(compose.services["queue"]?.command?.join(" ")).toContain("--appendonly yes");
  });

  it.each(services)("%s: image, programs, variables, secrets, volumes and networks exist", (_, service) => {
    const dockerfile = service.build?.dockerfile;
    if (dockerfile !== undefined) expect(existsSync(path.join(repository, dockerfile))).toBe(true);
    for (const program of programsOf([...(service.entrypoint ?? []), ...(service.command ?? [])]))
      expect([program, hasSource(program)]).toEqual([program, true]);
    expect(Object.keys(service.environment ?? {}).filter((variable) => !isRead(variable))).toEqual([]);
    for (const secret of service.secrets ?? []) expect(Object.keys(compose.secrets)).toContain(secret);
    for (const network of service.networks ?? []) expect(Object.keys(compose.networks)).toContain(network);
    for (const volume of service.volumes ?? []) {
      const [source = ""] = volume.split(":");
      if (source.startsWith("./")) expect(existsSync(path.join(repository, "docker", source))).toBe(true);
      else expect(Object.keys(compose.volumes)).toContain(source);
    }
    for (const dependency of Object.keys(service.depends_on ?? {}))
      expect(Object.keys(compose.services)).toContain(dependency);
  });

  it.each(services)("%s can't write its image, gain rights, nor see a secret it wasn't given", (_, service) => {
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(["ALL"]);
    expect(service.security_opt).toEqual(["no-new-privileges:true"]);
    const named = [...JSON.stringify(service).matchAll(/\{([a-z]+-[a-z]+)\}|\/run\/secrets\/([a-z-]+)/g)].map(
      (m) => m[1] ?? m[2],
    );
    for (const secret of named) expect(service.secrets).toContain(secret);
  });

  it("Only the proxy is reachable from outside, and it sends to the server's port", () => {
    expect(services.filter(([, service]) => service.ports !== undefined).map(([name]) => name)).toEqual(["proxy"]);
    expect(compose.networks["data"]?.internal).toBe(true);
    const port = compose.services["server"]?.environment?.["PORT"];
    expect(readHouseFile("docker/Caddyfile")).toContain(`dynamic a server ${String(port)} `);
    expect(instructions("server.Dockerfile", "EXPOSE")).toEqual([port]);
    const inside = compose.services["proxy"]?.ports?.map((mapping) => mapping.split(":")[1]?.replace("/udp", ""));
    const caddy = [...readHouseFile("docker/Caddyfile").matchAll(/https?_port (\d+)/g)].map((match) => match[1]);
    expect([...new Set(inside)]).toEqual(caddy);
  });

  it("The probes ask for addresses the server answers", () => {
    const source = houseFiles
      .filter((file) => file.startsWith("api/server/src/"))
      .map(readHouseFile)
      .join("\n");
    const probes = [composeText, readHouseFile("docker/server.Dockerfile"), readHouseFile("docker/Caddyfile")].join(
      "\n",
    );
    const asked = new Set([...probes.matchAll(/\/(healthz|readyz|metrics)\b/g)].map((match) => match[1]));
    for (const address of asked) expect(source).toContain(`/${String(address)}`);
  });

  it("No secret stands in clear, and every variable to fill is explained in .env.example", () => {
    for (const [, password] of composeText.matchAll(/:\/\/[\w-]*:([^@\s]+)@/g))
      expect(password).toMatch(/^\{[a-z-]+\}$/);
    for (const [, service] of services)
      for (const [variable, value] of Object.entries(service.environment ?? {}))
        if (/SECRET|PASSWORD|TOKEN|KEY$/.test(variable))
          expect(value).toMatch(/^\{[a-z-]+\}$|^\/run\/secrets\/[a-z-]+$/);
    for (const [, variable] of composeText.matchAll(/\$\{([A-Z_]+)/g))
      expect(envExample).toContain(`${String(variable)}=`);
    for (const secret of Object.keys(compose.secrets)) expect(envExample).toContain(secret);
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/secrets\//);
    expect(readHouseFile(".gitignore")).toContain("docker/secrets/");
  });
});
