export {
  NEWS_KIND_LABELS,
  NEWS_KINDS,
  NEWS_LENGTHS,
  NEWS_STATE_LABELS,
  newsTextFault,
  parseNewsKind,
  parseNewsSectors,
  type NewsAcknowledgementKind,
  type NewsFieldFault,
  type NewsKind,
  type NewsState,
  type NewsText,
} from "./news";
