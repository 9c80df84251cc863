import { adoptionOf, revisionName } from "@palier/domain/template";
import {
  readAdoptionBoard,
  readAdoptionEvents,
  readDeclarableRevisions,
  readOwnAcknowledgement,
  type AdoptionCell,
  type AdoptionModel,
} from "@palier/store/template";
import { allows, type Plain, type RequestContext, type Viewer } from "../kernel";
import { templateAdoptionPolicy } from "./template-adoption.policy";
import type {
  TemplateAdoptionCellType,
  TemplateAdoptionModelType,
  TemplateAdoptionSheetType,
} from "./template-adoption.type";
import { inSight, type Place } from "./template-variant-view";

/** A model of the board, as the schema says it. */
export const modelView = ({ id, code, title, kind, inForce, publishedAt }: AdoptionModel) =>
  ({
    ...{ id, code, title, kind },
    inForceName: revisionName(inForce),
    publishedAt: publishedAt.toISOString(),
  }) satisfies Plain<TemplateAdoptionModelType>;

/** Where a site stands, as the schema says it; the distance of its document is for who may read it. */
export function cellView(viewer: Viewer, cell: AdoptionCell, today: string): Plain<TemplateAdoptionCellType> {
  const { templateId, establishmentId, declared, installedOn, check, readerCount, teamReaderCount, teamCount } = cell;
  const reads = allows(templateAdoptionPolicy.analyse, viewer, { establishmentId });
  return {
    id: `${templateId}.${establishmentId}`,
    ...{ templateId, establishmentId, installedOn, readerCount, teamReaderCount, teamCount },
    ...adoptionOf(cell, today),
    declaredName: declared === null ? null : revisionName(declared),
    checkedOn: check?.checkedOn ?? null,
    lookedAtCount: check?.lookedAtCount ?? null,
    conformCount: check?.conformCount ?? null,
    checkName: check === null ? null : revisionName(check.number),
    drift: reads ? cell.drift : null,
    comparedAt: reads ? (cell.comparedAt?.toISOString() ?? null) : null,
  };
}

/** A site of which nothing is known with a model. */
const emptyCell = ({ templateId, establishmentId }: Place, { inForce }: AdoptionModel): AdoptionCell => ({
  ...{ templateId, establishmentId, inForce },
  declared: null,
  installedOn: null,
  laterCount: 0,
  readerCount: 0,
  teamReaderCount: 0,
  teamCount: 0,
  check: null,
  drift: null,
  comparedAt: null,
});

/** A model at a site. @returns null where no version is in force, or where one of them isn't in sight. */
export async function sheetView(
  context: RequestContext,
  viewer: Viewer,
  place: Place,
  today: string,
): Promise<Plain<TemplateAdoptionSheetType> | null> {
  if (!(await inSight(context, place))) return null;
  const tx = context.read();
  const { templateId, establishmentId } = place;
  const [board, revisions, events, ownSeenOn] = await Promise.all([
    readAdoptionBoard(tx, templateId, establishmentId),
    readDeclarableRevisions(tx, templateId),
    readAdoptionEvents(tx, place),
    readOwnAcknowledgement(tx, place, viewer.personId),
  ]);
  const [model] = board.models;
  const [site] = board.sites;
  if (model === undefined || site === undefined) return null;
  return {
    id: `${templateId}.${establishmentId}`,
    model: modelView(model),
    site,
    cell: cellView(viewer, board.cells[0] ?? emptyCell(place, model), today),
    revisions: revisions.map(({ id, inForce, ...number }) => ({ id, inForce, name: revisionName(number) })),
    events: events.map(({ id, fact, happenedOn, count, ofCount, note, byName, ...number }) => ({
      ...{ id, fact, happenedOn, count, ofCount, note, byName },
      revisionName: revisionName(number),
    })),
    ownSeenOn,
  };
}
