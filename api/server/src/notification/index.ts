import { TestMailboxResolver } from "./notification-mailbox.resolver";
import { NoticeResolver } from "./notification-notice.resolver";
import { NotificationResolver } from "./notification.resolver";

export { addUnsubscribeRoutes } from "./notification-unsubscribe.route";

/** The resolvers of this room. */
export const notificationResolvers = [NotificationResolver, NoticeResolver, TestMailboxResolver] as const;
