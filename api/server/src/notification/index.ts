import { TestMailboxResolver } from "./notification-mailbox.resolver";
import { NotificationResolver } from "./notification.resolver";

/** The resolvers of this room. */
export const notificationResolvers = [NotificationResolver, TestMailboxResolver] as const;
