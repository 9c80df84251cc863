import { houseFiles, readHouseFile } from "../house/house-files";
import { pathHoles, policyHoles, wallHoles } from "./trap-catalogue";

const TRAPS = Array.from({ length: 20 }, (_, index) => index + 1);
/** What no catalogue shows: each is tried with its wall and without it. */
const BEHAVIOURS = [3, 4, 10, 11, 13, 14, 16, 17, 18, 19, 20];

const named = new Set(
  houseFiles
    .filter((file) => /^test\/(tenancy|campaigns)\/.*\.test\.ts$/.test(file))
    .flatMap((file) => [...readHouseFile(file).matchAll(/"trap (\d+): /g)].map(([, trap]) => Number(trap))),
);
const planted = new Set([...wallHoles, ...policyHoles, ...pathHoles].map(({ trap }) => trap));

test.each(TRAPS)("trap %i has a test of its own and a row in the page that customers read", (trap) => {
  expect(named.has(trap) || planted.has(trap)).toBe(true);
  expect(readHouseFile("docs/cloisonnement.md")).toMatch(new RegExp(`^\\| ${String(trap)} +\\|`, "m"));
});

test.each(BEHAVIOURS)("trap %i is shown open without its wall, closed with it", (trap) => {
  expect(named.has(trap)).toBe(true);
});
