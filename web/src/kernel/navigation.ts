import type { ComponentType } from "react";
import type { MessageDescriptor } from "react-intl";

/** One line of the left navigation, given by a feature and shown only to those who may do `action`. */
export interface NavigationEntry {
  path: string;
  label: MessageDescriptor;
  icon: ComponentType<{ size?: number | string }>;
  /** `feature:verb`; null: everyone who is signed in. */
  action: string | null;
  /** Rank in the list, 0 first; the first four stay visible on a phone. */
  rank: number;
}
