"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.notificationResolvers = exports.addUnsubscribeRoutes = void 0;
const notification_mailbox_resolver_1 = require("./notification-mailbox.resolver");
const notification_notice_resolver_1 = require("./notification-notice.resolver");
const notification_resolver_1 = require("./notification.resolver");
var notification_unsubscribe_route_1 = require("./notification-unsubscribe.route");
Object.defineProperty(exports, "addUnsubscribeRoutes", { enumerable: true, get: function () { return notification_unsubscribe_route_1.addUnsubscribeRoutes; } });
/** The resolvers of this room. */
exports.notificationResolvers = [notification_resolver_1.NotificationResolver, notification_notice_resolver_1.NoticeResolver, notification_mailbox_resolver_1.TestMailboxResolver];
