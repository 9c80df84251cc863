import type { Result } from "@palier/domain/kernel";
import { statement, type WriteTx } from "../kernel";
import type { VendorStoreFault } from "./vendor-fault";
import { applyMeetingMove, recordMeetingCascade } from "./vendor-meeting-cascade.store";
import { saveMeeting, saveMeetingAction, saveMeetingItem } from "./vendor-meeting-change.store";
import { readMeetingCascades, readMeetings, type StoredMeeting } from "./vendor-meeting.store";
import { readVendors } from "./vendor-register.store";

const DAY_MS = 86_400_000;
const day = (at: Date): string => at.toISOString().slice(0, 10);

const selectReferent = statement<{ personId: string }>(
  "vendor-demo-select-referent",
  `select person_id as "personId" from membership where group_id = $1 and role = 'groupReferent' order by granted_at limit 1`,
);

function done(outcome: Result<StoredMeeting, VendorStoreFault>): StoredMeeting {
  if (!outcome.ok) throw new Error(`the meeting of the demonstration was refused: ${outcome.error.message}`);
  return outcome.value;
}

/**
 * Gives a demonstration group a meeting that was held, whose minutes go down to the sites, and one that is to come.
 * @returns false when the group has meetings already, or no vendor: it is left as it is.
 */
export async function ensureDemoMeetings(tx: WriteTx, now: Date): Promise<boolean> {
  const [vendor] = await readVendors(tx);
  if (vendor === undefined || (await readMeetings(tx)).length > 0) return false;
  const [referent] = await tx.rows(selectReferent, [tx.groupId]);
  const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  const meetingOn = (at: Date) => ({
    id: null,
    version: 0,
    vendorId: vendor.id,
    heldAt: `${day(at)}T13:00:00Z`,
    place: "Visioconférence",
    minutes: "",
    personIds: referent === undefined ? [] : [referent.personId],
    contactIds: vendor.contacts.map(({ id }) => id),
  });
  let meeting = done(await saveMeeting(tx, meetingOn(ago(20))));
  const topic = {
    meetingId: meeting.id,
    id: null,
    title: "Calendrier des prochaines mises à jour (fictif)",
    removed: false,
  };
  meeting = done(
    await saveMeetingItem(tx, {
      ...topic,
      version: meeting.version,
      decision: "Pas de mise à jour entre le 15 décembre et le 5 janvier.",
    }),
  );
  const action = { meetingId: meeting.id, id: null, itemId: null, contactId: null, doneOn: null };
  meeting = done(
    await saveMeetingAction(tx, {
      ...action,
      version: meeting.version,
      wording: "Envoyer la liste des établissements à mettre à jour en janvier",
      side: "group",
      personId: referent?.personId ?? null,
      dueOn: day(ago(-10)),
    }),
  );
  meeting = done(await applyMeetingMove(tx, meeting, "hold"));
  meeting = done(
    await saveMeeting(tx, {
      ...meetingOn(ago(20)),
      id: meeting.id,
      version: meeting.version,
      minutes:
        "Relevé fictif. L’éditeur ne livrera rien pendant les fêtes. La correction de l’agenda est promise pour janvier : d’ici là, ouvrir le rendez-vous depuis le planning.",
    }),
  );
  meeting = done(await applyMeetingMove(tx, meeting, "share"));
  const sites = await readMeetingCascades(tx, meeting.id);
  // Two sites in three have passed it on, each a little later than the one before.
  for (const [at, { establishment }] of sites.slice(0, 30).entries())
    if (at % 3 < 2)
      done(
        await recordMeetingCascade(
          tx,
          {
            meetingId: meeting.id,
            establishmentId: establishment.id,
            passedOn: day(ago(18 - (at % 12))),
            how: at % 2 === 0 ? "Réunion d’équipe" : "Cahier de liaison",
            peopleCount: 6 + (at % 15),
          },
          day(now),
        ),
      );
  done(await saveMeeting(tx, meetingOn(ago(-21))));
  return true;
}
