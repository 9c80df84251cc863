"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.notificationOperations = void 0;
const kernel_1 = require("@palier/store/kernel");
const notification_1 = require("@palier/store/notification");
/** What is asked of mails. */
exports.notificationOperations = {
    operations: {
        "Query.testMailbox": {
            document: "query { answer: testMailbox { open mailsLeave mails { id to subject text } } }",
            action: "notification:mailbox",
            takes: [],
        },
    },
    async things({ db }, group, canary) {
        const keptMailId = await (0, kernel_1.withGroup)(db, group, async (tx) => {
            const text = `Courriel ${canary}\n`;
            const id = await (0, notification_1.queueMail)(tx, {
                to: "destinataire@essai.example",
                subject: `Objet ${canary}`,
                text,
                kind: "test",
            });
            await (0, notification_1.takeMail)(tx, id, { domain: "essai.example", publicUrl: "https://palier.essai.example" });
            await (0, notification_1.markMailKept)(tx, id, text, "Aucun serveur d’envoi n’est réglé.");
            return id;
        });
        return { keptMailId };
    },
};
