import { policy } from "../kernel";

/** Rights on the text of a version in preparation. */
export const templateWritingPolicy = {
  /** Reads what is being written, and says what one thinks of it. */
  comment: policy("template:comment"),
  write: policy("template:update"),
} as const;
