export type { MailSettings } from "./mail-settings";
export { digestRound, purgeNoticesRound } from "./notification.round";
export { sendMailHandler } from "./notification.worker";
