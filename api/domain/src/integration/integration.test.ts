import { actionsFault, eventsFault, expiryFault, labelFault, signedText } from ".";

describe("a key", () => {
  it("has a label, a right at least, and a year at most", () => {
    expect(labelFault("Entrepôt de données")).toBeNull();
    expect(labelFault("   ")).toMatchObject({ code: "LABEL_INVALID", field: "label" });
    expect(labelFault("x".repeat(101))?.message).toContain("trop long");
    expect(expiryFault(365)).toBeNull();
    for (const days of [0, 366, 1.5, Number.NaN]) expect(expiryFault(days)).toMatchObject({ field: "days" });
  });

  it("is never wider than who makes it", () => {
    expect(actionsFault(["cpom:read"], ["cpom:read", "roi:read"])).toBeNull();
    expect(actionsFault(["cpom:read", "maturity:read"], ["cpom:read"])?.message).toContain(
      "ce droit\u00a0: voir les paliers. ",
    );
    expect(actionsFault(["maturity:read", "made:up"], [])?.message).toContain(
      "ces droits\u00a0: voir les paliers et «\u00a0made:up\u00a0». ",
    );
    expect(actionsFault([], ["cpom:read"])?.message).toContain("au moins un droit");
  });
});

describe("a webhook", () => {
  it("listens to events of the list only", () => {
    expect(eventsFault(["indicator:import", "maturity:computed"])).toBeNull();
    expect(eventsFault(["identity:update"])?.message).toContain("identity:update");
    expect(eventsFault([])).toMatchObject({ code: "EVENTS_INVALID" });
  });

  it("signs the time and the body together", () => {
    expect(signedText(1_763_784_000, '{"id":1}')).toBe('1763784000.{"id":1}');
  });
});
