import { useQuery } from "@apollo/client/react";
import { graphql, readFragment } from "../kernel";

/** A remark as it shows. */
export const TemplateRemark = graphql(`
  fragment TemplateRemark on TemplateComment {
    id
    sectionKey
    body
    suggestion
    state
    authorName
    answeredByName
    answeredAt
    createdAt
  }
`);

const TemplateCommentsDocument = graphql(`
  query TemplateComments($revisionId: ID!) {
    templateComments(revisionId: $revisionId) {
      id
      ...TemplateRemark
    }
  }
`);

/** What is said of a version. */
export function useTemplateRemarks(revisionId: string) {
  const { data, error, refetch } = useQuery(TemplateCommentsDocument, {
    variables: { revisionId },
    fetchPolicy: "cache-and-network",
  });
  const list = (data?.templateComments ?? []).map((each) => readFragment(TemplateRemark, each));
  const counts: Record<string, number> = {};
  for (const { state, sectionKey } of list) if (state === "open") counts[sectionKey] = (counts[sectionKey] ?? 0) + 1;
  return { revisionId, list, counts, error, refetch: () => void refetch() };
}

/** The remarks of a version, and how many wait by section. */
export type TemplateRemarkList = ReturnType<typeof useTemplateRemarks>;
