import type { StoredProposal } from "@palier/store/template";
import type { Plain } from "../kernel";
import type { TemplateProposalPayloadType, TemplateProposalType } from "./template-proposal.type";

/** A proposal as the front door gives it. */
export type ProposalView = Plain<TemplateProposalType>;
/** What a gesture on a proposal answers. */
export type ProposalPayload = Omit<Plain<TemplateProposalPayloadType>, "proposal"> & {
  readonly proposal: ProposalView | null;
};

/** From the row to the answer: blocks travel as text. */
export const proposalView = ({
  blocks,
  groupBlocks,
  answeredAt,
  createdAt,
  ...kept
}: StoredProposal): ProposalView => ({
  ...kept,
  blocks: JSON.stringify(blocks),
  groupBlocks: groupBlocks === null ? null : JSON.stringify(groupBlocks),
  answeredAt: answeredAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
});
