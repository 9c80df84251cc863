import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Sector } from "@palier/domain/identity";
import { explainCompromise, QUALITIES } from "@palier/domain/referent";
import {
  readCandidate,
  readCandidates,
  removeCandidate as remove,
  saveCandidate as keep,
  type StoredCandidate,
} from "@palier/store/referent";
import { SectorEnum } from "../identity";
import { isIdentifier, type Plain, type RequestContext } from "../kernel";
import {
  ReferentCandidatePayloadType,
  ReferentChoiceType,
  SaveCandidateInput,
  type ReferentCandidateType,
} from "./referent-candidate.type";
import { referentPolicy } from "./referent.policy";

type Payload = Plain<ReferentCandidatePayloadType>;

const shown = (candidate: StoredCandidate): Plain<ReferentCandidateType> => ({
  ...candidate,
  marks: QUALITIES.flatMap((quality) => {
    const mark = candidate.marks[quality];
    return mark === undefined ? [] : [{ quality, mark }];
  }),
});

const missing = (field: string | null, message: string): Payload => ({
  ok: false,
  error: { code: field === "establishmentId" ? "ESTABLISHMENT_NOT_FOUND" : "NOT_FOUND", field, message },
  candidate: null,
});
const NO_CANDIDATE = "Cette candidature est introuvable parmi celles que vous voyez.";

// What is written of a candidate is for those who choose: reading asks for the right to name.
@Resolver()
export class ReferentCandidateResolver {
  @Query(() => ReferentChoiceType, { description: "La grille d’un secteur, pour ceux qui nomment." })
  async referentChoice(
    @Ctx() context: RequestContext,
    @Arg("establishmentId", () => ID, { description: "L’établissement." }) establishmentId: string,
    @Arg("sector", () => SectorEnum, { description: "Le secteur." }) sector: Sector,
  ): Promise<Plain<ReferentChoiceType>> {
    const viewer = await context.allow(referentPolicy.update);
    const known = isIdentifier(establishmentId) && viewer.rights.can("referent:update", { establishmentId });
    const candidates = known ? await readCandidates(context.read(), establishmentId, sector) : [];
    return { candidates: candidates.map(shown), compromise: explainCompromise(candidates) };
  }

  @Mutation(() => ReferentCandidatePayloadType, { description: "Écrit ou modifie une candidature." })
  async saveReferentCandidate(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveCandidateInput, { description: "La candidature." }) input: SaveCandidateInput,
  ): Promise<Payload> {
    await context.allow(referentPolicy.update);
    const [id, personId] = [input.id ?? null, input.personId ?? null];
    if (id !== null && !isIdentifier(id)) return missing(null, NO_CANDIDATE);
    if (personId !== null && !isIdentifier(personId))
      return missing("personId", "Cette personne est introuvable parmi les membres du groupe.");
    if (!isIdentifier(input.establishmentId))
      return missing("establishmentId", "Cet établissement est introuvable parmi ceux que vous voyez.");
    const before = id === null ? null : await readCandidate(context.read(), id);
    if (id !== null && before === null) return missing(null, NO_CANDIDATE);
    const establishmentId = before?.establishmentId ?? input.establishmentId;
    const viewer = await context.allow(referentPolicy.update, { establishmentId });
    const given: Plain<SaveCandidateInput> = input;
    const marks = Object.fromEntries(input.marks.map(({ quality, mark }) => [quality, mark]));
    const kept = await context.write(viewer, (tx) => keep(tx, { ...given, id, personId, establishmentId, marks }));
    if (kept.ok) return { ok: true, error: null, candidate: shown(kept.value) };
    const stale = kept.error.code === "STALE_VERSION" && id !== null ? await readCandidate(context.read(), id) : null;
    return { ok: false, error: kept.error, candidate: stale === null ? null : shown(stale) };
  }

  @Mutation(() => ReferentCandidatePayloadType, { description: "Retire une candidature, et ce qui en était écrit." })
  async removeReferentCandidate(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "La candidature." }) id: string,
    @Arg("version", () => Int, { description: "Version lue." }) version: number,
  ): Promise<Payload> {
    await context.allow(referentPolicy.update);
    const before = isIdentifier(id) ? await readCandidate(context.read(), id) : null;
    if (before === null) return missing(null, NO_CANDIDATE);
    const viewer = await context.allow(referentPolicy.update, { establishmentId: before.establishmentId });
    const removed = await context.write(viewer, (tx) => remove(tx, { id, version }));
    if (removed.ok) return { ok: true, error: null, candidate: null };
    const current = await readCandidate(context.read(), id);
    return { ok: false, error: removed.error, candidate: current === null ? null : shown(current) };
  }
}
