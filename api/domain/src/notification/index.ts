export { NOTICE_KIND_LABELS, NOTICE_KINDS, parseNoticeKind, type NoticeKind } from "./notice-kind";
