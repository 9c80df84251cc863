import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { caseMoveSide, parseCaseMove, type CaseFault } from "@palier/domain/vendorcase";
import { parseSector } from "@palier/domain/identity";
import { fail, type Result } from "@palier/domain/kernel";
import type { WriteTx } from "@palier/store/kernel";
import {
  addCaseMessage,
  addCaseNote,
  addRequestsToCase,
  answerCase,
  applyCaseMove,
  createCaseOf,
  readCase,
  supportCase as support,
  takeRequestOut,
  updateCase,
  withdrawSupport,
  type CaseOutcome,
  type SupportableCase,
  type SupportOf,
} from "@palier/store/vendorcase";
import { isIdentifier, type Plain, type Policy, type RequestContext } from "../kernel";
import {
  AnswerVendorCaseInput,
  CaseSupportInput,
  CaseSupportPayloadType,
  CreateVendorCaseInput,
  MoveVendorCaseInput,
  SendVendorCaseInput,
  UpdateVendorCaseInput,
  VendorCasePayloadType,
} from "./vendorcase-change.type";
import { graphqlCase } from "./vendorcase-view";
import { vendorcasePolicy } from "./vendorcase.policy";

type CasePayload = Plain<VendorCasePayloadType>;
type SupportPayload = Plain<CaseSupportPayloadType>;

const MISSING: CaseFault = {
  code: "NOT_FOUND",
  field: null,
  message: "Ce dossier, ou l’une de ces demandes, est introuvable dans votre groupe.",
};
/** Nothing has this id: what wasn’t chosen is told like what doesn’t exist, at its field. */
const NO_PRODUCT = "00000000-0000-0000-0000-000000000000";
const refused = (error: CaseFault): CasePayload => ({ ok: false, error, vendorCase: null });

/** Nothing of a change is kept when it is refused half-way: the refusal undoes the transaction. */
class Undone extends Error {
  constructor(readonly fault: CaseFault) {
    super(fault.code);
  }
}

/** Makes a change, and when it is refused because the case changed meanwhile, gives the case as it is now. */
async function change(
  context: RequestContext,
  asked: Policy,
  caseId: string | null,
  ids: readonly string[],
  work: (tx: WriteTx) => Promise<CaseOutcome>,
): Promise<CasePayload> {
  const viewer = await context.allow(asked);
  if (![...(caseId === null ? [] : [caseId]), ...ids].every(isIdentifier)) return refused(MISSING);
  try {
    const done = await context.write(viewer, async (tx) => {
      const outcome = await work(tx);
      if (!outcome.ok) throw new Undone(outcome.error);
      return outcome.value;
    });
    return { ok: true, error: null, vendorCase: graphqlCase(done) };
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
    const { fault } = error;
    const now = fault.code === "STALE_VERSION" && caseId !== null ? await readCase(context.read(), caseId) : null;
    return { ok: false, error: fault, vendorCase: now === null ? null : graphqlCase(now) };
  }
}

/** The words of an input, nothing told being null. */
const wordsOf = <Input extends { priority: number | null; vendorReference: string | null }>(input: Input) => ({
  ...input,
  priority: input.priority ?? null,
  vendorReference: input.vendorReference ?? null,
});

async function supportBy(
  context: RequestContext,
  { caseId, establishmentId, sector }: Plain<CaseSupportInput>,
  work: (tx: WriteTx, of: SupportOf) => Promise<Result<SupportableCase, CaseFault>>,
): Promise<SupportPayload> {
  const known = parseSector(sector);
  const viewer = await context.allow(vendorcasePolicy.support, {
    establishmentId,
    ...(known !== null && { sector: known }),
  });
  const missing: SupportPayload = { ok: false, error: MISSING, supportable: null };
  if (known === null || !isIdentifier(caseId) || !isIdentifier(establishmentId)) return missing;
  const done = await context.write(viewer, (tx) => work(tx, { caseId, establishmentId, sector: known }));
  return done.ok
    ? { ok: true, error: null, supportable: done.value }
    : { ok: false, error: done.error, supportable: null };
}

const writtenIn =
  (caseId: string, write: (tx: WriteTx) => Promise<Result<string | null, CaseFault>>) =>
  async (tx: WriteTx): Promise<CaseOutcome> => {
    const written = await write(tx);
    if (!written.ok) return written;
    const kept = await readCase(tx, caseId);
    return kept === null ? fail(MISSING) : { ok: true, value: kept };
  };

@Resolver()
export class VendorCaseChangeResolver {
  @Mutation(() => VendorCasePayloadType, {
    description: "Réunit des demandes en un dossier, en préparation : l’éditeur n’en sait rien.",
  })
  createVendorCase(
    @Ctx() context: RequestContext,
    @Arg("input", () => CreateVendorCaseInput, { description: "Le dossier." }) input: CreateVendorCaseInput,
  ): Promise<CasePayload> {
    const { requestIds, ...given } = wordsOf<Plain<CreateVendorCaseInput>>(input);
    const moduleId = given.moduleId ?? null;
    const ids = [...(moduleId === null ? [] : [moduleId]), ...requestIds];
    const productId = isIdentifier(given.productId) ? given.productId : NO_PRODUCT;
    return change(context, vendorcasePolicy.update, null, ids, (tx) =>
      createCaseOf(tx, { ...given, productId, moduleId }, requestIds),
    );
  }

  @Mutation(() => VendorCasePayloadType, {
    description: "Réécrit un dossier, si personne ne l’a changé entre-temps.",
  })
  updateVendorCase(
    @Ctx() context: RequestContext,
    @Arg("input", () => UpdateVendorCaseInput, { description: "Le dossier." }) input: UpdateVendorCaseInput,
  ): Promise<CasePayload> {
    const given = wordsOf<Plain<UpdateVendorCaseInput>>(input);
    return change(context, vendorcasePolicy.update, given.id, [], (tx) => updateCase(tx, given));
  }

  @Mutation(() => VendorCasePayloadType, { description: "Envoie un dossier à l’éditeur." })
  sendVendorCase(
    @Ctx() context: RequestContext,
    @Arg("input", () => SendVendorCaseInput, { description: "Le dossier." }) { id, version }: SendVendorCaseInput,
  ): Promise<CasePayload> {
    return change(context, vendorcasePolicy.send, id, [], (tx) =>
      applyCaseMove(tx, id, "send", { side: "group", version }),
    );
  }

  @Mutation(() => VendorCasePayloadType, {
    description: "Fait avancer un dossier, ou note pour l’éditeur ce qu’il a dit. L’envoi a sa propre action.",
  })
  moveVendorCase(
    @Ctx() context: RequestContext,
    @Arg("input", () => MoveVendorCaseInput, { description: "Le geste." })
    { id, version, move }: MoveVendorCaseInput,
  ): Promise<CasePayload> {
    const known = parseCaseMove(move);
    return change(context, vendorcasePolicy.update, id, [], async (tx) =>
      known === null || known === "send"
        ? Promise.resolve(fail({ code: "CASE_MOVE_IMPOSSIBLE", field: "move", message: "Ce geste n’existe pas." }))
        : applyCaseMove(tx, id, known, { side: caseMoveSide(known), version }),
    );
  }

  @Mutation(() => VendorCasePayloadType, { description: "Joint des demandes à un dossier, toutes ou aucune." })
  addRequestsToVendorCase(
    @Ctx() context: RequestContext,
    @Arg("caseId", () => ID, { description: "Le dossier." }) caseId: string,
    @Arg("requestIds", () => [ID], { description: "Les demandes." }) requestIds: string[],
  ): Promise<CasePayload> {
    return change(context, vendorcasePolicy.update, caseId, requestIds, (tx) =>
      addRequestsToCase(tx, caseId, requestIds),
    );
  }

  @Mutation(() => VendorCasePayloadType, {
    description: "Retire une demande d’un dossier : elle attend sa réponse pour elle-même.",
  })
  takeRequestOutOfVendorCase(
    @Ctx() context: RequestContext,
    @Arg("caseId", () => ID, { description: "Le dossier." }) caseId: string,
    @Arg("requestId", () => ID, { description: "La demande." }) requestId: string,
  ): Promise<CasePayload> {
    return change(context, vendorcasePolicy.update, caseId, [requestId], (tx) => takeRequestOut(tx, caseId, requestId));
  }

  @Mutation(() => VendorCasePayloadType, {
    description: "Répond aux demandes d’un dossier, chacune dans son fil et avec ses mots ; toutes ou aucune.",
  })
  answerVendorCase(
    @Ctx() context: RequestContext,
    @Arg("input", () => AnswerVendorCaseInput, { description: "Les réponses." }) input: AnswerVendorCaseInput,
  ): Promise<CasePayload> {
    const given: Plain<AnswerVendorCaseInput> = input;
    const ids = given.answers.map(({ requestId }) => requestId);
    return change(context, vendorcasePolicy.update, given.id, ids, (tx) => answerCase(tx, given));
  }

  @Mutation(() => VendorCasePayloadType, { description: "Écrit une note interne, que l’éditeur ne verra jamais." })
  addCaseNote(
    @Ctx() context: RequestContext,
    @Arg("caseId", () => ID, { description: "Le dossier." }) caseId: string,
    @Arg("body", () => String, { description: "Le texte." }) body: string,
  ): Promise<CasePayload> {
    return change(
      context,
      vendorcasePolicy.update,
      caseId,
      [],
      writtenIn(caseId, (tx) => addCaseNote(tx, { caseId, body })),
    );
  }

  @Mutation(() => VendorCasePayloadType, { description: "Écrit à l’éditeur, dans le fil qu’il lit." })
  sendCaseMessage(
    @Ctx() context: RequestContext,
    @Arg("caseId", () => ID, { description: "Le dossier." }) caseId: string,
    @Arg("body", () => String, { description: "Le texte." }) body: string,
  ): Promise<CasePayload> {
    return change(
      context,
      vendorcasePolicy.send,
      caseId,
      [],
      writtenIn(caseId, (tx) => addCaseMessage(tx, { caseId, side: "group", channel: "screen", body })),
    );
  }

  @Mutation(() => CaseSupportPayloadType, {
    description: "« Nous aussi » : soutient un dossier, une fois par établissement et par secteur.",
  })
  supportCase(
    @Ctx() context: RequestContext,
    @Arg("input", () => CaseSupportInput, { description: "Pour qui." }) input: CaseSupportInput,
  ): Promise<SupportPayload> {
    return supportBy(context, input, support);
  }

  @Mutation(() => CaseSupportPayloadType, { description: "Retire un « nous aussi »." })
  withdrawCaseSupport(
    @Ctx() context: RequestContext,
    @Arg("input", () => CaseSupportInput, { description: "Pour qui." }) input: CaseSupportInput,
  ): Promise<SupportPayload> {
    return supportBy(context, input, withdrawSupport);
  }
}
