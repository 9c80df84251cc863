import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import {
  fault,
  invitationState,
  parseAddress,
  parsePersonName,
  type AskedRole,
  type PeopleFault,
} from "@palier/domain/identity";
import {
  cancelInvitation,
  invite,
  readInvitations,
  remindInvitation,
  type Invitation,
  type InvitationOutcome,
} from "@palier/store/identity";
import { isIdentifier, policy, type Plain, type RequestContext } from "../kernel";
import {
  InvitationPayloadType,
  InvitationsType,
  InviteInput,
  type InvitationType,
  type InvitedRoleInput,
} from "./identity-invitation.type";

/** Sending, reminding and taking back are one right. */
export const invitePolicy = policy("identity:invite");

/** Latest invitations shown; older ones stand in the journal. */
const MOST_SHOWN = 500;

type Payload = Plain<InvitationPayloadType>;

const shown = (invitation: Invitation): Plain<InvitationType> => ({
  ...invitation,
  state: invitationState(invitation, new Date()),
  createdAt: invitation.createdAt.toISOString(),
  expiresAt: invitation.expiresAt.toISOString(),
  acceptedAt: invitation.acceptedAt?.toISOString() ?? null,
  remindedAt: invitation.remindedAt?.toISOString() ?? null,
  mailState: invitation.mailState as Plain<InvitationType>["mailState"],
});

const refused = (error: PeopleFault): Payload => ({ ok: false, error, invitation: null, linkPath: null });

const unknownInvitation = fault(
  "NOT_FOUND",
  "id",
  "Cette invitation est introuvable dans votre groupe. Rien n’a changé.",
);

/** The link itself leaves by mail alone where mail leaves: whoever opens it has then proven that the address is theirs. */
function sent(context: RequestContext, outcome: InvitationOutcome): Payload {
  if (!outcome.ok) return refused(outcome.error);
  const { invitation, path } = outcome.value;
  return {
    ok: true,
    error: null,
    invitation: shown(invitation),
    linkPath: context.installation().mail.sends ? null : path,
  };
}

function askedRoles(roles: readonly InvitedRoleInput[]): readonly AskedRole[] | null {
  const asked = roles.map(({ role, sector, wholeGroup, legalEntityIds, establishmentIds }) => ({
    role,
    sector: sector ?? null,
    wholeGroup,
    legalEntityIds: legalEntityIds ?? [],
    establishmentIds: establishmentIds ?? [],
  }));
  const places = asked.flatMap(({ legalEntityIds, establishmentIds }) => [...legalEntityIds, ...establishmentIds]);
  return places.every(isIdentifier) ? asked : null;
}

@Resolver()
export class InvitationResolver {
  @Query(() => InvitationsType, { description: "Invitations du groupe, celles qui attendent une réponse d’abord." })
  async invitations(@Ctx() context: RequestContext): Promise<Plain<InvitationsType>> {
    await context.allow(invitePolicy);
    const items = await readInvitations(context.read(), MOST_SHOWN);
    return { mailsLeave: context.installation().mail.sends, items: items.map(shown) };
  }

  @Mutation(() => InvitationPayloadType, { description: "Invite une personne dans le groupe." })
  async invite(
    @Ctx() context: RequestContext,
    @Arg("input", () => InviteInput, { description: "L’invitation." }) input: InviteInput,
  ): Promise<Payload> {
    const viewer = await context.allow(invitePolicy);
    const email = parseAddress(input.email);
    if (email === null)
      return refused(
        fault(
          "EMAIL_UNUSABLE",
          "email",
          "Ce n’est pas une adresse électronique. Personne n’a été invité\u00a0: écrivez-la comme prenom.nom@association.fr.",
        ),
      );
    const displayName = parsePersonName(input.displayName);
    if (displayName === null)
      return refused(
        fault(
          "NAME_UNUSABLE",
          "displayName",
          "Le nom manque ou dépasse 120 caractères. Personne n’a été invité\u00a0: écrivez le nom de la personne.",
        ),
      );
    const grants = askedRoles(input.roles);
    if (grants === null)
      return refused(
        fault(
          "PLACE_NOT_FOUND",
          "establishmentIds",
          "Un des lieux choisis n’est pas dans votre groupe. Personne n’a été invité\u00a0: rechargez la page, puis choisissez de nouveau.",
        ),
      );
    return sent(context, await context.write(viewer, (tx) => invite(tx, { email, displayName, grants })));
  }

  @Mutation(() => InvitationPayloadType, { description: "Relance une invitation, avec un nouveau lien." })
  async remindInvitation(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "L’invitation." }) id: string,
  ): Promise<Payload> {
    const viewer = await context.allow(invitePolicy);
    if (!isIdentifier(id)) return refused(unknownInvitation);
    return sent(context, await context.write(viewer, (tx) => remindInvitation(tx, id)));
  }

  @Mutation(() => InvitationPayloadType, { description: "Annule une invitation : ses liens n’ouvrent plus rien." })
  async cancelInvitation(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "L’invitation." }) id: string,
  ): Promise<Payload> {
    const viewer = await context.allow(invitePolicy);
    if (!isIdentifier(id)) return refused(unknownInvitation);
    const outcome = await context.write(viewer, (tx) => cancelInvitation(tx, id));
    if (!outcome.ok) return refused(outcome.error);
    return { ok: true, error: null, invitation: shown(outcome.value), linkPath: null };
  }
}
