import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { dayInFrance, type Result } from "@palier/domain/kernel";
import { parseMeetingMove } from "@palier/domain/vendor";
import type { WriteTx } from "@palier/store/kernel";
import {
  applyMeetingMove,
  readMeeting,
  readMeetingCascades,
  readMeetings,
  recordMeetingCascade as keepCascade,
  saveMeeting as keepMeeting,
  saveMeetingAction as keepAction,
  saveMeetingItem as keepItem,
  type MeetingCascade,
  type StoredMeeting,
  type VendorStoreFault,
} from "@palier/store/vendor";
import { isIdentifier, jobById, JobType, notFound, type Plain, type RequestContext, type Viewer } from "../kernel";
import { fieldsOf, lookup, lookupOr } from "./vendor-id";
import {
  MeetingCascadeType,
  MeetingPayloadType,
  MeetingType,
  MoveMeetingInput,
  RecordMeetingCascadeInput,
  SaveMeetingActionInput,
  SaveMeetingInput,
  SaveMeetingItemInput,
} from "./vendor-meeting.type";
import { minutesUrl as minutesUrlOf } from "./vendor-minutes.route";
import { meetingPolicy } from "./vendor.policy";

interface MeetingPayload {
  readonly ok: boolean;
  readonly error: VendorStoreFault | null;
  readonly meeting: StoredMeeting | null;
}

/** Writes, and shows the meeting as it is now; after a conflict too, so that both can be compared. */
async function written(
  context: RequestContext,
  viewer: Viewer,
  id: string | null,
  work: (tx: WriteTx) => Promise<Result<StoredMeeting, VendorStoreFault>>,
): Promise<MeetingPayload> {
  const kept = await context.write(viewer, work);
  if (kept.ok) return { ok: true, error: null, meeting: kept.value };
  const changed = kept.error.code === "STALE_VERSION" && id !== null;
  return { ok: false, error: kept.error, meeting: changed ? await readMeeting(context.read(), id) : null };
}

@Resolver(() => MeetingType)
export class MeetingResolver {
  @Query(() => [MeetingType], { description: "Les réunions avec les éditeurs, la plus récente d’abord." })
  async meetings(@Ctx() context: RequestContext): Promise<StoredMeeting[]> {
    await context.allow(meetingPolicy.read);
    return readMeetings(context.read());
  }

  @Query(() => MeetingType, { nullable: true, description: "Une réunion ; null si elle est introuvable." })
  async meeting(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "La réunion." }) id: string,
  ): Promise<StoredMeeting | null> {
    await context.allow(meetingPolicy.read);
    return isIdentifier(id) ? readMeeting(context.read(), id) : null;
  }

  @Mutation(() => MeetingPayloadType, {
    description: "Prévoit une réunion, avec l’ordre du jour tiré des dossiers et des livraisons, ou la corrige.",
  })
  async saveMeeting(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveMeetingInput, { description: "La réunion." }) input: SaveMeetingInput,
  ): Promise<MeetingPayload> {
    const viewer = await context.allow(meetingPolicy.update);
    const id = lookupOr(input.id);
    const people = { personIds: input.personIds.map(lookup), contactIds: input.contactIds.map(lookup) };
    const meeting = { ...fieldsOf(input), ...people, id, vendorId: lookup(input.vendorId) };
    return written(context, viewer, id, (tx) => keepMeeting(tx, meeting));
  }

  @Mutation(() => MeetingPayloadType, { description: "Ajoute, décide ou retire un point de l’ordre du jour." })
  async saveMeetingItem(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveMeetingItemInput, { description: "Le point." }) input: SaveMeetingItemInput,
  ): Promise<MeetingPayload> {
    const viewer = await context.allow(meetingPolicy.update);
    const item = { ...fieldsOf(input), meetingId: lookup(input.meetingId), id: lookupOr(input.id) };
    return written(context, viewer, item.meetingId, (tx) => keepItem(tx, item));
  }

  @Mutation(() => MeetingPayloadType, { description: "Ajoute une action, ou dit où elle en est." })
  async saveMeetingAction(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveMeetingActionInput, { description: "L’action." }) input: SaveMeetingActionInput,
  ): Promise<MeetingPayload> {
    const viewer = await context.allow(meetingPolicy.update);
    const action = {
      ...fieldsOf(input),
      meetingId: lookup(input.meetingId),
      id: lookupOr(input.id),
      itemId: lookupOr(input.itemId),
      personId: lookupOr(input.personId),
      contactId: lookupOr(input.contactId),
      dueOn: input.dueOn ?? null,
      doneOn: input.doneOn ?? null,
    };
    return written(context, viewer, action.meetingId, (tx) => keepAction(tx, action));
  }

  @Mutation(() => MeetingPayloadType, {
    description: "Ouvre le relevé, le diffuse aux établissements, le reprend, ou annule la réunion.",
  })
  async moveMeeting(
    @Ctx() context: RequestContext,
    @Arg("input", () => MoveMeetingInput, { description: "L’étape." }) input: MoveMeetingInput,
  ): Promise<MeetingPayload> {
    const viewer = await context.allow(meetingPolicy.update);
    const move = parseMeetingMove(input.move);
    if (move === null) throw notFound("Cette étape");
    const at = { id: lookup(input.id), version: input.version };
    return written(context, viewer, at.id, (tx) => applyMeetingMove(tx, at, move));
  }

  @Mutation(() => MeetingPayloadType, { description: "Dit comment un établissement a relayé une réunion." })
  async recordMeetingCascade(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordMeetingCascadeInput, { description: "Le relais." }) input: RecordMeetingCascadeInput,
  ): Promise<MeetingPayload> {
    const establishmentId = lookup(input.establishmentId);
    const viewer = await context.allow(meetingPolicy.cascade, { establishmentId });
    const cascade = {
      ...fieldsOf(input),
      establishmentId,
      meetingId: lookup(input.meetingId),
      passedOn: input.passedOn ?? null,
      peopleCount: input.peopleCount ?? null,
    };
    const today = dayInFrance(new Date());
    return written(context, viewer, cascade.meetingId, (tx) => keepCascade(tx, cascade, today));
  }

  @FieldResolver(() => [MeetingCascadeType])
  async cascades(@Ctx() context: RequestContext, @Root() { id }: StoredMeeting): Promise<MeetingCascade[]> {
    return readMeetingCascades(context.read(), id);
  }

  @FieldResolver(() => String)
  heldAt(@Root() { heldAt }: StoredMeeting): string {
    return heldAt.toISOString();
  }

  @FieldResolver(() => String, { nullable: true })
  minutesUrl(@Root() { id, minutesPrinted }: StoredMeeting): string | null {
    return minutesPrinted ? minutesUrlOf(id) : null;
  }

  @FieldResolver(() => JobType, { nullable: true })
  async minutesJob(
    @Ctx() context: RequestContext,
    @Root() { minutesJobId }: StoredMeeting,
  ): Promise<Plain<JobType> | null> {
    return minutesJobId === null ? null : context.load(jobById, minutesJobId);
  }
}
