import { statement, type WriteTx } from "../kernel";

/** A fictitious answer of the demonstration. */
export interface DemoAnswer {
  readonly establishmentId: string;
  readonly questionCode: string;
  readonly answer: string;
}

const insertDemoAnswers = statement<never>(
  "maturity-insert-demo-answers",
  `insert into maturity_answer (group_id, establishment_id, question_code, answer, answered_at)
   select $1, given.establishment_id, given.question_code, given.answer, $5
     from unnest($2::uuid[], $3::text[], $4::text[]) as given (establishment_id, question_code, answer)
   on conflict (group_id, establishment_id, question_code) do nothing`,
);

/** Writes the fictitious answers of the demonstration where a site has none; nobody is named as their author. */
export async function insertAnswersOfDemo(
  tx: WriteTx,
  answers: readonly DemoAnswer[],
  answeredAt: Date,
): Promise<void> {
  await tx.rows(insertDemoAnswers, [
    tx.groupId,
    answers.map(({ establishmentId }) => establishmentId),
    answers.map(({ questionCode }) => questionCode),
    answers.map(({ answer }) => answer),
    answeredAt,
  ]);
}
