import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useSessionExpired, useViewer } from "../kernel";
import { draftChannel } from "./draft-channel";
import { DraftKeeper, type DraftView } from "./draft-keeper";
import { keeperAt, resumeDrafts, holdKeeper } from "./draft-shelf";

/** A text that is kept while it is typed. */
export interface DraftHandle extends DraftView {
  readonly setText: (text: string) => void;
  /** Sends what isn't kept yet; called when the field is left. */
  readonly flush: () => void;
  /** The text was published by the screen's own button: its draft goes. */
  readonly done: () => Promise<void>;
  /** Back to the published text. */
  readonly giveUp: () => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly keepBoth: () => void;
}

/**
 * Keeps a long text on the server while it is typed, for its author only; finds it again when the page is opened later.
 * @param key what is being written, feature first: `accessrule:<id>:reason`.
 * @param initial the published text, or "" for a new one.
 */
export function useDraft(key: string, { initial }: { initial: string }): DraftHandle {
  const client = useApolloClient();
  const { id, group, lookedAtBy } = useViewer();
  const author = `${id}@${group.id}`;
  const place = `${author} ${key}`;
  // Whoever only looks neither reads nor leaves drafts: the field is an ordinary one.
  const looking = lookedAtBy !== null;
  const keeper = keeperAt(place, () => new DraftKeeper(draftChannel(client, key, author), initial));
  const view = useSyncExternalStore(keeper.subscribe, keeper.snapshot);

  useEffect(() => {
    keeper.publishedIs(initial);
  }, [keeper, initial]);
  useEffect(() => {
    const release = holdKeeper(place, keeper);
    if (!looking) void keeper.load();
    return release;
  }, [keeper, place, looking]);
  useResume();

  return {
    ...view,
    setText: keeper.type,
    flush: () => void keeper.flush(),
    done: keeper.done,
    giveUp: keeper.giveUp,
    keepMine: keeper.keepMine,
    takeTheirs: keeper.takeTheirs,
    keepBoth: keeper.keepBoth,
  };
}

/** When the same person has signed in again in the page, what waited for them leaves. */
function useResume(): void {
  const expired = useSessionExpired();
  const before = useRef(expired);
  useEffect(() => {
    if (before.current && !expired) resumeDrafts();
    before.current = expired;
  }, [expired]);
}
