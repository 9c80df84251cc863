import { ROLES } from "@palier/domain/identity";
import { allows } from "../kernel";
import { indicatorPolicy } from "./indicator.policy";

it.each([
  ["read", [true, true, true, true]],
  ["import", [true, true, false, false]],
] as const)("%s: group referent, quality manager, director, sectoral referent", (right, expected) => {
  expect(ROLES.map((role) => allows(indicatorPolicy[right], { role }))).toEqual(expected);
});
