import { randomUUID } from "node:crypto";
import type { RunningServer } from "@palier/server/door";
import { withGroup, type Scope } from "@palier/store/kernel";
import { addCaseNote, applyCaseMove, createCaseOf } from "@palier/store/vendorcase";
import { buildMember, cookieOf, PASSWORD, trySignIn, visitor, type Visitor } from "../kernel/front-door";
import type { TestDatabase } from "../support";
import { buildProduct } from "../vendor/vendor.factory";
import { buildRequest } from "./vendorcase.factory";

/** Texts that must never reach a vendor. */
export const INTERNAL = {
  note: "CANARI-NOTE-INTERNE",
  request: "CANARI-TEXTE-DE-DEMANDE",
  requester: "CANARI-NOM-DEMANDEUR",
  draft: "CANARI-DOSSIER-EN-PREPARATION",
  foreign: "CANARI-AUTRE-EDITEUR",
} as const;

/** A case that was sent, its vendor, and what stands around it. */
export interface SentStage {
  readonly vendorId: string;
  readonly caseId: string;
  readonly draftId: string;
  readonly contactId: string;
  readonly referentId: string;
  readonly title: string;
}

async function buildContact(
  { owner }: TestDatabase,
  { groupId }: Scope,
  vendorId: string,
  contact: { readonly name: string; readonly email: string; readonly single: boolean; readonly personId?: string },
): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into vendor_contact (group_id, vendor_id, name, email, single_contact, person_id)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [groupId, vendorId, contact.name, contact.email, contact.single, contact.personId ?? null],
  );
  return rows[0]!.id;
}

/**
 * A vendor with a single contact, a case carried by a request and sent, with an internal note, and another one still in
 * preparation.
 */
export async function buildSentCase(
  database: TestDatabase,
  group: Scope & { readonly siteIds: readonly string[] },
  given: { readonly title?: string; readonly email?: string } = {},
): Promise<SentStage> {
  const { title = "L’agenda se dédouble", email = "support@alize.example" } = given;
  const product = await buildProduct(database, group, { name: `Atelier Alizé ${randomUUID().slice(0, 8)}` });
  const { personId: referentId } = await buildMember(database, group);
  const contactId = await buildContact(database, group, product.vendorId, {
    name: "Jeanne Fictive",
    email,
    single: true,
  });
  const request = await buildRequest(database, group, {
    establishmentId: group.siteIds[0]!,
    body: INTERNAL.request,
    product,
  });
  await database.owner.query("update member set display_name = $2 where person_id = $1", [
    request.authorId,
    INTERNAL.requester,
  ]);
  const scope: Scope = { groupId: group.groupId, viewerId: referentId };
  const writing = { kind: "bug", severity: "major", priority: 1, vendorReference: null, moduleId: product.moduleId };
  const { productId, vendorId } = product;
  return withGroup(database.db, scope, async (tx) => {
    const made = await createCaseOf(tx, { ...writing, productId, title, body: "Il se dédouble au déplacement." }, [
      request.id,
    ]);
    const draft = await createCaseOf(tx, { ...writing, productId, title: INTERNAL.draft, body: INTERNAL.draft }, []);
    if (!made.ok || !draft.ok) throw new Error("the case was not made");
    await addCaseNote(tx, { caseId: made.value.id, body: INTERNAL.note });
    const sent = await applyCaseMove(tx, made.value.id, "send", { side: "group" });
    if (!sent.ok) throw new Error(sent.error.message);
    return { vendorId, caseId: made.value.id, draftId: draft.value.id, contactId, referentId, title };
  });
}

/** Signs in somebody of the vendor, with an account of the group. */
export async function enterAsContact(
  server: RunningServer,
  database: TestDatabase,
  scope: Scope,
  vendorId: string,
  places: Parameters<typeof buildMember>[3] = { wholeGroup: true },
): Promise<Visitor & { readonly personId: string }> {
  const { email, personId } = await buildMember(database, scope, "vendorContact", places);
  await buildContact(database, scope, vendorId, { name: "Luc Éditeur", email, single: false, personId });
  const response = await trySignIn(server, email, PASSWORD);
  if (!response.ok) throw new Error(await response.text());
  return { ...visitor(server, cookieOf(response)), personId };
}
