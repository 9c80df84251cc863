export { addAdministratorCommand } from "./identity-invitation.command";
export { remindInvitationsRound } from "./identity-invitation.round";
