import type { RoomOperations } from "../tenancy/operation";

export const vendorMeetingOperations: RoomOperations = {
  operations: {
    "Query.meetings": {
      document:
        "query Q { answer: meetings { id vendor { id name } heldAt place state siteCount passedOnCount items { title } } }",
      action: "meeting:read",
      takes: [],
    },
    "Query.meeting": {
      document: `query Q($id: ID!) { answer: meeting(id: $id) { id minutes version present { name side }
        items { id title caseId releaseId decision } actions { id wording byName } cascades { establishment { id name } how } } }`,
      variables: ({ meetingId }) => ({ id: meetingId }),
      action: "meeting:read",
      takes: ["meetingId"],
    },
    "Mutation.saveMeeting": {
      document: `mutation M($id: ID!, $vendorId: ID!) { answer: saveMeeting(input: { id: $id, version: 1, vendorId: $vendorId,
        heldAt: "2026-12-01T13:00:00Z", place: "Visioconférence", minutes: "", personIds: [], contactIds: [] }) { ok error { code } meeting { id version } } }`,
      variables: ({ meetingId, vendorId }) => ({ id: meetingId, vendorId }),
      action: "meeting:update",
      takes: ["meetingId", "vendorId"],
    },
    "Mutation.saveMeetingItem": {
      document: `mutation M($meetingId: ID!, $id: ID!) { answer: saveMeetingItem(input: { meetingId: $meetingId, version: 1,
        id: $id, title: "Agenda", decision: "Corrigé en décembre", removed: false }) { ok error { code } meeting { id } } }`,
      variables: ({ meetingId, itemId }) => ({ meetingId, id: itemId }),
      action: "meeting:update",
      takes: ["meetingId", "itemId"],
    },
    "Mutation.saveMeetingAction": {
      document: `mutation M($meetingId: ID!, $itemId: ID!) { answer: saveMeetingAction(input: { meetingId: $meetingId, version: 1,
        id: null, itemId: $itemId, wording: "Livrer le correctif", side: "vendor" }) { ok error { code } meeting { id } } }`,
      variables: ({ meetingId, itemId }) => ({ meetingId, itemId }),
      action: "meeting:update",
      takes: ["meetingId", "itemId"],
    },
    "Mutation.moveMeeting": {
      document:
        'mutation M($id: ID!) { answer: moveMeeting(input: { id: $id, version: 1, move: "hold" }) { ok error { code } meeting { id state } } }',
      variables: ({ meetingId }) => ({ id: meetingId }),
      action: "meeting:update",
      takes: ["meetingId"],
    },
    "Mutation.recordMeetingCascade": {
      document: `mutation M($meetingId: ID!, $establishmentId: ID!) { answer: recordMeetingCascade(input: { meetingId: $meetingId,
        establishmentId: $establishmentId, passedOn: "2026-11-20", how: "Réunion d’équipe" }) { ok error { code } meeting { id } } }`,
      variables: ({ meetingId, establishmentId }) => ({ meetingId, establishmentId }),
      action: "meeting:cascade",
      takes: ["meetingId", "establishmentId"],
      establishment: "establishmentId",
    },
  },
  async things({ owner }, { groupId, siteIds }, canary) {
    const { rows } = await owner.query<Record<"meetingId" | "vendorId" | "itemId", string>>(
      `with v as (insert into vendor (group_id, name) values ($1, $2)
                  on conflict (group_id, name) do update set note = '' returning id),
            m as (insert into vendor_meeting (group_id, vendor_id, held_at, place, minutes)
                  select $1, id, '2026-11-20T13:00:00Z', $2, $2 from v returning id, vendor_id),
            i as (insert into vendor_meeting_item (group_id, meeting_id, position, title, decision)
                  select $1, id, 1, $2, $2 from m returning id),
            a as (insert into vendor_meeting_action (group_id, meeting_id, wording, side)
                  select $1, id, $2, 'group' from m),
            c as (insert into vendor_meeting_cascade (group_id, meeting_id, establishment_id)
                  select $1, m.id, unnest($3::uuid[]) from m)
       select m.id as "meetingId", m.vendor_id as "vendorId", i.id as "itemId" from m, i`,
      [groupId, canary, siteIds],
    );
    return { ...rows[0]!, establishmentId: siteIds[0]! };
  },
};
