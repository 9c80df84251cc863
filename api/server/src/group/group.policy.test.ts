import { ROLES } from "@palier/domain/identity";
import { allows, jobPolicy } from "../kernel";
import { groupPolicy } from "./group.policy";

it("everyone of the group sees the group, its establishments and its jobs", () => {
  for (const right of [groupPolicy.read, groupPolicy.readEstablishments, jobPolicy.read]) {
    expect(ROLES.map((role) => allows(right, { role }))).toEqual([true, true, true, true]);
  }
});

it("a job is asked again by the group referent and the quality manager", () => {
  expect(ROLES.map((role) => allows(jobPolicy.retry, { role }))).toEqual([true, true, false, false]);
});
