import { createHash } from "node:crypto";
import {
  auditSentence,
  canonicalText,
  changedFieldLabel,
  changesOf,
  checkChain,
  deedLabel,
  NO_HASH,
  type AuditAnchor,
  type AuditLine,
  type AuditNames,
} from ".";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const GROUP = "0196f000-0000-7000-8000-000000000001";

function chain(count: number): AuditLine[] {
  const lines: AuditLine[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const line = {
      groupId: GROUP,
      seq: String(seq),
      id: `0196f000-0000-7000-8000-${String(seq).padStart(12, "0")}`,
      createdAt: `2026-11-22T04:05:06.${String(seq).padStart(6, "0")}Z`,
      personId: null,
      channel: "web",
      ip: seq % 2 === 0 ? "10.0.0.1" : null,
      apiKeyId: null,
      action: "maturity:answer",
      objectKind: "establishment",
      objectId: "x",
      changes: '{"Q": ["non", "œuvré à l’été 🌞"]}',
      prevHash: lines.at(-1)?.hash ?? NO_HASH,
    };
    lines.push({ ...line, hash: sha256(canonicalText(line)) });
  }
  return lines;
}

const faultsOf = (lines: readonly AuditLine[], anchors: readonly AuditAnchor[] = []): readonly string[] => {
  const check = checkChain(GROUP, anchors, sha256);
  lines.forEach(check.see);
  return check.end().faults;
};

const anchorOf = (line: AuditLine): AuditAnchor => ({ seq: Number(line.seq), hash: line.hash, day: "2026-11-22" });

describe("the canonical text", () => {
  it("is the bytes that the documentation shows", () => {
    const [line] = chain(1);
    expect(canonicalText(line!)).toBe(
      `${NO_HASH}36:${GROUP},1:1,36:0196f000-0000-7000-8000-000000000001,27:2026-11-22T04:05:06.000001Z,-,3:web,-,-,` +
        `15:maturity:answer,13:establishment,1:x,43:{"Q": ["non", "œuvré à l’été 🌞"]},`,
    );
  });

  it("tells an empty text from none, and where a field ends", () => {
    const [line] = chain(1);
    const texts = [
      { ...line!, ip: null },
      { ...line!, ip: "" },
      { ...line!, action: "a,1:b", objectKind: "c" },
      { ...line!, action: "a", objectKind: "1:b,c" },
    ].map(canonicalText);
    expect(new Set(texts).size).toBe(4);
  });
});

describe("the check of a chain", () => {
  it("finds nothing in a chain that holds, with or without anchors", () => {
    const lines = chain(5);
    expect(faultsOf(lines)).toEqual([]);
    expect(faultsOf(lines, [anchorOf(lines[4]!), anchorOf(lines[2]!)])).toEqual([]);
    expect(faultsOf([])).toEqual([]);
  });

  it.each([
    ["a changed content", (lines: AuditLine[]) => lines.with(1, { ...lines[1]!, ip: "10.0.0.9" }), /Ligne 2.*modifié/],
    ["a line taken away", (lines: AuditLine[]) => lines.toSpliced(1, 1), /Ligne 2.*absente/],
    ["the first line taken away", (lines: AuditLine[]) => lines.slice(1), /Ligne 1.*absente/],
    ["two lines exchanged", ([a, b, ...rest]: AuditLine[]) => [b!, a!, ...rest], /absente|déplacée/],
    ["a line twice", ([a, ...rest]: AuditLine[]) => [a!, a!, ...rest], /en double/],
    ["a tail cut off", (lines: AuditLine[]) => lines.slice(0, 3), /fin coupée/],
    ["everything gone", () => [], /fin coupée/],
    ["a chain made anew", (lines: AuditLine[]) => chain(6).slice(0, lines.length - 1), /fin coupée/],
  ])("finds %s", (_, tamper, said) => {
    const lines = chain(5);
    expect(faultsOf(tamper(lines), [anchorOf(lines[4]!)]).join(" ")).toMatch(said);
  });

  it("finds a history rewritten with right hashes by its anchor alone", () => {
    const lines = chain(5);
    let prevHash = NO_HASH;
    const rewritten = lines.map((line) => {
      const changed = { ...line, action: "roi:update", prevHash };
      prevHash = sha256(canonicalText(changed));
      return { ...changed, hash: prevHash };
    });
    expect(faultsOf(rewritten)).toEqual([]);
    expect(faultsOf(rewritten, [anchorOf(lines[2]!)])[0]).toMatch(/ancre du 22 novembre 2026.*réécrit/);
  });
});

describe("a line told in French", () => {
  const names: AuditNames = {
    who: "Claire Démonstration",
    object: "Les Tilleuls",
    question: (code) => (code === "REFERENT-NOMME" ? "Un référent est-il nommé ?" : null),
    answer: (_, value) => ({ oui: "Oui", non: "Non" })[value] ?? null,
    known: (id) => (id === GROUP ? "Nadia Exemple" : null),
  };
  const line = { action: "maturity:answer", objectKind: "establishment", objectId: "x" };
  const told = (...args: Parameters<typeof auditSentence>): string => auditSentence(...args).replaceAll("\u00a0", " ");

  it("says who, what, where, from what to what", () => {
    expect(told({ ...line, changes: { "REFERENT-NOMME": ["non", "oui"] } }, names)).toBe(
      "Claire Démonstration a répondu à la question « Un référent est-il nommé ? » pour « Les Tilleuls » : Non → Oui",
    );
    expect(told({ ...line, changes: { INCONNUE: [null, "peut-être"] } }, names)).toContain(
      "« INCONNUE » pour « Les Tilleuls » : sans réponse → peut-être",
    );
  });

  it("shows what it doesn't know as it is", () => {
    const future = { action: "future:thing", objectKind: "gizmo", objectId: "x", changes: { a: [1, 2] } };
    expect(told(future, { ...names, who: null })).toBe("Palier : future:thing (gizmo « Les Tilleuls ») : a 1 → 2");
    expect(deedLabel("future:thing")).toBe("future:thing");
    expect(deedLabel("toString")).toBe("toString");
    expect(deedLabel("indicator:import")).toBe("A importé des indicateurs");
  });

  it("lists the changes of a bulk as well as pairs", () => {
    expect(
      changesOf({ action: "indicator:import", changes: { createdCount: 12, title: [null, "Été"] } }, names),
    ).toEqual([
      { field: "createdCount", label: "valeurs ajoutées", before: null, after: "12" },
      { field: "title", label: "titre", before: null, after: "Été" },
    ]);
  });

  it.each([
    ["role", "groupReferent", "Référente du groupe"],
    ["roles", ["localReferent", "director"], "Référent local, Direction"],
    ["sector", "informationSystem", "système d’information"],
    ["places", "group", "tout le groupe"],
    ["places", [GROUP, "0196f000-0000-7000-8000-000000000009"], "Nadia Exemple, 0196f000-0000-7000-8000-000000000009"],
    ["disabled", true, "oui"],
    ["state", "previewed", "vérifié, rien n’est écrit"],
    ["actions", ["indicator:read"], "Voir les indicateurs"],
    ["events", ["maturity:computed"], "A calculé les paliers"],
    ["nurse.care", "followed", "Ceux qu’il suit"],
    ["line.2.kind", "cost", "coût"],
    ["line.2.amountCents", [120_000, 50], "1 200 €, 0,50 €"],
    ["discountRate", 0.045, "4,5 %"],
    ["firstYear", 2027, "2027"],
    ["dueOn", "2027-01-01", "1er janvier 2027"],
    ["expiresAt", "2026-11-22T23:30:00.000Z", "23 novembre 2026 à 00 h 30"],
    ["establishments", { created: 12, updated: 0, closed: 1, unchanged: 3 }, "12 ajoutés, 1 fermés, 3 inchangés"],
    ["rows", { member: 1, mail: 4 }, "Membres du groupe : 1, Courriels à envoyer : 4"],
    ["title", "Un titre", "Un titre"],
  ])("says %s, %j in words", (field, value, said) => {
    const [change] = changesOf({ action: "future:thing", changes: { [field]: [null, value] } }, names);
    expect(change?.after?.replaceAll(/[\u00a0\u202f]/g, " ")).toBe(said);
    expect(change?.label).not.toBe(field);
  });

  it("names the case of a declared practice", () => {
    expect(changedFieldLabel("nurse.care")).toBe("Infirmier, Dossier de soins");
    expect(changedFieldLabel("level", "accessRule:update")).toBe("étendue permise");
    expect(changedFieldLabel("line.2.proofGrade")).toBe("ligne 2, degré de preuve");
  });
});
