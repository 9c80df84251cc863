"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.TestMailboxResolver = void 0;
const type_graphql_1 = require("type-graphql");
const notification_1 = require("@palier/store/notification");
const group_1 = require("@palier/store/group");
const kernel_1 = require("../kernel");
const notification_mailbox_type_1 = require("./notification-mailbox.type");
const mailboxPolicy = (0, kernel_1.policy)("notification:mailbox");
/** Latest mails shown. */
const MOST_SHOWN = 200;
let TestMailboxResolver = class TestMailboxResolver {
    async testMailbox(context) {
        await context.allow(mailboxPolicy);
        const { sends, testMailbox } = context.installation().mail;
        const group = await (0, group_1.readCareGroup)(context.read());
        // A mail may carry what opens somebody's account: in a real group it is nobody's to read but its addressee's.
        const open = !sends && (testMailbox || group?.demo === true);
        const mails = open ? await (0, notification_1.readKeptMails)(context.read(), MOST_SHOWN) : [];
        return {
            open,
            mailsLeave: sends,
            mails: mails.map((mail) => ({ ...mail, createdAt: mail.createdAt.toISOString() })),
        };
    }
};
exports.TestMailboxResolver = TestMailboxResolver;
__decorate([
    (0, type_graphql_1.Query)(() => notification_mailbox_type_1.TestMailboxType, { description: "Boîte d’essai : les courriels gardés faute de serveur d’envoi." }),
    __param(0, (0, type_graphql_1.Ctx)())
], TestMailboxResolver.prototype, "testMailbox", null);
exports.TestMailboxResolver = TestMailboxResolver = __decorate([
    (0, type_graphql_1.Resolver)()
], TestMailboxResolver);
