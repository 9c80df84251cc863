import { clipLabel, dotGrid, labelledPositions, valueDomain, worthOfDot, zeroCrossing } from "./chart-scale";

describe("the scales of a chart", () => {
  it("always hold zero, so that a slope is not exaggerated", () => {
    expect(valueDomain([0.6, 0.8, null])).toEqual([0, 0.8]);
    expect(valueDomain([-30, -10])).toEqual([-30, 0]);
  });

  it("never collapse, even without a single value", () => {
    expect(valueDomain([])).toEqual([0, 1]);
    expect(valueDomain([null, undefined])).toEqual([0, 1]);
  });

  it("name the most recent period whatever the room", () => {
    expect(labelledPositions(24, 6)).toEqual([3, 7, 11, 15, 19, 23]);
    expect(labelledPositions(5, 10)).toEqual([0, 1, 2, 3, 4]);
    expect(labelledPositions(0, 3)).toEqual([]);
  });

  it("let a dot stand for several establishments only when the heap would not fit", () => {
    expect(worthOfDot([12, 34, 40], 90)).toBe(1);
    expect(worthOfDot([1200], 90)).toBe(20);
    expect(dotGrid(23, 100, 10)).toEqual({ perRow: 10, rows: 3 });
  });

  it("find where a running total is paid back for good", () => {
    expect(zeroCrossing([0, -100, -50, 50, 80])).toBe(2.5);
    expect(zeroCrossing([0, -100, 20, -10, 10])).toBe(3.5);
    expect(zeroCrossing([0, -100, -20])).toBeNull();
    expect(zeroCrossing([0, 10, 20])).toBeNull();
  });

  it("cut only the labels that do not fit", () => {
    expect(clipLabel("IME", 200)).toBe("IME");
    expect(clipLabel("Institut médico-éducatif de la Vallée d'Azergues", 100)).toMatch(/^Institut méd.*…$/);
  });
});
