import { FileStore } from "@palier/store/file";
import { previewIndicatorImport } from "@palier/store/indicator";
import type { RoomOperations } from "../tenancy/operation";
import { csvOf, csvSource } from "./indicator.factory";

export const indicatorOperations: RoomOperations = {
  operations: {
    "Query.indicators": {
      document: `query Q { answer: indicators { id code name summary { median } groupTrend { period value }
        latestValues { context establishment { name city } } } }`,
      action: "indicator:read",
      takes: [],
    },
    "Query.indicator": {
      document: `query Q($site: ID!) { answer: indicator(code: "DUI-ACTIFS") { id name history(establishmentId: $site) { period value }
        latestValues { value context establishment { id name } } } }`,
      variables: ({ indicatorSiteId }) => ({ site: indicatorSiteId }),
      action: "indicator:read",
      takes: ["indicatorSiteId"],
    },
    "Query.indicatorImport": {
      document: `query Q($id: ID!) { answer: indicatorImport(id: $id) { id fileName refusals { reason value } job { id } } }`,
      variables: ({ importId }) => ({ id: importId }),
      action: "indicator:import",
      takes: ["importId"],
    },
    "Mutation.confirmIndicatorImport": {
      document: `mutation M($id: ID!) { answer: confirmIndicatorImport(input: { id: $id, acceptValid: true }) {
        ok error { code message } import { id fileName job { id } } } }`,
      variables: ({ importId }) => ({ id: importId }),
      action: "indicator:import",
      takes: ["importId"],
    },
  },
  async things(database, group, canary) {
    const [site] = (
      await database.owner.query<{ number: string }>(
        "select finess_number as number from establishment where id = $1",
        [group.siteIds[0]],
      )
    ).rows;
    const content = csvOf([
      `${site!.number};DUI-ACTIFS;2026-11;1;2;0,5;${canary}`,
      `faux;DUI-ACTIFS;2026;1;2;0,5;${canary}`,
    ]);
    const name = `valeurs-${canary}.csv`;
    const kept = await new FileStore(database.home).put(group.groupId, name, Buffer.from(content));
    const preview = await previewIndicatorImport(database.db, group, csvSource(content, name), {
      today: "2026-11-22",
      storageKey: kept.key,
    });
    return { importId: preview.importId!, indicatorSiteId: group.siteIds[0]! };
  },
};
