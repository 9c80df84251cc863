import { INVITATION_DAYS, parseAddress, parsePersonName } from "@palier/domain/identity";
import { findGroupByFinessNumber } from "@palier/store/group";
import { cancelInvitation, invite, readInvitations } from "@palier/store/identity";
import { withGroup } from "@palier/store/kernel";
import { CommandRefused, requiredText, type Command } from "../kernel";

const USAGE = `add-administrator --group <EJ> --email <adresse> --nom <nom>

  --group <EJ>       groupe à administrer, par le numéro FINESS de son entité juridique
  --email <adresse>  adresse électronique de la personne
  --nom <nom>        nom de la personne, tel que ses collègues le liront

La commande fait une invitation et imprime son lien : transmettez-le à la personne, et à elle seule.
Codes de sortie : 0 invitée ; 1 refusé, rien n’est écrit ; 2 groupe inconnu ou commande mal écrite.`;

const MOST_READ = 1_000;

/** `npm run palier -- add-administrator`: the first person of a real installation. */
export const addAdministratorCommand: Command = {
  name: "add-administrator",
  summary: "Invite une personne à administrer un groupe",
  usage: USAGE,
  options: { group: { type: "string" }, email: { type: "string" }, nom: { type: "string" } },
  async run(ctx, values) {
    const finessNumber = requiredText(values, "group", USAGE).trim().toUpperCase();
    const email = parseAddress(requiredText(values, "email", USAGE));
    if (email === null) throw new CommandRefused(`--email : ce n’est pas une adresse électronique.\n\n${USAGE}`);
    const displayName = parsePersonName(requiredText(values, "nom", USAGE));
    if (displayName === null) throw new CommandRefused(`--nom : le nom manque ou dépasse 120 caractères.\n\n${USAGE}`);
    const group = await findGroupByFinessNumber(ctx.db, finessNumber);
    if (!group)
      throw new CommandRefused(
        `Groupe inconnu : ${finessNumber}. Importez-le d’abord avec import-finess, ou vérifiez le numéro de son entité juridique.`,
      );
    const everything = { sector: null, wholeGroup: true, legalEntityIds: [], establishmentIds: [] };
    const outcome = await withGroup(ctx.db, { groupId: group.id, viewerId: null }, async (tx) => {
      // Asked again, the link of before is lost: a new invitation takes its place.
      const before = (await readInvitations(tx, MOST_READ)).find(
        (one) => one.email === email && one.acceptedAt === null && one.cancelledAt === null,
      );
      if (before !== undefined) await cancelInvitation(tx, before.id);
      return invite(tx, { email, displayName, grants: [{ ...everything, role: "groupAdministrator" }] });
    });
    if (!outcome.ok) {
      ctx.warn(outcome.error.message);
      return 1;
    }
    ctx.print(
      `${displayName} peut administrer ${group.name} en ouvrant ce lien dans les ${String(INVITATION_DAYS)} jours :`,
    );
    ctx.print(`${ctx.publicUrl ?? "http://localhost:3000"}${outcome.value.path}`);
    return 0;
  },
};
