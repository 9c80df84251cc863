import {
  ANSWER_KIND_LABELS,
  parseAnswerKind,
  parseRequestKind,
  parseRequestNature,
  parseRequestState,
  REQUEST_KIND_LABELS,
  REQUEST_NATURE_LABELS,
  REQUEST_STATE_LABELS,
} from "@palier/domain/request";

/** The words of the codes of a request; a code that is no longer one is shown as it is. */
export const requestWords = {
  kind: (code: string): string => {
    const known = parseRequestKind(code);
    return known === null ? code : REQUEST_KIND_LABELS[known];
  },
  state: (code: string): string => {
    const known = parseRequestState(code);
    return known === null ? code : REQUEST_STATE_LABELS[known];
  },
  nature: (code: string): string => {
    const known = parseRequestNature(code);
    return known === null ? code : REQUEST_NATURE_LABELS[known];
  },
  answer: (code: string): string => {
    const known = parseAnswerKind(code);
    return known === null ? code : ANSWER_KIND_LABELS[known];
  },
} as const;
