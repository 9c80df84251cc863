import { departmentName, departmentOf, finessCheckDigitHolds, isFinessNumber, sirenHolds, siretHolds } from ".";

describe("FINESS number", () => {
  it.each(["010783009", "010008852", "2A0002408", "2B0002638", "750721334"])("holds for %s", (number) => {
    expect(isFinessNumber(number)).toBe(true);
    expect(finessCheckDigitHolds(number)).toBe(true);
  });

  it("detects every single-digit error of a real number", () => {
    const real = "010783009";
    for (let position = 0; position < real.length; position++) {
      for (const digit of "0123456789".replace(real.charAt(position), "")) {
        expect(finessCheckDigitHolds(real.slice(0, position) + digit + real.slice(position + 1))).toBe(false);
      }
    }
  });

  it.each(["010783008", "2C0002408", "01078300", "0107830099", "", "A10783009"])(
    "does not hold for « %s »",
    (number) => {
      expect(finessCheckDigitHolds(number)).toBe(false);
    },
  );
});

describe("SIREN and SIRET", () => {
  it("hold for the ones of a real association", () => {
    expect(sirenHolds("775544562")).toBe(true);
    expect(siretHolds("77554456200041")).toBe(true);
  });

  it("do not hold when one digit is wrong or missing", () => {
    expect(sirenHolds("775544563")).toBe(false);
    expect(siretHolds("77554456200042")).toBe(false);
    expect(siretHolds("7755445620004")).toBe(false);
  });

  it("hold for La Poste when the digits add up to a multiple of five", () => {
    expect(siretHolds("35600000000003")).toBe(false);
    expect(siretHolds("35600000000010")).toBe(true);
  });
});

describe("département", () => {
  it.each([
    ["01053", "010000495", "01"],
    ["2A247", "2A0002408", "2A"],
    ["97209", "970211207", "972"],
    ["06069", "380780000", "06"],
  ])("of the commune %s is that of its address, whatever the number %s says", (commune, number, expected) => {
    expect(departmentOf(commune, number)).toBe(expected);
  });

  it.each([
    ["010783009", "01"],
    ["2B0002638", "2B"],
    ["970302477", "973"],
    ["970408589", "974"],
    ["980500003", "976"],
  ])("of the number %s alone is %s", (number, expected) => {
    expect(departmentOf(null, number)).toBe(expected);
    expect(departmentOf("97", number)).toBe(expected);
  });

  it("has its French name, an unknown one its code", () => {
    expect(departmentName("2A")).toBe("Corse-du-Sud");
    expect(departmentName("976")).toBe("Mayotte");
    expect(departmentName("99")).toBe("99");
  });
});
