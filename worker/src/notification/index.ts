export type { MailSettings } from "./mail-settings";
export { sendMailHandler } from "./notification.worker";
