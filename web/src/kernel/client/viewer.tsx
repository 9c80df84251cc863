import { createContext, useContext, type ReactNode } from "react";
import { graphql } from "../../generated";
import type { TodosQuery, ViewerQuery } from "../../generated/graphql";

/** Who is asking and what they may do: asked once by the frame. */
export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      displayName
      email
      role
      sector
      actions
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

export type Viewer = NonNullable<ViewerQuery["viewer"]>;
export type Todo = TodosQuery["todos"][number];

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

/** @param action `feature:verb`. An unknown one is denied. What is denied is absent from the screen, not greyed. */
export function useCan(action: string): boolean {
  return useViewer().actions.includes(action);
}
