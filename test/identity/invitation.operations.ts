import { invite } from "@palier/store/identity";
import { withGroup } from "@palier/store/kernel";
import type { RoomOperations } from "../tenancy/operation";

let asked = 0;
const address = (): string => `invitee.${String((asked += 1))}.${String(process.pid)}@essai.example`;

/** What is asked of invitations. */
export const invitationOperations: RoomOperations = {
  operations: {
    "Query.invitations": {
      document: "query { answer: invitations { mailsLeave items { id email displayName state roleTexts invitedBy } } }",
      action: "identity:invite",
      takes: [],
    },
    "Mutation.invite": {
      document:
        "mutation ($input: InviteInput!) { answer: invite(input: $input) { ok error { code } invitation { id roleTexts } linkPath } }",
      variables: (things) => ({
        input: {
          email: address(),
          displayName: "Personne invitée",
          roles: [{ role: "reader", wholeGroup: false, establishmentIds: [things["invitedEstablishmentId"]] }],
        },
      }),
      action: "identity:invite",
      takes: ["invitedEstablishmentId"],
    },
    "Mutation.remindInvitation": {
      document:
        "mutation ($id: ID!) { answer: remindInvitation(id: $id) { ok error { code } invitation { id } linkPath } }",
      variables: (things) => ({ id: things["remindedInvitationId"] }),
      action: "identity:invite",
      takes: ["remindedInvitationId"],
    },
    "Mutation.cancelInvitation": {
      document: "mutation ($id: ID!) { answer: cancelInvitation(id: $id) { ok error { code } invitation { id } } }",
      variables: (things) => ({ id: things["cancelledInvitationId"] }),
      action: "identity:invite",
      takes: ["cancelledInvitationId"],
    },
  },
  async things({ db }, group, canary) {
    const [siteId = ""] = group.siteIds;
    const make = (): Promise<string> =>
      withGroup(db, group, async (tx) => {
        const outcome = await invite(tx, {
          email: address(),
          displayName: `Personne ${canary}`,
          grants: [{ role: "reader", sector: null, wholeGroup: false, legalEntityIds: [], establishmentIds: [siteId] }],
        });
        if (!outcome.ok) throw new Error(outcome.error.message);
        return outcome.value.invitation.id;
      });
    return {
      invitedEstablishmentId: siteId,
      remindedInvitationId: await make(),
      cancelledInvitationId: await make(),
    };
  },
};
