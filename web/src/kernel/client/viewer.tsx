import { rightsOf, type Target } from "@palier/domain/identity";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { graphql } from "../../generated";
import type { ViewerQuery } from "../../generated/graphql";

/** Who is asking and what they may do: asked once by the frame. */
export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      displayName
      email
      role
      sector
      grants {
        role
        sector
        wholeGroup
        establishmentIds
        where
      }
      actions
      lookedAtBy
      groups {
        id
        name
      }
      group {
        id
        name
        finessNumber
        demo
        sourceLabel
      }
    }
  }
`);

/** Asked apart from the viewer: it has no answer while nobody is signed in. */
export const TodosDocument = graphql(`
  query Todos {
    todos {
      code
      label
      count
      path
    }
  }
`);

/** How many notices weren't read: asked apart, so that a count that fails takes nothing else away. */
export const UnreadNoticesDocument = graphql(`
  query UnreadNotices {
    unreadNoticeCount
  }
`);

export type Viewer = NonNullable<ViewerQuery["viewer"]>;

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext.Provider value={viewer}>{children}</ViewerContext.Provider>;
}

/** @returns the signed-in person. @throws Error outside the frame, which is only drawn once someone is signed in. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error("useViewer is called outside the frame");
  return viewer;
}

/**
 * The same rights as the server's, from the same function. What is denied is absent from the screen, not greyed.
 * @param action `feature:verb`. An unknown one is denied.
 * @param target the establishment or sector it is wanted on; left out: somewhere.
 */
export function useCan(action: string, target?: Target): boolean {
  const viewer = useViewer();
  const rights = useMemo(() => rightsOf(viewer.grants), [viewer.grants]);
  return rights.can(action, target);
}
