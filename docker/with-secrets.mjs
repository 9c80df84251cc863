// Preloaded in a container (`node --import`): where a variable says {name}, puts the content of /run/secrets/<name>. So a
// secret stands in a file, and never in the compose file nor in `docker inspect`.
import { readFileSync } from "node:fs";

for (const [variable, value] of Object.entries(process.env)) {
  if (value === undefined || !/\{[a-z-]+\}/.test(value)) continue;
  process.env[variable] = value.replace(/\{([a-z-]+)\}/g, (_, name) =>
    encodeURIComponent(readFileSync(`/run/secrets/${name}`, "utf8").trim()),
  );
}
