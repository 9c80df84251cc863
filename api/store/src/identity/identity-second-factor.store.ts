import { secondFactorAsked, type SecondFactorDemand } from "@palier/domain/identity";
import { outsideGroups, readGroup, statement, type Database } from "../kernel";
import { readMember } from "./identity.store";

const selectFactor = statement<{ held: boolean }>(
  "identity-holds-second-factor",
  `select exists (select from person_totp where person_id = $1 and confirmed_at is not null)
       or exists (select from passkey where person_id = $1) as held`,
);

/**
 * Does the person still have to set up the second factor that the group asks of their roles?
 * @param demand what the group asks.
 */
export async function owesSecondFactor(
  db: Database,
  { personId, groupId }: { readonly personId: string; readonly groupId: string },
  demand: SecondFactorDemand,
): Promise<boolean> {
  if (demand === "nobody") return false;
  const member = await readGroup(db, { groupId, viewerId: personId }, (tx) => readMember(tx, personId));
  const roles = member?.grants.map(({ role }) => role) ?? [];
  if (!secondFactorAsked(demand, roles)) return false;
  return (await outsideGroups(db, (tx) => tx.rows(selectFactor, [personId])))[0]?.held !== true;
}
