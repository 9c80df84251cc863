export { notificationEntities } from "./notification.entity";
export { queueMail, type MailToQueue } from "./notification-mail.store";
export { countAwaiting, type AwaitingCounts } from "./notification.store";
