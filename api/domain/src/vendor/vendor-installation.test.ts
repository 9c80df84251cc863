import {
  changeInstallation,
  readInstallationLines,
  type InstallationContext,
  type InstallationLine,
} from "./vendor-installation";

const RUNS = { versionId: "v1", moduleIds: ["a", "b"], since: "2024-01-01", endedOn: null };
const TODAY = "2026-11-22";

describe("what an installation becomes", () => {
  it("changes only what is told, and nothing when nothing differs", () => {
    expect(changeInstallation(RUNS, { versionId: "v2" }, TODAY)).toEqual({ ...RUNS, versionId: "v2" });
    expect(changeInstallation(RUNS, { versionId: null }, TODAY)).toEqual({ ...RUNS, versionId: null });
    expect(changeInstallation(RUNS, { versionId: "v1", moduleIds: ["b", "a"], ended: false }, TODAY)).toBeNull();
    expect(changeInstallation(RUNS, {}, TODAY)).toBeNull();
  });

  it("begins today unless another day is told, ends today, and begins again", () => {
    expect(changeInstallation(null, { versionId: "v1" }, TODAY)).toMatchObject({ since: TODAY, moduleIds: [] });
    expect(changeInstallation(null, { since: "2026-01-01" }, TODAY)).toMatchObject({ since: "2026-01-01" });
    expect(changeInstallation(null, { ended: true }, TODAY)).toBeNull();
    const ended = changeInstallation(RUNS, { ended: true }, TODAY);
    expect(ended).toEqual({ ...RUNS, endedOn: TODAY });
    expect(changeInstallation(ended, { ended: true }, "2027-01-01")).toBeNull();
    expect(changeInstallation(ended, { ended: false }, "2027-01-01")).toEqual({ ...RUNS, since: "2027-01-01" });
  });
});

const CONTEXT: InstallationContext = {
  establishments: new Map([
    ["010008852", { id: "e1" }],
    ["010780278", { id: "e2" }],
  ]),
  products: [
    {
      id: "p1",
      name: "Clairière DUI",
      modules: [
        { id: "m1", name: "Agenda" },
        { id: "m2", name: "Projet personnalisé" },
      ],
      versions: [{ id: "v1", label: "5.4" }],
    },
  ],
};
const line = (over: Partial<InstallationLine["cells"]> = {}, at = 2): InstallationLine => ({
  line: at,
  cells: {
    finess_et: "010008852",
    logiciel: "CLAIRIERE dui",
    version: "5.4",
    modules: "agenda | projet personnalise",
    depuis: "01/03/2025",
    ...over,
  },
});

describe("a file of installations", () => {
  it("forgives capitals, accents and the zero a spreadsheet dropped", () => {
    expect(readInstallationLines([line({ finess_et: "10008852" })], CONTEXT)).toEqual({
      ok: true,
      value: [
        {
          line: 2,
          establishmentId: "e1",
          productId: "p1",
          change: { ended: false, versionId: "v1", moduleIds: ["m1", "m2"], since: "2025-03-01" },
        },
      ],
    });
  });

  it("leaves as it is what an empty cell doesn’t tell", () => {
    const read = readInstallationLines([line({ version: "", modules: "", depuis: " " })], CONTEXT);
    expect(read.ok && read.value[0]?.change).toEqual({ ended: false });
  });

  it("tells every fault by line and column, with what was expected", () => {
    const read = readInstallationLines(
      [
        line({ finess_et: "999999999", version: "9" }),
        line({ logiciel: "Autre", depuis: "31/02/2026" }, 3),
        line({ modules: "Agenda|Paie" }, 4),
        line({ finess_et: "010780278" }, 5),
        line({ finess_et: "010780278" }, 6),
      ],
      CONTEXT,
    );
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.error.map(({ line: at, column }) => [at, column])).toEqual([
      [2, "finess_et"],
      [2, "version"],
      [3, "logiciel"],
      [3, "depuis"],
      [4, "modules"],
      [6, null],
    ]);
    const said = read.error.map(({ reason }) => reason.replaceAll(/\s/g, " "));
    expect(said[1]).toMatch(/« 9 » n’est pas une version de Clairière DUI.+« 5\.4 »/);
    expect(said[4]).toMatch(/« Paie » n’est pas un module.+« Agenda » et « Projet personnalisé »/);
  });
});
