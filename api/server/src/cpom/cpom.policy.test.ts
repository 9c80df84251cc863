import { ROLES } from "@palier/domain/identity";
import { filePolicy } from "../file";
import { allows } from "../kernel";
import { cpomPolicy } from "./cpom.policy";

it.each([
  ["read", [true, true, true, false]],
  ["generate", [true, false, true, false]],
] as const)("%s: group referent, quality manager, director, sectoral referent", (right, expected) => {
  expect(ROLES.map((role) => allows(cpomPolicy[right], { role }))).toEqual(expected);
});

it("a file is downloaded by who may see its dossier", () => {
  for (const role of ROLES) expect(allows(filePolicy.read, { role })).toBe(allows(cpomPolicy.read, { role }));
});
