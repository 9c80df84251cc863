import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import {
  caseMatrix,
  DUE_FILTERS,
  parseCaseSeverity,
  parseCaseState,
  SUPPORT_BANDS,
  type CaseMatrixCell,
} from "@palier/domain/vendorcase";
import { parseSector } from "@palier/domain/identity";
import { readRequestsOfCase } from "@palier/store/request";
import {
  CASE_ORDERS,
  readCase,
  readCaseCandidates,
  readCaseMessages,
  readCaseMoves,
  readCaseNotes,
  readCases,
  readCaseSites,
  readDueCaseIds,
  readDuplicateSuggestions,
  readOpenWeights,
  readSupportableCases,
  readWaitingRequests,
  type CaseFilter,
  type SupportableCase,
} from "@palier/store/vendorcase";
import { isIdentifier, pageRequest, type Plain, type RequestContext } from "../kernel";
import {
  CaseCandidateType,
  DuplicateSuggestionType,
  VendorCaseRequestType,
  VendorCaseSheetType,
} from "./vendorcase-sheet.type";
import { graphqlCase, graphqlMessage, graphqlMove, graphqlNote, graphqlRequest, whyAlike } from "./vendorcase-view";
import { vendorcasePolicy } from "./vendorcase.policy";
import {
  SupportableCaseType,
  VendorCaseFilterInput,
  VendorCaseMatrixCellType,
  VendorCasePageType,
} from "./vendorcase.type";

/** What isn't in a list of codes, or isn't an id, narrows to nothing that exists. */
const NOWHERE = "00000000-0000-0000-0000-000000000000";
const idOrNowhere = (id: string | null | undefined): string | null =>
  id == null ? null : isIdentifier(id) ? id : NOWHERE;

function filterOf(given: Plain<VendorCaseFilterInput>): Omit<CaseFilter, "ids"> {
  const band = SUPPORT_BANDS.findIndex(({ code }) => code === given.band);
  const next = SUPPORT_BANDS[band + 1];
  return {
    states: given.states?.flatMap((state) => parseCaseState(state) ?? []) ?? null,
    vendorId: idOrNowhere(given.vendorId),
    productId: idOrNowhere(given.productId),
    severity: given.severity == null ? null : parseCaseSeverity(given.severity),
    priority: given.priority ?? null,
    text: given.text ?? null,
    weightFrom: SUPPORT_BANDS[band]?.from ?? null,
    weightTo: band === -1 || next === undefined ? null : next.from - 1,
  };
}

@Resolver()
export class VendorCaseResolver {
  @Query(() => VendorCasePageType, { description: "Les dossiers éditeur du groupe, page par page." })
  async vendorCases(
    @Ctx() context: RequestContext,
    @Arg("filter", () => VendorCaseFilterInput, { description: "Lesquels." }) filter: VendorCaseFilterInput,
    @Arg("order", () => String, {
      nullable: true,
      description: "weight (soutien, par défaut), priority ou recent.",
    })
    order: string | null,
    @Arg("first", () => Int, { nullable: true, description: "Combien par page, 50 par défaut, 200 au plus." })
    first: number | null,
    @Arg("skip", () => Int, { nullable: true, description: "Combien passer avant ; 0 par défaut." })
    skip: number | null,
  ): Promise<Plain<VendorCasePageType>> {
    await context.allow(vendorcasePolicy.read);
    const tx = context.read();
    const due = DUE_FILTERS.find((each) => each === filter.due) ?? null;
    const ids = due === null ? null : await readDueCaseIds(tx, due, new Date());
    const page = await readCases(
      tx,
      { ...filterOf(filter), ids },
      {
        order: CASE_ORDERS.find((each) => each === order) ?? "weight",
        first: pageRequest(first ?? null, null).first,
        skip: Math.max(0, skip ?? 0),
      },
    );
    return { total: page.total, cases: page.cases.map(graphqlCase) };
  }

  @Query(() => [VendorCaseMatrixCellType], { description: "Les dossiers ouverts, par gravité et par soutien." })
  async vendorCaseMatrix(@Ctx() context: RequestContext): Promise<CaseMatrixCell[]> {
    await context.allow(vendorcasePolicy.read);
    return caseMatrix(await readOpenWeights(context.read()));
  }

  @Query(() => VendorCaseSheetType, {
    nullable: true,
    description: "Un dossier éditeur et ce qui l’entoure ; null s’il est introuvable.",
  })
  async vendorCase(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Le dossier." }) id: string,
  ): Promise<Plain<VendorCaseSheetType> | null> {
    await context.allow(vendorcasePolicy.read);
    const tx = context.read();
    const kept = isIdentifier(id) ? await readCase(tx, id) : null;
    if (kept === null) return null;
    const [requests, sites, moves, messages, notes] = await Promise.all([
      readRequestsOfCase(tx, id),
      readCaseSites(tx, id),
      readCaseMoves(tx, id),
      readCaseMessages(tx, id),
      readCaseNotes(tx, id),
    ]);
    return {
      vendorCase: graphqlCase(kept),
      requests: await Promise.all(requests.map((request) => graphqlRequest(context, request))),
      sites,
      moves: moves.map(graphqlMove),
      messages: messages.map(graphqlMessage),
      notes: notes.map(graphqlNote),
    };
  }

  @Query(() => [VendorCaseRequestType], {
    description: "Les demandes de tous les établissements qu’aucun dossier ne porte et qui attendent, 200 au plus.",
  })
  async waitingRequests(@Ctx() context: RequestContext): Promise<Plain<VendorCaseRequestType>[]> {
    await context.allow(vendorcasePolicy.update);
    const found = await readWaitingRequests(context.read());
    return Promise.all(found.map((request) => graphqlRequest(context, request)));
  }

  @Query(() => [DuplicateSuggestionType], {
    description: "Demandes en attente qui se ressemblent, ou qui ressemblent à un dossier ouvert.",
  })
  async duplicateSuggestions(@Ctx() context: RequestContext): Promise<Plain<DuplicateSuggestionType>[]> {
    await context.allow(vendorcasePolicy.update);
    const found = await readDuplicateSuggestions(context.read());
    return Promise.all(
      found.map(async ({ requests, openCase, score, ...likeness }) => ({
        requests: await Promise.all(requests.map((request) => graphqlRequest(context, request))),
        caseId: openCase?.id ?? null,
        caseNumber: openCase?.number ?? null,
        caseTitle: openCase?.title ?? null,
        why: whyAlike(likeness),
        score,
      })),
    );
  }

  @Query(() => [CaseCandidateType], {
    nullable: true,
    description:
      "Demandes qui peuvent rejoindre un dossier, les plus ressemblantes d’abord ; null s’il est introuvable.",
  })
  async caseCandidates(
    @Ctx() context: RequestContext,
    @Arg("caseId", () => ID, { description: "Le dossier." }) caseId: string,
    @Arg("text", () => String, {
      nullable: true,
      description: "Mots ou numéro à chercher ; null : celles qui ressemblent au dossier.",
    })
    text: string | null,
  ): Promise<Plain<CaseCandidateType>[] | null> {
    await context.allow(vendorcasePolicy.update);
    const found = isIdentifier(caseId) ? await readCaseCandidates(context.read(), caseId, text ?? null) : null;
    if (found === null) return null;
    return Promise.all(
      found.map(async ({ request, likeness }) => ({
        request: await graphqlRequest(context, request),
        why: likeness === null ? null : whyAlike(likeness),
      })),
    );
  }

  @Query(() => [SupportableCaseType], {
    description:
      "Les dossiers ouverts qu’un établissement peut soutenir pour un secteur, ceux de ses logiciels d’abord.",
  })
  async supportableCases(
    @Ctx() context: RequestContext,
    @Arg("establishmentId", () => ID, { description: "L’établissement." }) establishmentId: string,
    @Arg("sector", () => String, { description: "Le secteur, par son code." }) sector: string,
    @Arg("text", () => String, { nullable: true, description: "Mots du titre." }) text: string | null,
  ): Promise<SupportableCase[]> {
    const known = parseSector(sector);
    await context.allow(vendorcasePolicy.support, {
      establishmentId,
      ...(known !== null && { sector: known }),
    });
    if (known === null || !isIdentifier(establishmentId)) return [];
    return readSupportableCases(context.read(), { establishmentId, sector: known, text: text ?? null, limit: 100 });
  }
}
