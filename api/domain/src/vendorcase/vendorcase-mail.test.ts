import { isAutomaticMail, newTextOf, readReplyAddress, REPLY_ABOVE, replyLocalPart } from "./vendorcase-mail";

const groupId = "019a0c5e-3b1f-7a2c-8d4e-0123456789ab";
const token = "00ff00112233445566778899aabbccdd";

test("an address carries its group and its secret, whatever the case of its letters", () => {
  const local = replyLocalPart({ groupId, token })!;
  expect(local.length).toBeLessThanOrEqual(64);
  expect(readReplyAddress(`${local}@reponse.example`, "reponse.example")).toEqual({ groupId, token });
  expect(readReplyAddress(`${local.toUpperCase()}@Reponse.Example`, "reponse.example")).toEqual({ groupId, token });
  expect(replyLocalPart({ groupId, token: "court" })).toBeNull();
});

test.each([
  "personne@reponse.example",
  "reply+@reponse.example",
  `reply+${"v".repeat(52)}@reponse.example`,
  `reply+${"0".repeat(53)}@reponse.example`,
  `${replyLocalPart({ groupId, token })!}@ailleurs.example`,
  `${replyLocalPart({ groupId, token })!}@reponse.example@ailleurs.example`,
  replyLocalPart({ groupId, token })!,
])("%s is no such address", (address) => {
  expect(readReplyAddress(address, "reponse.example")).toBeNull();
});

test.each([
  ["no sender", { envelopeFrom: "" }],
  ["an absence", { header: { "auto-submitted": "auto-replied (vacation)" } }],
  ["a mail that came back", { header: { "content-type": "multipart/report; report-type=delivery-status" } }],
  ["a list", { header: { precedence: "bulk" } }],
  ["an old absence", { header: { "x-autoreply": "yes" } }],
] as [string, { envelopeFrom?: string; header?: Record<string, string> }][])("%s is a machine's", (_, given) => {
  const header = (name: string) => given.header?.[name];
  expect(isAutomaticMail({ envelopeFrom: given.envelopeFrom ?? "a@b.example", header })).toBe(true);
});

test("a person's mail is a person's", () => {
  const headers: Record<string, string> = { "auto-submitted": "no", "content-type": "text/plain" };
  expect(isAutomaticMail({ envelopeFrom: "a@b.example", header: (name) => headers[name] })).toBe(false);
});

test.each([
  ["Apple", "C’est corrigé.\n\nLe 3 mars 2026 à 10:12, Palier <p@x.example> a écrit :\n> Bonjour\n> Suite"],
  [
    "folded",
    "C’est corrigé.\n\nLe mar. 3 mars 2026 à 10:12, Palier Groupe Essai\n<p@x.example> a écrit :\n\n> Bonjour",
  ],
  ["Gmail", "C’est corrigé.\n\nOn Tue, Mar 3, 2026 at 10:12 AM Palier <p@x.example> wrote:\n\nBonjour"],
  [
    "Outlook",
    "C’est corrigé.\n\nDe : Palier <p@x.example>\nEnvoyé : mardi 3 mars 2026 10:12\nÀ : Jeanne\nObjet : Dossier",
  ],
  ["line", "C’est corrigé.\r\n\r\n________________________________\r\nFrom: Palier"],
  ["original", "C’est corrigé.\n-----Message d'origine-----\nBonjour"],
  ["ours", `C’est corrigé.\n\n${REPLY_ABOVE}\nBonjour`],
  ["signature", "C’est corrigé.\n-- \nJeanne\nAtelier"],
  ["quoted between", "> Est-ce corrigé ?\nC’est corrigé."],
])("the history is cut: %s", (_, whole) => {
  expect(newTextOf(whole)).toEqual({ text: "C’est corrigé.", cut: true });
});

test("what only looks like a history stays", () => {
  const text = "Le correctif est prêt.\nDe : la part de l’équipe\n\nOn peut livrer le 3 mars :\n- un\n- deux";
  expect(newTextOf(text)).toEqual({ text, cut: false });
});
