import type { FastifyInstance } from "fastify";
import * as v from "valibot";
import { parsePersonName } from "@palier/domain/identity";
import { acceptWithPassword, readInvitationBySecret, type OpenInvitation } from "@palier/store/identity";
import { readGroup } from "@palier/store/kernel";
import { openSession, readLinkToken, Refusal } from "../kernel";
import { admitAttempt, BODY_LIMIT, originOf, readBody, type IdentityDesk } from "./identity-desk";

/** Expired, cancelled, used, of another group or never written: the answer is the same. */
const gone = (): Refusal =>
  new Refusal(
    "INVITATION_GONE",
    "Cette invitation n’est pas ou plus valable\u00a0: elle a expiré, a été annulée ou a déjà servi. Si vous l’avez acceptée, connectez-vous. Sinon, demandez-en une nouvelle à la personne qui vous a invité.",
    404,
  );

const wrongPassword = (): Refusal =>
  new Refusal(
    "WRONG_PASSWORD",
    "Cette adresse a déjà un accès à Palier, et ce n’est pas son mot de passe. Rien n’a changé\u00a0: saisissez le mot de passe de cet accès, ou choisissez-en un nouveau par «\u00a0Mot de passe oublié\u00a0», puis rouvrez ce lien.",
    403,
    false,
    "password",
  );

const acceptance = v.object({
  displayName: v.pipe(v.string(), v.maxLength(400)),
  password: v.pipe(v.string(), v.maxLength(512)),
});

/** Adds `GET /auth/invitation/:token`, what is offered and by whom, and `POST /auth/invitation/:token`, which accepts it. */
export function addInvitationRoutes(app: FastifyInstance, desk: IdentityDesk): void {
  const { db, throttle } = desk;

  const find = async (
    token: string,
  ): Promise<OpenInvitation & { readonly secret: string; readonly groupId: string }> => {
    const { groupId, secret } = readLinkToken(token, gone);
    const found = await readGroup(db, { groupId, viewerId: null }, (tx) => readInvitationBySecret(tx, secret));
    if (found === null) throw gone();
    return { ...found, secret, groupId };
  };

  app.get<{ Params: { token: string } }>("/auth/invitation/:token", async (request, reply) => {
    const { groupId, groupName, email, displayName, invitedBy, roleTexts, expiresAt } = await find(
      request.params.token,
    );
    return reply
      .header("cache-control", "no-store")
      .send({ groupId, groupName, email, displayName, invitedBy, roleTexts, expiresAt });
  });

  app.post<{ Params: { token: string } }>("/auth/invitation/:token", { bodyLimit: BODY_LIMIT }, async (request) => {
    const body = readBody(acceptance, request.body, '{ "displayName": "…", "password": "…" }');
    const { secret, groupId, email } = await find(request.params.token);
    const displayName = parsePersonName(body.displayName);
    if (displayName === null)
      throw new Refusal(
        "NAME_UNUSABLE",
        "Votre nom manque ou dépasse 120 caractères. Rien n’a changé\u00a0: écrivez-le tel que vos collègues le lisent.",
        422,
        false,
        "displayName",
      );
    // Counted with the sign-ins of the address: a link isn't a second way to guess its password.
    await admitAttempt(desk, request, "password", email);
    const accepted = await acceptWithPassword(
      db,
      { groupId, origin: originOf(request) },
      { secret, displayName, password: body.password },
    );
    if (accepted.outcome === "gone") throw gone();
    if (accepted.outcome === "wrongPassword") throw wrongPassword();
    if (accepted.outcome === "weakPassword")
      throw new Refusal("WEAK_PASSWORD", accepted.message, 422, false, "password");
    await throttle.forget("password", email, request.ip);
    // Whoever asked for a second proof of who they are is asked for it, here as anywhere.
    if (accepted.needsTotp) return { ok: true, next: "signIn" };
    await openSession(request, accepted, { method: "password" });
    return { ok: true, next: "open" };
  });
}
