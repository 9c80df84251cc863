import type { Block } from "@palier/domain/template";
import type { RoomOperations } from "../tenancy/operation";
import { documentOf, section } from "./template-variant.factory";
import { buildPublishedTemplate, buildRevision } from "./template.factory";

const VARIANT =
  "id templateCode templateTitle establishmentName baseName inForceName behind groupContent sections siteContent state version updatedByName";
const PAYLOAD = `ok error { code message } violations { title reason diff { change text } } variant { ${VARIANT} }`;
const GAP = "id establishmentName sectionTitle reason recordedOn recordedByName endedOn version";
const PROPOSAL =
  "id templateTitle sectionTitle groupBlocks blocks establishmentName reason state answer proposedByName version";
const PLACE = { takes: ["variantTemplateId", "establishmentId"], establishment: "establishmentId" } as const;

/** Adaptations, justified gaps and proposals. */
export const templateVariantOperations: RoomOperations = {
  operations: {
    "Query.templateVariant": {
      document: `query Q($t: ID!, $e: ID!) { answer: templateVariant(templateId: $t, establishmentId: $e) { ${VARIANT} } }`,
      variables: ({ variantTemplateId, establishmentId }) => ({ t: variantTemplateId, e: establishmentId }),
      action: "template:read",
      ...PLACE,
    },
    "Query.templateVariants": {
      document:
        "query Q($t: ID!) { answer: templateVariants(templateId: $t) { id establishmentName state behind sectionCount gapCount } }",
      variables: ({ variantTemplateId }) => ({ t: variantTemplateId }),
      action: "template:read",
      takes: ["variantTemplateId"],
    },
    "Query.templateVariantHistory": {
      document:
        "query Q($t: ID!, $e: ID!) { answer: templateVariantHistory(templateId: $t, establishmentId: $e) { id baseName cause content writtenByName } }",
      variables: ({ variantTemplateId, establishmentId }) => ({ t: variantTemplateId, e: establishmentId }),
      action: "template:adapt",
      ...PLACE,
    },
    "Query.templateRebase": {
      document:
        "query Q($t: ID!, $e: ID!) { answer: templateRebase(templateId: $t, establishmentId: $e) { id templateTitle establishmentName fromName fromContent toRevisionId toName toContent sections state version } }",
      variables: ({ variantTemplateId, establishmentId }) => ({ t: variantTemplateId, e: establishmentId }),
      action: "template:adapt",
      ...PLACE,
    },
    "Query.templateGaps": {
      document: `query Q($t: ID!) { answer: templateGaps(templateId: $t) { ${GAP} } }`,
      variables: ({ variantTemplateId }) => ({ t: variantTemplateId }),
      action: "template:read",
      takes: ["variantTemplateId"],
    },
    "Query.templateProposals": {
      document: `query Q($t: ID) { answer: templateProposals(templateId: $t) { ${PROPOSAL} } }`,
      variables: ({ variantTemplateId }) => ({ t: variantTemplateId }),
      action: "template:read",
      takes: ["variantTemplateId"],
    },
    "Mutation.saveTemplateVariant": {
      document: `mutation M($input: SaveTemplateVariantInput!) { answer: saveTemplateVariant(input: $input) { ${PAYLOAD} } }`,
      variables: ({ freshTemplateId, establishmentId }) => ({
        input: { templateId: freshTemplateId, establishmentId, version: 0, sections: "{}" },
      }),
      action: "template:adapt",
      takes: ["freshTemplateId", "establishmentId"],
      establishment: "establishmentId",
    },
    "Mutation.putTemplateVariantInUse": {
      document: `mutation M($input: UseTemplateVariantInput!) { answer: putTemplateVariantInUse(input: $input) { ${PAYLOAD} } }`,
      variables: ({ draftTemplateId, establishmentId }) => ({
        input: { templateId: draftTemplateId, establishmentId, version: 1 },
      }),
      action: "template:adapt",
      takes: ["draftTemplateId", "establishmentId"],
      establishment: "establishmentId",
    },
    "Mutation.rebaseTemplateVariant": {
      document: `mutation M($input: RebaseTemplateVariantInput!) { answer: rebaseTemplateVariant(input: $input) { ${PAYLOAD} } }`,
      variables: ({ variantTemplateId, establishmentId, variantRevisionId }) => ({
        input: {
          templateId: variantTemplateId,
          establishmentId,
          version: 1,
          revisionId: variantRevisionId,
          choices: [{ sectionKey: "suites", choice: "keepLocal", reason: "" }],
        },
      }),
      action: "template:adapt",
      takes: ["variantTemplateId", "establishmentId", "variantRevisionId"],
      establishment: "establishmentId",
    },
    "Mutation.recordTemplateGap": {
      document: `mutation M($input: RecordTemplateGapInput!) { answer: recordTemplateGap(input: $input) { ok error { code message } gap { ${GAP} } } }`,
      variables: ({ variantTemplateId, establishmentId }) => ({
        input: {
          templateId: variantTemplateId,
          establishmentId,
          sectionKey: "suites",
          reason: "Nous faisons autrement",
        },
      }),
      action: "template:adopt",
      ...PLACE,
    },
    "Mutation.endTemplateGap": {
      document: `mutation M($input: EndTemplateGapInput!) { answer: endTemplateGap(input: $input) { ok error { code message } gap { ${GAP} } } }`,
      variables: ({ gapId }) => ({ input: { id: gapId, version: 1 } }),
      action: "template:adopt",
      takes: ["gapId"],
      establishment: "establishmentId",
    },
    "Mutation.proposeTemplateSection": {
      document: `mutation M($input: ProposeTemplateSectionInput!) { answer: proposeTemplateSection(input: $input) { ok error { code message } proposal { ${PROPOSAL} } } }`,
      variables: ({ variantTemplateId, establishmentId }) => ({
        input: {
          templateId: variantTemplateId,
          establishmentId,
          sectionKey: "suites",
          blocks: JSON.stringify(section("suites", "free", "Notre phrase").content),
          reason: "",
        },
      }),
      action: "template:adapt",
      ...PLACE,
    },
    "Mutation.answerTemplateProposal": {
      document: `mutation M($input: AnswerTemplateProposalInput!) { answer: answerTemplateProposal(input: $input) { ok error { code message } proposal { ${PROPOSAL} } } }`,
      variables: ({ proposalId }) => ({
        input: { id: proposalId, version: 1, taken: false, answer: "Pas cette fois" },
      }),
      action: "template:update",
      takes: ["proposalId"],
    },
  },
  async things(database, group, canary) {
    const { owner } = database;
    const { groupId, siteIds } = group;
    const [establishmentId] = siteIds;
    const document = documentOf(section("motif", "locked", canary), section("suites", "free", canary));
    const old = await buildPublishedTemplate(database, group, { title: canary, document });
    const fresh = await buildPublishedTemplate(database, group, { title: canary, document });
    const draft = await buildPublishedTemplate(database, group, { title: canary, document });
    const written = (text: string): string =>
      JSON.stringify({ suites: section("suites", "free", text).content } satisfies Record<string, readonly Block[]>);
    for (const { templateId, revisionId } of [old, draft])
      await owner.query(
        `with made as (
           insert into template_variant (group_id, template_id, establishment_id, base_revision_id, sections)
           values ($1, $2, $3, $4, $5) returning *)
         insert into template_variant_history (group_id, variant_id, establishment_id, base_revision_id, sections, cause)
         select group_id, id, establishment_id, base_revision_id, sections, 'edit' from made`,
        [groupId, templateId, establishmentId, revisionId, written(`${canary} du site`)],
      );
    const next = documentOf(section("motif", "locked", canary), section("suites", "free", `${canary} 2`));
    const variantRevisionId = await buildRevision(database, group, { templateId: old.templateId, document: next });
    const { rows: gaps } = await owner.query<{ id: string }>(
      `insert into template_gap (group_id, template_id, establishment_id, section_key, revision_id, reason, recorded_on)
       values ($1, $2, $3, 'motif', $4, $5, '2026-11-01') returning id`,
      [groupId, old.templateId, establishmentId, variantRevisionId, canary],
    );
    const { rows: proposals } = await owner.query<{ id: string }>(
      `insert into template_proposal (group_id, template_id, revision_id, section_key, establishment_id, blocks, reason)
       values ($1, $2, $3, 'suites', $4, $5, $6) returning id`,
      [
        groupId,
        old.templateId,
        variantRevisionId,
        establishmentId,
        JSON.stringify(section("suites", "free", canary).content),
        canary,
      ],
    );
    return {
      variantTemplateId: old.templateId,
      variantRevisionId,
      freshTemplateId: fresh.templateId,
      draftTemplateId: draft.templateId,
      establishmentId: establishmentId!,
      gapId: gaps[0]!.id,
      proposalId: proposals[0]!.id,
    };
  },
};
