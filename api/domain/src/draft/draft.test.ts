import { draftFeature, isDraftKey, judgeDraft } from ".";

test.each([
  ["accessrule:0196f000-0000-7000-8000-000000000000:reason", true],
  ["roi:plan", true],
  ["roi", false],
  [":reason", false],
  ["roi:plan:", false],
  ["roi:plan' or 1=1", false],
  ["roi: plan", false],
  [`roi:${"a".repeat(197)}`, false],
  ["", false],
])("the key %s is one: %s", (key, held) => {
  expect(isDraftKey(key)).toBe(held);
});

test("the audit says of which feature, never more", () => {
  expect(draftFeature("accessrule:0196f000:reason")).toBe("accessrule");
});

test.each([
  ["nothing is kept yet", { version: 0, writer: "a", step: 1 }, null, "write"],
  [
    "what was kept is gone: the text is kept again rather than lost",
    { version: 7, writer: "a", step: 9 },
    null,
    "write",
  ],
  ["the page goes on", { version: 1, writer: "a", step: 2 }, { version: 1, writer: "a", step: 1 }, "write"],
  ["its last answer was lost", { version: 1, writer: "a", step: 3 }, { version: 2, writer: "a", step: 2 }, "write"],
  ["the same save comes twice", { version: 1, writer: "a", step: 2 }, { version: 2, writer: "a", step: 2 }, "known"],
  ["an older save comes late", { version: 1, writer: "a", step: 2 }, { version: 3, writer: "a", step: 3 }, "known"],
  ["the page was loaded again", { version: 4, writer: "b", step: 1 }, { version: 4, writer: "a", step: 9 }, "write"],
  [
    "another tab wrote meanwhile",
    { version: 4, writer: "b", step: 2 },
    { version: 5, writer: "a", step: 1 },
    "conflict",
  ],
  [
    "a tab that knew of nothing",
    { version: 0, writer: "b", step: 1 },
    { version: 1, writer: "a", step: 1 },
    "conflict",
  ],
] as const)("%s", (_name, save, kept, fate) => {
  expect(judgeDraft(save, kept)).toBe(fate);
});
