import { movesFrom } from "@palier/domain/vendorcase";
import type { CaseForVendor, SentCase } from "@palier/store/vendorcase";
import type { Plain } from "../kernel";
import type { PortalCaseLineType, PortalCaseType } from "./vendorcase-portal.type";

/** A line of the list as a vendor reads it. */
export const portalLine = ({ sentAt, lastAt, ...line }: SentCase): Plain<PortalCaseLineType> => ({
  ...line,
  sentAt: sentAt.toISOString(),
  lastAt: lastAt.toISOString(),
});

/** A case as its vendor reads it, field by field: what isn't named here doesn't leave. */
export const portalCase = (shown: CaseForVendor): Plain<PortalCaseType> => ({
  id: shown.id,
  number: shown.number,
  title: shown.title,
  body: shown.body,
  kind: shown.kind,
  severity: shown.severity,
  state: shown.state,
  productName: shown.productName,
  moduleName: shown.moduleName,
  vendorReference: shown.vendorReference,
  siteCount: new Set(shown.sites.map(({ name }) => name)).size,
  sentAt: shown.sentAt.toISOString(),
  version: shown.version,
  vendorMoves: movesFrom(shown.state, "vendor"),
  moves: shown.moves.map(({ toState, side, movedAt }) => ({ toState, side, movedAt: movedAt.toISOString() })),
  messages: shown.messages.map(({ id, side, channel, signature, body, createdAt }) => ({
    ...{ id, side, channel, signature, body },
    createdAt: createdAt.toISOString(),
  })),
  attachments: shown.attachments.map(({ id, messageId, name, byteCount }) => ({ id, messageId, name, byteCount })),
});

/** Nothing of a change is kept when it is refused half-way: the refusal undoes the transaction. */
export class VendorUndone extends Error {
  constructor(readonly fault: { readonly code: string; readonly field: string | null; readonly message: string }) {
    super(fault.code);
  }
}
