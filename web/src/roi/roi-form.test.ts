import { defaultRoiLines } from "@palier/domain/roi";
import * as v from "valibot";
import { fromForm, planSchema, readAmount, toForm, writeAmount } from "./roi-form";

const plan = { name: "Plan", firstYear: 2027, discountRate: 0.0225, lines: defaultRoiLines() };
const messagesOf = (form: unknown): string[] =>
  (
    v.safeParse(
      planSchema((message) => (typeof message.defaultMessage === "string" ? message.defaultMessage : "")),
      form,
    ).issues ?? []
  ).map((issue) => issue.message);

describe("le formulaire des hypothèses", () => {
  it("lit les montants comme on les écrit en France", () => {
    expect([readAmount("1 234,5"), readAmount("1\u202f234,50"), readAmount("1234.5"), readAmount("")]).toEqual([
      123_450, 123_450, 123_450, 0,
    ]);
    expect(readAmount("douze")).toBeNull();
    expect(writeAmount(123_450)).toBe("1\u202f234,5");
  });

  it("rend le plan qu’on lui a donné, au centime et au taux près", () => {
    expect(fromForm(toForm(plan))).toEqual(plan);
    expect(toForm(plan).discountRate).toBe("2,25");
    expect(toForm({ ...plan, discountRate: 0.07 }).discountRate).toBe("7");
  });

  it("ne devine pas un nombre illisible", () => {
    const form = toForm(plan);
    expect(fromForm({ ...form, discountRate: "quatre" })).toBeNull();
    expect(fromForm({ ...form, firstYear: "27" })).toBeNull();
  });

  it("dit ce qui manque et ce qui ne se lit pas", () => {
    const form = toForm({ ...plan, lines: plan.lines.slice(0, 1) });
    const [line] = form.lines;
    const wrong = { ...form, lines: [{ ...line, label: " ", amounts: ["12 €€", "-3", "", "1", "1"] }] };
    expect(messagesOf(wrong)).toEqual([
      "à compléter",
      expect.stringContaining("ce n’est pas un nombre"),
      expect.stringContaining("un montant ne peut pas être négatif"),
    ]);
    expect(messagesOf({ ...form, discountRate: "80", firstYear: "1999" })).toHaveLength(2);
  });
});
