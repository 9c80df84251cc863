import { ROLES } from "@palier/domain/identity";
import { allows } from "../kernel";
import { roiPolicy } from "./roi.policy";

it.each([
  ["read", [true, true, true, false]],
  ["update", [true, false, true, false]],
] as const)("%s: group referent, quality manager, director, sectoral referent", (right, expected) => {
  expect(ROLES.map((role) => allows(roiPolicy[right], { role }))).toEqual(expected);
});
