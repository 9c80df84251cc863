import { graphql, readFragment, Section, useCan, useText, type FragmentType } from "../kernel";
import { maturityMessages } from "./maturity.messages";
import { FrameworkQuestion, MaturityQuestion } from "./MaturityQuestion";

export const GivenAnswer = graphql(`
  fragment GivenAnswer on MaturityAnswer {
    questionCode
    answer
    answeredAt
    answeredByName
  }
`);

interface MaturityQuestionsProps {
  establishmentId: string;
  questions: readonly FragmentType<typeof FrameworkQuestion>[];
  answers: readonly FragmentType<typeof GivenAnswer>[];
  /** Called once an answer is kept by the server. */
  onAnswered: () => void;
}

/** The declared part: questions that no software can answer, each saved as soon as it is answered. */
export function MaturityQuestions({ establishmentId, questions, answers, onAnswered }: MaturityQuestionsProps) {
  const say = useText();
  const canAnswer = useCan("maturity:answer");
  const given = readFragment(GivenAnswer, answers);
  const asked = readFragment(FrameworkQuestion, questions);
  if (asked.length === 0) return null;
  return (
    <Section
      title={say(maturityMessages.questions)}
      lead={say(canAnswer ? maturityMessages.questionsLead : maturityMessages.questionsReadOnly)}
    >
      {asked.map((question) => (
        <MaturityQuestion
          key={question.code}
          establishmentId={establishmentId}
          question={question}
          answer={given.find((answer) => answer.questionCode === question.code) ?? null}
          canAnswer={canAnswer}
          onAnswered={onAnswered}
        />
      ))}
    </Section>
  );
}
