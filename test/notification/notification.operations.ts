import { withGroup } from "@palier/store/kernel";
import { markMailKept, queueMail, takeMail } from "@palier/store/notification";
import type { RoomOperations } from "../tenancy/operation";

/** What is asked of mails. */
export const notificationOperations: RoomOperations = {
  operations: {
    "Query.testMailbox": {
      document: "query { answer: testMailbox { open mailsLeave mails { id to subject text } } }",
      action: "notification:mailbox",
      takes: [],
    },
  },
  async things({ db }, group, canary) {
    const keptMailId = await withGroup(db, group, async (tx) => {
      const text = `Courriel ${canary}\n`;
      const id = await queueMail(tx, {
        to: "destinataire@essai.example",
        subject: `Objet ${canary}`,
        text,
        kind: "test",
      });
      await takeMail(tx, id, { domain: "essai.example", publicUrl: "https://palier.essai.example" });
      await markMailKept(tx, id, text, "Aucun serveur d’envoi n’est réglé.");
      return id;
    });
    return { keptMailId };
  },
};
