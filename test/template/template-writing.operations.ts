import type { RoomOperations } from "../tenancy/operation";
import { buildPublishedTemplate, buildRevision } from "./template.factory";

const WRITING = "id templateId code title name state writable content version contents { code label source }";
const COMMENT = "id sectionKey body suggestion state authorName answeredByName";

/** The text of a version in preparation, and what is said of it. */
export const templateWritingOperations: RoomOperations = {
  operations: {
    "Query.templateWriting": {
      document: `query Q($id: ID!) { answer: templateWriting(templateId: $id) { ${WRITING} } }`,
      variables: ({ writtenTemplateId }) => ({ id: writtenTemplateId }),
      action: "template:comment",
      takes: ["writtenTemplateId"],
    },
    "Query.templateComments": {
      document: `query Q($id: ID!) { answer: templateComments(revisionId: $id) { ${COMMENT} } }`,
      variables: ({ writtenRevisionId }) => ({ id: writtenRevisionId }),
      action: "template:comment",
      takes: ["writtenRevisionId"],
    },
    "Mutation.saveTemplateContent": {
      document: `mutation M($input: SaveTemplateContentInput!) { answer: saveTemplateContent(input: $input) { ok error { code message } writing { ${WRITING} } } }`,
      variables: ({ writtenRevisionId }) => ({
        input: { revisionId: writtenRevisionId, version: 1, order: ["a"], sections: "[]" },
      }),
      action: "template:update",
      takes: ["writtenRevisionId"],
    },
    "Mutation.addTemplateComment": {
      document: `mutation M($input: AddTemplateCommentInput!) { answer: addTemplateComment(input: $input) { ok error { code message } comment { ${COMMENT} } } }`,
      variables: ({ writtenRevisionId, writtenText }) => ({
        input: { revisionId: writtenRevisionId, sectionKey: "a", body: writtenText, suggestion: null },
      }),
      action: "template:comment",
      takes: ["writtenRevisionId"],
    },
    "Mutation.closeTemplateComment": {
      document: `mutation M($id: ID!) { answer: closeTemplateComment(id: $id) { ok error { code message } comment { ${COMMENT} } } }`,
      variables: ({ templateCommentId }) => ({ id: templateCommentId }),
      action: "template:comment",
      takes: ["templateCommentId"],
    },
    "Mutation.takeTemplateSuggestion": {
      document: `mutation M($input: TakeTemplateSuggestionInput!) { answer: takeTemplateSuggestion(input: $input) { ok error { code message } comment { ${COMMENT} } writing { ${WRITING} } } }`,
      variables: ({ templateCommentId }) => ({ input: { commentId: templateCommentId, version: 1 } }),
      action: "template:update",
      takes: ["templateCommentId"],
    },
  },
  async things({ owner }, scope, canary) {
    const blocks = [{ type: "paragraph", content: [{ type: "text", text: canary }] }] as const;
    const document = {
      type: "doc",
      content: [{ type: "section", attrs: { key: "a", title: canary, mode: "free", contents: [] }, content: blocks }],
    } as const;
    const built = await buildPublishedTemplate({ owner }, scope, { title: canary, document, contents: [] });
    const { templateId } = built;
    const revisionId = await buildRevision({ owner }, scope, { templateId, document, state: "draft" });
    const { rows } = await owner.query<{ id: string }>(
      `insert into template_comment (group_id, revision_id, section_key, body, suggestion, author_id)
       select $1, $2, 'a', $3, $4, coalesce($5, (select person_id from member where group_id = $1 limit 1)) returning id`,
      [scope.groupId, revisionId, canary, JSON.stringify(blocks), scope.viewerId],
    );
    return {
      writtenTemplateId: templateId,
      writtenRevisionId: revisionId,
      templateCommentId: rows[0]!.id,
      writtenText: canary,
    };
  },
};
