import { ADOPTION_STATE_LABELS } from "@palier/domain/template";
import { toCsv, type Say } from "../kernel";
import { stateOf, type AdoptionModel, type AdoptionRow } from "./template-adoption-query";
import { adoptionMessages as messages } from "./template-adoption.messages";

/** The board as it is filtered on screen: one line a site and a model. */
export function adoptionCsv(
  say: Say,
  rows: readonly AdoptionRow[],
  models: readonly AdoptionModel[],
  state: string,
): string {
  const header = [
    messages.site,
    messages.csvCode,
    messages.filterModel,
    messages.csvInForce,
    messages.filterState,
    messages.csvDeclared,
    messages.csvInstalledOn,
    messages.csvBehind,
    messages.csvReaders,
    messages.csvCheckedOn,
    messages.csvLookedAt,
    messages.csvConform,
    messages.csvDrift,
  ].map((message) => say(message));
  const lines = rows.flatMap(({ site, cells }) =>
    models.flatMap(({ id, code, title, inForceName }) => {
      const cell = cells.get(id);
      const found = stateOf(cell);
      if (state !== "" && found !== state) return [];
      return [
        [
          ...[site.name, code, title, inForceName, ADOPTION_STATE_LABELS[found]],
          ...[cell?.declaredName ?? null, cell?.installedOn ?? null, cell?.behindBy ?? 0, cell?.readerCount ?? 0],
          ...[cell?.checkedOn ?? null, cell?.lookedAtCount ?? null, cell?.conformCount ?? null, cell?.drift ?? null],
        ],
      ];
    }),
  );
  return toCsv(header, lines);
}
