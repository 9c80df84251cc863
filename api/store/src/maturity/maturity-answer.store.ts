import { fail, frenchList, ok, type Result } from "@palier/domain/kernel";
import type { CompiledFramework } from "@palier/domain/maturity";
import { enqueue, recordAudit, statement, type WriteTx } from "../kernel";
import { maturityComputeJob } from "./maturity.jobs";

/** Why an answer was not kept. */
export interface AnswerFault {
  readonly code: "ESTABLISHMENT_NOT_FOUND" | "MATURITY_QUESTION_UNKNOWN" | "MATURITY_ANSWER_UNKNOWN";
  readonly field: "establishmentId" | "questionCode" | "answer";
  /** In French: what and what was allowed. */
  readonly message: string;
}

/** An answer as a form sends it. */
export interface AnswerInput {
  readonly establishmentId: string;
  readonly questionCode: string;
  readonly answer: string;
}

const selectFormerAnswer = statement<{ former: string | null }>(
  "maturity-select-former-answer",
  `select a.answer as former
     from establishment e
     left join maturity_answer a on a.group_id = $1 and a.establishment_id = e.id and a.question_code = $3
    where e.group_id = $1 and e.id = $2::uuid and e.closed_on is null`,
);

const upsertAnswer = statement<never>(
  "maturity-upsert-answer",
  `insert into maturity_answer (group_id, establishment_id, question_code, answer, answered_by, answered_at)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (group_id, establishment_id, question_code) do update
     set answer = excluded.answer, answered_by = excluded.answered_by, answered_at = excluded.answered_at`,
);

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function faultOf(
  compiled: CompiledFramework,
  { establishmentId, questionCode, answer }: AnswerInput,
): AnswerFault | null {
  const question = compiled.questions.get(questionCode);
  if (!question) {
    const message = `Question « ${questionCode} » inconnue du référentiel « ${compiled.framework.name} ».`;
    return { code: "MATURITY_QUESTION_UNKNOWN", field: "questionCode", message };
  }
  if (!question.choices.some((choice) => choice.value === answer)) {
    const allowed = frenchList(question.choices.map((choice) => `« ${choice.label} »`));
    const message = `Réponse « ${answer} » inconnue ; réponses possibles : ${allowed}.`;
    return { code: "MATURITY_ANSWER_UNKNOWN", field: "answer", message };
  }
  return UUID.test(establishmentId) ? null : notFound;
}

const notFound: AnswerFault = {
  code: "ESTABLISHMENT_NOT_FOUND",
  field: "establishmentId",
  message: "Cet établissement n’existe pas dans le groupe, ou il est fermé.",
};

/**
 * Keeps a declared answer with its audit line, and asks for the levels to be computed again after commit.
 * @returns the id of the job; null when the answer was already that one: nothing is written then.
 */
export async function answerQuestion(
  tx: WriteTx,
  compiled: CompiledFramework,
  input: AnswerInput,
  now: Date,
): Promise<Result<{ readonly jobId: string | null }, AnswerFault>> {
  const { establishmentId, questionCode, answer } = input;
  const fault = faultOf(compiled, input);
  if (fault) return fail(fault);
  const [found] = await tx.rows(selectFormerAnswer, [tx.groupId, establishmentId, questionCode]);
  if (!found) return fail(notFound);
  if (found.former === answer) return ok({ jobId: null });
  await tx.rows(upsertAnswer, [tx.groupId, establishmentId, questionCode, answer, tx.viewerId, now]);
  await recordAudit(tx, {
    action: "maturity:answer",
    objectKind: "establishment",
    objectId: establishmentId,
    changes: { [questionCode]: [found.former, answer] },
  });
  return ok({ jobId: await enqueue(tx, maturityComputeJob, { groupId: tx.groupId }, tx.viewerId) });
}
