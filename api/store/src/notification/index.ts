export { notificationEntities } from "./notification.entity";
export { sendMailJob, type SendMailPayload } from "./notification.jobs";
export {
  ANSWER_IN_MAIL,
  isOfRealGroup,
  linkInMail,
  markMailFailed,
  markMailKept,
  markMailSent,
  queueMail,
  readKeptMails,
  takeMail,
  TOP_OF_ANSWERED_MAIL,
  type KeptMail,
  type MailToQueue,
  type MailToSend,
} from "./notification-mail.store";
export { countAwaitingInRooms, type RoomCounts } from "./notification-rooms.store";
export { countAwaiting, type AwaitingCounts } from "./notification.store";
export { purgeOldNotices, writeDigests } from "./notification-digest.store";
export {
  countUnreadNotices,
  markAllNotices,
  markNotices,
  notify,
  readNotices,
  type Notice,
  type NoticeToGive,
} from "./notification-notice.store";
export {
  readNoticePreference,
  readUnsubscription,
  saveNoticePreference,
  unsubscribe,
  type NoticePreference,
  type Unsubscription,
} from "./notification-preference.store";
