import { invitationMail, invitationState, parseAddress, parsePersonName } from "./invitation";
import { readInvitationLines, type FinessPlace, type InvitationContext, type InvitationLine } from "./invitation-row";

describe("the state of an invitation", () => {
  const now = new Date("2026-11-22T10:00:00Z");
  const open = { acceptedAt: null, cancelledAt: null, expiresAt: new Date("2026-11-23T10:00:00Z") };

  it("waits until it is accepted, cancelled or too old", () => {
    expect(invitationState(open, now)).toBe("waiting");
    expect(invitationState({ ...open, expiresAt: now }, now)).toBe("expired");
    expect(invitationState({ ...open, cancelledAt: now }, now)).toBe("cancelled");
    expect(invitationState({ ...open, acceptedAt: now, expiresAt: now }, now)).toBe("accepted");
  });
});

describe("an address and a name", () => {
  it.each([
    ["Prenom.Nom@Association.FR ", "prenom.nom@association.fr"],
    ["léa+palier@santé.example", "léa+palier@santé.example"],
    ["a@b", null],
    ["a b@c.fr", null],
    ["a@c.fr, b@c.fr", null],
    ["Léa <a@c.fr>", null],
    ["a@c.fr\r\nBcc: b@c.fr", null],
    [`${"a".repeat(250)}@c.fr`, null],
  ])("%j gives %j", (text, address) => {
    expect(parseAddress(text)).toBe(address);
  });

  it("keeps a name in one line, and refuses an empty or an endless one", () => {
    expect(parsePersonName("  Léa\r\n Martin\u0007 ")).toBe("Léa Martin");
    expect(parsePersonName(" \u00a0")).toBeNull();
    expect(parsePersonName("a".repeat(121))).toBeNull();
  });
});

describe("the mail of an invitation", () => {
  const letter = {
    displayName: "Léa Martin",
    email: "lea@essai.example",
    groupName: "ORSAC",
    invitedBy: "Ana Ruiz",
    roles: ["Lecteur dans tout le groupe"],
    link: "https://palier.example/invitation/x",
    expiresAt: new Date("2026-12-06T10:00:00Z"),
    reminder: false,
  };

  it("says who writes, for whom, why, what to do and until when", () => {
    const { subject, text } = invitationMail(letter);
    expect(subject).toBe("Votre invitation dans Palier – ORSAC");
    for (const part of [
      "Bonjour Léa Martin,",
      "Ana Ruiz vous invite",
      "Lecteur dans tout le groupe",
      letter.link,
      "6 décembre 2026",
      letter.email,
    ])
      expect(text).toContain(part);
    expect(text).toContain("Si elle ne vous concerne pas, ne faites rien\u00a0: aucun accès ne s’ouvre sans vous.");
  });

  it("is told apart from its reminder, and from what the operator sends", () => {
    expect(invitationMail({ ...letter, reminder: true }).subject).toMatch(/^Rappel\u00a0: votre/);
    expect(invitationMail({ ...letter, invitedBy: null }).text).toContain(
      "La personne qui installe Palier vous invite",
    );
  });
});

describe("the lines of a file of invitations", () => {
  const place = (kind: FinessPlace["kind"], id: string, closed = false): FinessPlace => ({
    kind,
    id,
    name: `Site ${id}`,
    closed,
  });
  const context: InvitationContext = {
    places: new Map([
      ["010000001", place("establishment", "e1")],
      ["010000002", place("establishment", "e2", true)],
      ["010783009", place("legalEntity", "l1")],
    ]),
    members: new Set(["membre@essai.example"]),
    invited: new Set(["invitee@essai.example"]),
  };
  const line = (cells: Partial<InvitationLine["cells"]> = {}, at = 2, uneven = false): InvitationLine => ({
    line: at,
    cells: {
      adresse: "lea@essai.example",
      nom: "Léa Martin",
      role: "Lecteur",
      secteur: "",
      etablissements: "groupe",
      ...cells,
    },
    uneven,
  });
  const faults = (...lines: InvitationLine[]) => {
    const read = readInvitationLines(lines, context);
    return read.ok ? [] : read.error.map(({ line: at, column, reason }) => `${String(at)} ${column ?? "-"} ${reason}`);
  };

  it("give a person, a role and its places", () => {
    const read = readInvitationLines(
      [
        line({
          adresse: "Lea@Essai.example",
          role: "référent SECTORIEL",
          secteur: "Soins",
          etablissements: "10000001 | 010783009",
        }),
      ],
      context,
    );
    expect(read).toEqual({
      ok: true,
      value: [
        {
          line: 2,
          email: "lea@essai.example",
          displayName: "Léa Martin",
          grants: [
            {
              role: "sectorReferent",
              sector: "care",
              wholeGroup: false,
              legalEntityIds: ["l1"],
              establishmentIds: ["e1"],
            },
          ],
        },
      ],
    });
  });

  it.each<[string, Partial<InvitationLine["cells"]>, RegExp]>([
    ["no address", { adresse: " " }, /^2 adresse case vide/],
    ["an address that is none", { adresse: "lea" }, /^2 adresse .*n’est pas une adresse électronique/],
    ["a member", { adresse: "Membre@essai.example" }, /^2 adresse cette personne est déjà dans votre groupe/],
    ["somebody invited", { adresse: "invitee@essai.example" }, /^2 adresse cette adresse est déjà invitée/],
    ["no name", { nom: "" }, /^2 nom case vide/],
    ["an endless name", { nom: "a".repeat(130) }, /^2 nom plus de 120 caractères/],
    ["the number of a patient", { nom: "1 85 05 78 006 084 91" }, /^2 nom (?!.*1 85 05)/],
    ["no role", { role: "" }, /^2 role case vide\u00a0; attendu\u00a0: Administration du groupe/],
    ["an unknown role", { role: "chef" }, /^2 role «\u00a0chef\u00a0» n’est pas un rôle/],
    ["an unknown sector", { secteur: "cuisine" }, /^2 secteur «\u00a0cuisine\u00a0» n’est pas un secteur/],
    ["a sectoral referent of nothing", { role: "sectorReferent" }, /^2 secteur un référent sectoriel suit un secteur/],
    [
      "an administrator of one site",
      { role: "groupAdministrator", etablissements: "010000001" },
      /^2 etablissements le rôle/,
    ],
    ["no place", { etablissements: "" }, /^2 etablissements case vide/],
    [
      "what is no FINESS number",
      { etablissements: "010000001|abc" },
      /^2 etablissements «\u00a0abc\u00a0» n’est pas un numéro FINESS/,
    ],
    [
      "a place of another group",
      { etablissements: "020000001" },
      /^2 etablissements le numéro FINESS 020000001 n’est pas dans votre groupe/,
    ],
    ["a closed place", { etablissements: "010000002" }, /^2 etablissements Site e2 \(010000002\) est fermé/],
    [
      "a place written twice",
      { etablissements: "010000001|010000001" },
      /^2 etablissements le numéro FINESS 010000001 est écrit deux fois/,
    ],
  ])("say what is wrong with %s", (_, cells, expected) => {
    const found = faults(line(cells));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  it("say that a line has lost a cell, and that an address comes twice", () => {
    expect(faults(line({}, 2, true))).toEqual([expect.stringMatching(/^2 - la ligne n’a pas 5\u00a0cases/)]);
    expect(faults(line({}, 2), line({}, 3))).toEqual([
      expect.stringMatching(/^3 adresse cette adresse est déjà à la ligne 2/),
    ]);
  });

  it("tell every fault of a line, not the first only", () => {
    expect(faults(line({ adresse: "x", nom: "", role: "chef", etablissements: "" }))).toHaveLength(4);
  });
});
