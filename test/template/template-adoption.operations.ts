import { dayInFrance } from "@palier/domain/kernel";
import { buildMember } from "../kernel/front-door";
import type { RoomOperations } from "../tenancy/operation";
import { buildPublishedTemplate } from "./template.factory";

/** The day on which the facts of the tests happen. */
export const TODAY = dayInFrance(new Date());

const SHEET =
  "id model { id title } site { id name } cell { id state sentence declaredName } revisions { id name } events { id fact note byName } ownSeenOn";
const PAYLOAD = `ok error { code message } sheet { ${SHEET} }`;
const CAMPAIGN =
  "id title purpose closingNote createdByName targetCount adoptedCount targets { id templateTitle establishmentName reach sentence }";
const place = ({ adoptedTemplateId, establishmentId }: Readonly<Record<string, string>>) => ({
  templateId: adoptedTemplateId,
  establishmentId,
});

/** Adoption of the models, and the campaigns. */
export const templateAdoptionOperations: RoomOperations = {
  operations: {
    "Query.templateAdoption": {
      document: `{ answer: templateAdoption { models { id code title } sites { id name } cells { id state sentence } } }`,
      action: "template:read",
      takes: [],
    },
    "Query.templateAdoptionSheet": {
      document: `query Q($t: ID!, $e: ID!) { answer: templateAdoptionSheet(templateId: $t, establishmentId: $e) { ${SHEET} } }`,
      variables: ({ adoptedTemplateId, establishmentId }) => ({ t: adoptedTemplateId, e: establishmentId }),
      action: "template:read",
      takes: ["adoptedTemplateId", "establishmentId"],
      establishment: "establishmentId",
    },
    "Mutation.declareTemplateVersion": {
      document: `mutation M($input: DeclareTemplateVersionInput!) { answer: declareTemplateVersion(input: $input) { ${PAYLOAD} } }`,
      variables: (things) => ({
        input: { ...place(things), revisionId: things["adoptedRevisionId"], installedOn: TODAY, note: "Essai" },
      }),
      action: "template:adopt",
      takes: ["adoptedTemplateId", "establishmentId", "adoptedRevisionId"],
      establishment: "establishmentId",
    },
    "Mutation.acknowledgeTemplate": {
      document: `mutation M($input: AcknowledgeTemplateInput!) { answer: acknowledgeTemplate(input: $input) { ${PAYLOAD} } }`,
      variables: (things) => ({
        input: { ...place(things), kind: "individual", peopleCount: 1, teamCount: null, seenOn: TODAY },
      }),
      action: "template:acknowledge",
      takes: ["adoptedTemplateId", "establishmentId"],
      establishment: "establishmentId",
    },
    "Mutation.recordTemplateCheck": {
      document: `mutation M($input: RecordTemplateCheckInput!) { answer: recordTemplateCheck(input: $input) { ${PAYLOAD} } }`,
      variables: (things) => ({
        input: {
          ...place(things),
          revisionId: things["adoptedRevisionId"],
          checkedOn: TODAY,
          lookedAtCount: 10,
          conformCount: 9,
          note: "",
        },
      }),
      action: "template:adopt",
      takes: ["adoptedTemplateId", "establishmentId", "adoptedRevisionId"],
      establishment: "establishmentId",
    },
    "Query.templateCampaigns": {
      document: `{ answer: templateCampaigns { ${CAMPAIGN} } }`,
      action: "template:read",
      takes: [],
    },
    "Query.templateCampaign": {
      document: `query Q($id: ID!) { answer: templateCampaign(id: $id) { ${CAMPAIGN} } }`,
      variables: ({ campaignId }) => ({ id: campaignId }),
      action: "template:read",
      takes: ["campaignId"],
      establishment: "establishmentId",
    },
    "Mutation.openTemplateCampaign": {
      document: `mutation M($input: OpenTemplateCampaignInput!) { answer: openTemplateCampaign(input: $input) { ok error { code message } campaign { ${CAMPAIGN} } } }`,
      variables: ({ adoptedTemplateId, establishmentId }) => ({
        input: {
          title: "Campagne d’essai",
          purpose: "",
          beginsOn: "2026-11-01",
          endsOn: "2026-12-31",
          templateIds: [adoptedTemplateId],
          establishmentIds: [establishmentId],
        },
      }),
      action: "template:campaign",
      takes: ["adoptedTemplateId", "establishmentId"],
    },
    "Mutation.remindTemplateCampaign": {
      document: `mutation M($id: ID!) { answer: remindTemplateCampaign(id: $id) { ok error { code message } siteCount withoutReferent campaign { ${CAMPAIGN} } } }`,
      variables: ({ campaignId }) => ({ id: campaignId }),
      action: "template:campaign",
      takes: ["campaignId"],
    },
    "Mutation.closeTemplateCampaign": {
      document: `mutation M($input: CloseTemplateCampaignInput!) { answer: closeTemplateCampaign(input: $input) { ok error { code message } campaign { ${CAMPAIGN} } } }`,
      variables: ({ campaignId }) => ({ input: { id: campaignId, version: 1, note: "" } }),
      action: "template:campaign",
      takes: ["campaignId"],
    },
  },
  async things(database, group, canary) {
    const { owner } = database;
    const [establishmentId = ""] = group.siteIds;
    const { templateId, revisionId } = await buildPublishedTemplate(database, group, { title: canary });
    await owner.query(
      `insert into template_declaration (group_id, template_id, establishment_id, revision_id, installed_on, note)
       values ($1, $2, $3, $4, '2026-11-01', $5)`,
      [group.groupId, templateId, establishmentId, revisionId, canary],
    );
    const { rows } = await owner.query<{ id: string }>(
      `with made as (
         insert into template_campaign (group_id, title, purpose, begins_on, ends_on)
         values ($1, $2, $2, '2026-11-01', '2026-12-31') returning group_id, id)
       insert into template_campaign_target (group_id, campaign_id, template_id, establishment_id)
       select group_id, id, $3, $4 from made returning campaign_id as id`,
      [group.groupId, canary, templateId, establishmentId],
    );
    // A referent to remind.
    await buildMember(database, group, "localReferent", { wholeGroup: false, establishmentIds: [establishmentId] });
    return {
      adoptedTemplateId: templateId,
      adoptedRevisionId: revisionId,
      campaignId: rows[0]!.id,
      establishmentId,
    };
  },
};
