import { revisionName, siteDocument, type VariantViolation } from "@palier/domain/template";
import {
  readGroupVersion,
  readGroupVersionInForce,
  readTemplateHead,
  readVariant,
  type StoredVariant,
} from "@palier/store/template";
import { establishmentById } from "../group";
import { allows, isIdentifier, type Plain, type Policy, type RequestContext, type Viewer } from "../kernel";
import { templateVariantPolicy } from "./template-variant.policy";
import type { TemplateVariantPayloadType, TemplateVariantType } from "./template-variant.type";

/** A model at an establishment, as a request names it. */
export interface Place {
  readonly templateId: string;
  readonly establishmentId: string;
}

type VariantView = Plain<TemplateVariantType>;
/** What a gesture on an adaptation answers. */
export type VariantPayload = Omit<Plain<TemplateVariantPayloadType>, "violations" | "variant"> & {
  readonly violations: readonly VariantViolation[];
  readonly variant: VariantView | null;
};

/** Both are ids, and the establishment is among those that the viewer sees. */
export async function inSight(context: RequestContext, { templateId, establishmentId }: Place): Promise<boolean> {
  if (!isIdentifier(templateId) || !isIdentifier(establishmentId)) return false;
  return (await context.load(establishmentById, establishmentId)) !== null;
}

/** The viewer, allowed at the establishment. @returns null where it isn't in sight: hidden is not found. */
export async function allowedAt(context: RequestContext, asked: Policy, place: Place): Promise<Viewer | null> {
  await context.allow(asked);
  if (!(await inSight(context, place))) return null;
  return context.allow(asked, { establishmentId: place.establishmentId });
}

const stateOf = (variant: StoredVariant | null, writes: boolean): string => {
  if (variant === null) return "none";
  if (writes) return variant.state;
  return variant.inUseSections === null ? "none" : "inUse";
};

/**
 * What an establishment makes of a model. What is being written is for those who may write it; the others see what is
 * used. @returns null where the model, a version in force or the establishment isn't in sight.
 */
export async function variantView(context: RequestContext, viewer: Viewer, place: Place): Promise<VariantView | null> {
  const { templateId, establishmentId } = place;
  if (!(await inSight(context, place))) return null;
  const tx = context.read();
  const [head, inForce, variant, establishment] = await Promise.all([
    readTemplateHead(tx, templateId),
    readGroupVersionInForce(tx, templateId),
    readVariant(tx, templateId, establishmentId),
    context.load(establishmentById, establishmentId),
  ]);
  if (head === null || inForce === null || establishment === null) return null;
  const writes = allows(templateVariantPolicy.adapt, viewer, { establishmentId });
  const base = variant === null || !writes ? inForce : await readGroupVersion(tx, variant.baseRevisionId);
  if (base === null) return null;
  return {
    id: `${templateId}.${establishmentId}`,
    templateId,
    templateCode: head.code,
    templateTitle: head.title,
    establishmentId,
    establishmentName: establishment.name,
    baseRevisionId: base.id,
    baseName: revisionName(base),
    inForceName: revisionName(inForce),
    behind: base.id !== inForce.id,
    groupContent: JSON.stringify(base.content),
    sections: writes ? JSON.stringify(variant?.sections ?? {}) : null,
    siteContent: JSON.stringify(siteDocument(inForce.content, variant?.inUseSections ?? {})),
    state: stateOf(variant, writes),
    inUseAt: variant?.inUseAt?.toISOString() ?? null,
    version: writes ? (variant?.version ?? 0) : 0,
    updatedAt: writes ? (variant?.updatedAt.toISOString() ?? null) : null,
    updatedByName: writes ? (variant?.updatedByName ?? null) : null,
  };
}

/** The answer to whoever names what isn't in their sight. */
export const variantMissing = (): VariantPayload => ({
  ok: false,
  error: {
    code: "NOT_FOUND",
    field: null,
    message: "Ce modèle, ou cet établissement, est introuvable parmi ceux que vous voyez.",
  },
  violations: [],
  variant: null,
});
