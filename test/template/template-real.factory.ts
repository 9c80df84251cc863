import { readGroup, type Scope } from "@palier/store/kernel";
import { readRealDocument, type AnalysedRealDocument } from "@palier/store/template";
import { realDocumentHandler } from "@palier/worker/template";
import type { Visitor } from "../kernel/front-door";
import type { TestDatabase } from "../support";

/** What the server answers when a document is left. */
export interface LeftDocument {
  readonly status: number;
  readonly id?: string;
  readonly fileName?: string;
  readonly error?: { readonly code: string; readonly message: string; readonly field?: string };
}

/** Leaves a document as the browser does. */
export async function leaveDocument(
  who: Visitor,
  place: { readonly templateId: string; readonly establishmentId: string },
  bytes: Buffer,
  name = "lettre.docx",
): Promise<LeftDocument> {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), name);
  const answer = await who.fetch(
    `/template-documents?template=${place.templateId}&establishment=${place.establishmentId}`,
    { method: "POST", body: form },
  );
  return { status: answer.status, ...((await answer.json()) as Omit<LeftDocument, "status">) };
}

/** Reads a document as its job does. @returns the row after that. */
export async function analyseLeft(
  database: TestDatabase,
  { groupId }: Pick<Scope, "groupId">,
  documentId: string,
): Promise<AnalysedRealDocument> {
  const scope = { groupId, viewerId: null };
  const row = (): Promise<AnalysedRealDocument | null> =>
    readGroup(database.db, scope, (tx) => readRealDocument(tx, documentId));
  const before = await row();
  await realDocumentHandler.run({
    db: database.db,
    scope,
    home: database.home,
    id: before!.jobId!,
    payload: { groupId, documentId },
    now: new Date(),
  });
  return (await row())!;
}
