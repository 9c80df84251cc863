import { auditSentence, changesOf, channelLabel, idsIn, objectKindLabel, type AuditNames } from "@palier/domain/audit";
import { readApiKeyLabels } from "@palier/store/integration";
import { readObjectNames, type AuditEvent } from "@palier/store/audit";
import type { ReadTx } from "@palier/store/kernel";
import { builtInFramework } from "@palier/store/maturity";
import type { Plain } from "../kernel";
import type { AuditEventType } from "./audit.type";

const question = (code: string): string | null => builtInFramework().questions.get(code)?.label ?? null;
const answer = (code: string, value: string): string | null =>
  builtInFramework()
    .questions.get(code)
    ?.choices.find((choice) => choice.value === value)?.label ?? null;

/** The lines of a page with the names that the group gives today to what they speak of. */
export async function toldEvents(tx: ReadTx, rows: readonly AuditEvent[]): Promise<Plain<AuditEventType>[]> {
  const keyIds = rows.flatMap(({ apiKeyId }) => apiKeyId ?? []);
  const [objects, keys] = await Promise.all([
    readObjectNames(
      tx,
      rows.map(({ objectKind, objectId }) => ({ kind: objectKind, id: objectId })),
      rows.flatMap(({ changes }) => idsIn(changes)),
    ),
    readApiKeyLabels(tx, keyIds),
  ]);
  return rows.map(({ changes, createdAt, channel, apiKeyId, ...row }) => {
    const objectName = objects.of(row.objectKind, row.objectId);
    // Somebody the group doesn't know any more is told by their id.
    const names: AuditNames = {
      who: row.personName ?? row.personId,
      object: objectName,
      question,
      answer,
      known: objects.named,
    };
    return {
      ...row,
      createdAt: createdAt.toISOString(),
      channelLabel: channelLabel(channel),
      apiKeyLabel: apiKeyId === null ? null : (keys.get(apiKeyId) ?? apiKeyId),
      objectKindLabel: objectKindLabel(row.objectKind),
      objectName,
      sentence: auditSentence({ ...row, changes }, names),
      changes: changesOf({ action: row.action, changes }, names),
    };
  });
}
