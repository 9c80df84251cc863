import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { handOverText } from "@palier/domain/identity";
import {
  HANDOVER_ITEMS,
  handoverItemText,
  handoverText,
  NOTHING_TO_HAND_OVER,
  type HandoverItem,
} from "@palier/domain/referent";
import { closeGroupSessions, handOver as handRolesOver, previewHandOver } from "@palier/store/identity";
import {
  countHandover,
  handOverWork,
  readHandover,
  readHandoverPerson,
  readHandovers,
  type Handover,
} from "@palier/store/referent";
import { isIdentifier, jobById, JobType, Refusal, type Plain, type RequestContext, type Viewer } from "../kernel";
import {
  HandoverCountType,
  WorkHandoverPreviewType,
  HandoverType,
  HandOverWorkInput,
  HandOverWorkPayloadType,
} from "./referent-handover.type";
import { mayReadPack, packUrl } from "./referent.route";
import { referentPolicy } from "./referent.policy";

type Payload = Omit<Plain<HandOverWorkPayloadType>, "handover"> & { readonly handover: Handover | null };

const counted = (count: (item: HandoverItem) => number) =>
  HANDOVER_ITEMS.flatMap((item) => {
    const found = count(item);
    return found === 0 ? [] : [{ item, count: found, text: handoverItemText(item, found) }];
  });
const notFound = (field: string): Payload => ({
  ok: false,
  error: { code: "NOT_FOUND", field, message: "Cette personne est introuvable dans votre groupe. Rien n’a changé." },
  handover: null,
});

const NOTHING = {
  code: "NOTHING_TO_HAND_OVER",
  field: "fromId",
  message: "Cette personne n’a rien en cours à transmettre. Rien n’a changé, et aucun dossier n’est préparé.",
};

/** Thrown to take everything back: what a hand-over can't do in full it doesn't do at all. */
class TakenBack extends Error {
  constructor(readonly fault: { readonly code: string; readonly field: string | null; readonly message: string }) {
    super(fault.code);
  }
}

@Resolver(() => HandoverType)
export class ReferentHandoverResolver {
  @Query(() => WorkHandoverPreviewType, { description: "Ce qu’une passation ferait passer, en chiffres." })
  async workHandoverPreview(
    @Ctx() context: RequestContext,
    @Arg("fromId", () => ID, { description: "Qui part." }) fromId: string,
    @Arg("toId", () => ID, { nullable: true, description: "Qui prendrait la suite." }) toId?: string | null,
  ): Promise<Plain<WorkHandoverPreviewType>> {
    const viewer = await context.allow(referentPolicy.handOver);
    const tx = context.read();
    const from = isIdentifier(fromId) ? await readHandoverPerson(tx, fromId) : null;
    const to = toId != null && isIdentifier(toId) ? await readHandoverPerson(tx, toId) : null;
    const counts = from === null ? NOTHING_TO_HAND_OVER : await countHandover(tx, fromId);
    const mayRoles = viewer.rights.can("identity:update") && from !== null && to !== null && toId != null;
    const roles = mayRoles ? await previewHandOver(tx, fromId, toId) : null;
    const passes = HANDOVER_ITEMS.some((item) => counts[item] > 0);
    const pack = to !== null && passes ? " Un dossier de passation est préparé." : "";
    return {
      text:
        from === null
          ? "Cette personne est introuvable dans votre groupe."
          : `${handoverText(counts, from.name, to?.name ?? null)}${pack}`,
      counts: counted((item) => counts[item]),
      rolesText: roles === null ? null : handOverText(roles, roles.from, roles.to),
    };
  }

  @Query(() => [HandoverType], {
    description: "Les passations : toutes pour ceux qui les font, sinon celles que l’on a reçues.",
  })
  async handovers(@Ctx() context: RequestContext): Promise<Handover[]> {
    const viewer = await context.allow(referentPolicy.read);
    return readHandovers(context.read(), viewer.rights.can("referent:handOver") ? null : viewer.personId);
  }

  @Mutation(() => HandOverWorkPayloadType, {
    description: "Passe à une autre personne tout ce qu’une personne a en cours, et prépare le dossier de passation.",
  })
  async handOverWork(
    @Ctx() context: RequestContext,
    @Arg("input", () => HandOverWorkInput, { description: "Qui part, qui prend la suite." }) input: HandOverWorkInput,
  ): Promise<Payload> {
    const viewer = await context.allow(referentPolicy.handOver);
    const { fromId, toId, reason, roles } = input;
    if (!isIdentifier(fromId)) return notFound("fromId");
    if (!isIdentifier(toId)) return notFound("toId");
    if (roles && !viewer.rights.can("identity:update"))
      throw new Refusal("FORBIDDEN", "Seule l’administration du groupe transmet les rôles. Rien n’a changé.", 403);
    return this.pass(context, viewer, { fromId, toId, reason, roles });
  }

  private async pass(
    context: RequestContext,
    viewer: Viewer,
    { fromId, toId, reason, roles }: Plain<HandOverWorkInput>,
  ): Promise<Payload> {
    let id: string;
    try {
      id = await context.write(viewer, async (tx) => {
        const counts = await countHandover(tx, fromId);
        const work = await handOverWork(tx, { fromId, toId, reason });
        if (!work.ok) throw new TakenBack(work.error);
        if (!roles && HANDOVER_ITEMS.every((item) => counts[item] === 0)) throw new TakenBack(NOTHING);
        const given = roles ? await handRolesOver(tx, fromId, toId) : null;
        // Somebody without a role hands over their work all the same.
        if (given?.ok === false && given.error.code !== "NOTHING_TO_HAND_OVER") throw new TakenBack(given.error);
        return work.value.id;
      });
    } catch (error) {
      if (error instanceof TakenBack) return { ok: false, error: error.fault, handover: null };
      throw error;
    }
    if (roles) await closeGroupSessions(context.db, viewer.groupId, [fromId]);
    // Who handed their own roles over reads nothing more.
    if (roles && fromId === viewer.personId) return { ok: true, error: null, handover: null };
    return { ok: true, error: null, handover: await readHandover(context.read(), id) };
  }

  @FieldResolver(() => String)
  doneAt(@Root() { doneAt }: Handover): string {
    return doneAt.toISOString();
  }

  @FieldResolver(() => [HandoverCountType])
  counts(@Root() { moved }: Handover): Plain<HandoverCountType>[] {
    return counted((item) => moved[item].length);
  }

  @FieldResolver(() => JobType, { nullable: true })
  async job(@Ctx() context: RequestContext, @Root() { jobId }: Handover): Promise<Plain<JobType> | null> {
    return jobId === null ? null : context.load(jobById, jobId);
  }

  @FieldResolver(() => String, { nullable: true })
  async packUrl(
    @Ctx() context: RequestContext,
    @Root() { id, fileName, toPersonId }: Handover,
  ): Promise<string | null> {
    const viewer = await context.viewer();
    return fileName !== null && viewer !== null && mayReadPack(viewer, toPersonId) ? packUrl(id) : null;
  }
}
