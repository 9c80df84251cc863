import { auditAnchorRound } from "../audit";
import { draftRound } from "../draft";
import { remindInvitationsRound } from "../identity";
import type { Round } from "../kernel";
import { publishNewsRound, remindNewsRound } from "../news";
import { digestRound, purgeNoticesRound } from "../notification";
import { privacyRound, purgeRound } from "../privacy";
import { endingMandatesRound } from "../referent";
import { abandonedPicturesRound } from "../request";
import { reviewTemplatesRound } from "../template";
import { dueCasesRound } from "../vendorcase";

/** The work of a worker that comes back by itself. */
export const rounds: readonly Round[] = [
  auditAnchorRound,
  endingMandatesRound,
  remindInvitationsRound,
  privacyRound,
  purgeRound,
  draftRound,
  abandonedPicturesRound,
  digestRound,
  purgeNoticesRound,
  publishNewsRound,
  remindNewsRound,
  dueCasesRound,
  reviewTemplatesRound,
];
