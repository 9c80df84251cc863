import { fail, ok, type Result } from "../kernel";
import { checkCaseText, type CaseFault } from "./vendorcase";
import { caseMoveSide, parseCaseMove, type CaseMove } from "./vendorcase-move";

/** Moves of the vendor that mean nothing without a sentence: the group must know what is asked, or why it is refused. */
const NEED_WORDS: ReadonlySet<CaseMove> = new Set(["askGroup", "refuse"]);

/** Must the vendor write something with this move? */
export const moveNeedsWords = (move: CaseMove): boolean => NEED_WORDS.has(move);

/** A move that the vendor asks for, with what it writes; null: nothing. */
export interface VendorMove {
  readonly move: CaseMove;
  readonly body: string | null;
}

/** Reads a move that the vendor asks for. @returns the move and its words, or why it can't be one, in French. */
export function checkVendorMove(code: string, typed: string | null): Result<VendorMove, CaseFault> {
  const move = parseCaseMove(code);
  if (move === null || caseMoveSide(move) !== "vendor")
    return fail({ code: "CASE_MOVE_IMPOSSIBLE", field: "move", message: "Ce geste ne revient pas à l’éditeur." });
  if (typed === null || typed.trim() === "") {
    if (!moveNeedsWords(move)) return ok({ move, body: null });
    const message =
      move === "refuse"
        ? "Dites en quelques mots pourquoi vous refusez\u00a0: le groupe l’expliquera à chaque établissement."
        : "Écrivez ce que vous demandez au groupe.";
    return fail({ code: "CASE_INVALID", field: "body", message });
  }
  const text = checkCaseText(typed);
  return text.ok ? ok({ move, body: text.value }) : text;
}
