import type { Action, Sector } from "@palier/domain/identity";
import type { Scope } from "@palier/store/kernel";
import type { TestDatabase } from "../support";

/** Ids of what a group owns, by what they are: `establishmentId`, `invitationId`… Each room names its own. */
export type Things = Readonly<Record<string, string>>;

/** A group that was built in full, with its establishments: the first two belong to no one's narrow grant but its own. */
export type BuiltGroup = Scope & {
  readonly siteIds: readonly string[];
  readonly finessNumber: string;
  /** The text that only the rows of one establishment hold, in the order of `siteIds`. */
  readonly siteCanaries?: readonly string[];
};

/** A root field of the schema: how it is asked, and who may. One line each; a field without a line fails the matrix. */
export interface OperationCase {
  /** The document; its answer stands under the alias `answer`. Asked as written by a right person, it succeeds. */
  readonly document: string;
  /** The variables; every id comes from `things`, so that those of another group can be put in their place. */
  readonly variables?: (things: Things) => Record<string, unknown>;
  /** `open`: anyone, signed in or not; `signedIn`: every member; else the action of the table that decides. */
  readonly action: Action | "open" | "signedIn";
  /** Keys of `things` that its ids come from; [] when it takes no id. */
  readonly takes: readonly string[];
  /** The key in `things` of the establishment it acts on, when a grant on another establishment must not be enough. */
  readonly establishment?: string;
  /** The sector it acts for, where the action goes by sector. */
  readonly sector?: Sector;
  /** The things belong to one person of the group (`viewerId`): the others may ask, and find nothing. */
  readonly personal?: true;
  /** A mutation that changes nothing but the session: it is done as well while an administrator looks as somebody. */
  readonly whileLooking?: true;
}

/** What a room brings to the matrix. */
export interface RoomOperations {
  /** By `Query.name`, `Mutation.name` or `Subscription.name`. */
  readonly operations: Readonly<Record<string, OperationCase>>;
  /** Makes what the operations name, freshly, in a group already built; every text it writes holds `canary`. */
  readonly things: (database: TestDatabase, group: BuiltGroup, canary: string) => Promise<Things>;
}

/** A root field with its line and its room. */
export interface MatrixLine {
  readonly name: string;
  readonly kind: "Query" | "Mutation" | "Subscription";
  readonly operation: OperationCase;
  readonly room: RoomOperations;
}
