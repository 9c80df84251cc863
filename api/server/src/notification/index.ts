import { NotificationResolver } from "./notification.resolver";

/** The resolvers of this room. */
export const notificationResolvers = [NotificationResolver] as const;
