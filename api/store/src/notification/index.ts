export { notificationEntities } from "./notification.entity";
export { sendMailJob, type SendMailPayload } from "./notification.jobs";
export {
  isOfRealGroup,
  linkInMail,
  markMailFailed,
  markMailKept,
  markMailSent,
  queueMail,
  readKeptMails,
  takeMail,
  type KeptMail,
  type MailToQueue,
  type MailToSend,
} from "./notification-mail.store";
export { countAwaiting, type AwaitingCounts } from "./notification.store";
export { notify, readNotices, type Notice, type NoticeToGive } from "./notification-notice.store";
