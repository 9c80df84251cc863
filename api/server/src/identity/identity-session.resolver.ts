import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { DEFAULT_SESSION_POLICY, sessionPolicyFault, type SessionPolicy } from "@palier/domain/identity";
import {
  closeSessionsOf,
  readMember,
  readSessionPolicy,
  retimeOpenSessions,
  saveSessionPolicy,
} from "@palier/store/identity";
import { recordAudit } from "@palier/store/kernel";
import { isIdentifier, notFound, userError, type Plain, type RequestContext } from "../kernel";
import { sessionPolicy } from "./identity-session.policy";
import {
  SessionPolicyInput,
  SessionPolicyPayloadType,
  SessionPolicyType,
  SessionsClosedPayloadType,
} from "./identity-session.type";

const FIELDS = ["idleMinutes", "sharedAllowed", "lockMinutes", "pinAllowed", "secondFactor"] as const;

/** What changes, field by field, for the journal. */
const changesBetween = (before: SessionPolicy, after: SessionPolicy): Record<string, unknown> =>
  Object.fromEntries(
    FIELDS.filter((field) => before[field] !== after[field]).map((field) => [field, [before[field], after[field]]]),
  );

@Resolver(() => SessionPolicyType)
export class SessionPolicyResolver {
  @Query(() => SessionPolicyType, { description: "Comment les sessions du groupe finissent et se verrouillent." })
  async sessionPolicy(@Ctx() context: RequestContext): Promise<SessionPolicy> {
    await context.allow(sessionPolicy.configure);
    return (await readSessionPolicy(context.read())) ?? DEFAULT_SESSION_POLICY;
  }

  @Mutation(() => SessionPolicyPayloadType, {
    description: "Règle les sessions du groupe ; celles qui sont ouvertes suivent aussitôt.",
  })
  async saveSessionPolicy(
    @Ctx() context: RequestContext,
    @Arg("input", () => SessionPolicyInput, { description: "Les réglages voulus." }) input: SessionPolicyInput,
  ): Promise<Plain<SessionPolicyPayloadType>> {
    const viewer = await context.allow(sessionPolicy.configure);
    const { idleMinutes, sharedAllowed, lockMinutes, pinAllowed } = input;
    const policy = (await readSessionPolicy(context.read())) ?? DEFAULT_SESSION_POLICY;
    const secondFactor = input.secondFactor ?? policy.secondFactor;
    const wanted = { idleMinutes, sharedAllowed, lockMinutes, pinAllowed, secondFactor };
    const fault = sessionPolicyFault(wanted);
    if (fault !== null) {
      return { ok: false, error: { code: "POLICY_OUT_OF_BOUNDS", ...fault }, policy };
    }
    await context.write(viewer, async (tx) => {
      const before = (await readSessionPolicy(tx)) ?? DEFAULT_SESSION_POLICY;
      await saveSessionPolicy(tx, wanted);
      const changes = changesBetween(before, wanted);
      const { action } = sessionPolicy.configure;
      await recordAudit(tx, { action, objectKind: "sessionPolicy", objectId: tx.groupId, changes });
    });
    await retimeOpenSessions(context.db, viewer.groupId, wanted);
    return { ok: true, error: null, policy: wanted };
  }

  @Mutation(() => SessionsClosedPayloadType, {
    description: "Ferme toutes les sessions d’une personne dans le groupe.",
  })
  async closePersonSessions(
    @Ctx() context: RequestContext,
    @Arg("personId", () => ID, { description: "Personne du groupe." }) personId: string,
  ): Promise<Plain<SessionsClosedPayloadType>> {
    const viewer = await context.allow(sessionPolicy.close);
    const found =
      isIdentifier(personId) &&
      (await context.write(viewer, async (tx) => {
        if ((await readMember(tx, personId)) === null) return false;
        const { action } = sessionPolicy.close;
        await recordAudit(tx, {
          action,
          objectKind: "person",
          objectId: personId,
          changes: { sessions: ["open", "closed"] },
        });
        return true;
      }));
    if (!found) return { ok: false, error: userError(notFound("Cette personne")), closedCount: 0 };
    return { ok: true, error: null, closedCount: await closeSessionsOf(context.db, personId, viewer.groupId) };
  }
}
