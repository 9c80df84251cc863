export { NOTICE_KIND_LABELS, NOTICE_KINDS, parseNoticeKind, type NoticeKind } from "./notice-kind";
export {
  digestTimes,
  isHourToWrite,
  NOTICE_RHYTHM_LABELS,
  NOTICE_RHYTHMS,
  parseNoticeRhythm,
  type DigestTime,
  type NoticeRhythm,
} from "./digest";
export { digestMail, type DigestLetter, type DigestLine } from "./digest-mail";
