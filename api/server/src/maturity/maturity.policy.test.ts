import { ROLES } from "@palier/domain/identity";
import { allows } from "../kernel";
import { maturityPolicy } from "./maturity.policy";

it.each([
  ["read", [true, true, true, true]],
  ["answer", [true, true, false, true]],
  ["compute", [true, true, false, false]],
] as const)("%s: group referent, quality manager, director, sectoral referent", (right, expected) => {
  expect(ROLES.map((role) => allows(maturityPolicy[right], { role }))).toEqual(expected);
});
