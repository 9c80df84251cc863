import { SECTOR_LABELS, parseSector } from "@palier/domain/identity";
import {
  parseTemplateKind,
  REVISION_STATE_LABELS,
  REVISION_STATES,
  TEMPLATE_KIND_LABELS,
} from "@palier/domain/template";
import { graphql, inSentence } from "../kernel";

/** A version as the sheet shows it, without its text. */
export const ShownRevision = graphql(`
  fragment ShownRevision on TemplateRevision {
    id
    name
    major
    minor
    state
    summary
    publishedAt
    reviewDueOn
    version
    writtenByMe
    signatures {
      id
      part
      signedAs
      functionName
      comment
      signedAt
    }
    moves {
      code
      label
      needsComment
      refusal
    }
  }
`);

/** A model as its sheet shows it. */
export const ShownTemplate = graphql(`
  fragment ShownTemplate on Template {
    id
    code
    kind
    sector
    title
    purpose
    reader
    beneficiary
    retention
    ownerId
    ownerName
    trainingTitle
    trainingUrl
    reviewMonths
    retired
    version
    contents {
      code
      label
      source
      clues
    }
    criteria {
      referential
      code
      label
    }
    inForce {
      id
      content
      ...ShownRevision
    }
    inPreparation {
      id
      content
      ...ShownRevision
    }
    revisions {
      id
      name
      state
      summary
      publishedAt
    }
  }
`);

/** « lettre de liaison »; the code itself when it has no word. */
export function kindLabel(code: string): string {
  const kind = parseTemplateKind(code);
  return kind === null ? code : TEMPLATE_KIND_LABELS[kind];
}

/** « soins »; null for every sector. */
export function sectorLabel(code: string | null | undefined): string | null {
  const sector = code == null ? null : parseSector(code);
  return sector === null ? null : SECTOR_LABELS[sector];
}

/** « Publiée »; the code itself when it has no word. */
export function stateLabel(code: string): string {
  const state = REVISION_STATES.find((each) => each === code);
  return state === undefined ? code : REVISION_STATE_LABELS[state];
}

/** « publiée », inside a sentence. */
export const stateInSentence = (code: string): string => inSentence(stateLabel(code));
