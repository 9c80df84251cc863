import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage, type Answers } from "../kernel/testing";
import { MaturityPage } from "./MaturityPage";

const criterion = (code: string, level: number, met: boolean, over: object = {}) => ({
  __typename: "MaturityCriterionResult",
  code,
  level,
  label: `Critère ${code}`,
  met,
  finding: `Constat ${code}`,
  indicatorCode: null,
  questionCode: null,
  ...over,
});
const maturity = (answer: string | null = null) => ({
  __typename: "Maturity",
  level: 1,
  levelName: "Chacun s’en sert",
  computedAt: "2026-11-20T08:14:00Z",
  criteria: [
    criterion("A", 1, true),
    criterion("B", 2, false, { indicatorCode: "AGENDA" }),
    criterion("C", 2, false, { questionCode: "REFERENT" }),
  ],
  nextStep: {
    __typename: "MaturityNextStep",
    criterionCode: "B",
    label: "L’agenda est tenu par l’équipe",
    why: "Chacun sait où est chacun.",
    cost: "Une réunion de 30 minutes",
    finding: "41 % des agendas.",
    indicatorCode: "AGENDA",
    questionCode: null,
  },
  history: [
    { __typename: "MaturityHistoryPoint", month: "2026-09", level: 0 },
    { __typename: "MaturityHistoryPoint", month: "2026-10", level: 1 },
  ],
  answers:
    answer === null
      ? []
      : [
          {
            __typename: "MaturityAnswer",
            questionCode: "REFERENT",
            answer,
            answeredAt: "2026-10-02T09:12:00Z",
            answeredByName: "Claire Morel",
          },
        ],
});
const page = (given: ReturnType<typeof maturity> | null = maturity()) => ({
  establishment: {
    __typename: "Establishment",
    id: "e1",
    name: "IME du Lac",
    kind: "IME",
    kindLabel: "Institut médico-éducatif",
    maturity: given,
  },
  maturityFramework: {
    __typename: "MaturityFramework",
    code: "USAGE",
    version: 1,
    levels: [
      { __typename: "MaturityFrameworkLevel", level: 1, name: "Chacun s’en sert", purpose: "Chacun ouvre le dossier." },
      { __typename: "MaturityFrameworkLevel", level: 2, name: "L’équipe s’y retrouve", purpose: "On se coordonne." },
    ],
    questions: [
      {
        __typename: "MaturityQuestion",
        code: "REFERENT",
        label: "Un référent est-il nommé ?",
        help: "Avec une lettre de mission.",
        choices: [
          { __typename: "MaturityChoice", value: "non", label: "Personne n’est nommé" },
          { __typename: "MaturityChoice", value: "oui", label: "Un référent est nommé" },
        ],
      },
    ],
  },
});
const open = (answers: Answers, role?: "director") =>
  stage(<MaturityPage />, {
    at: "/paliers/e1",
    pattern: "/paliers/:establishmentId",
    answers: { MaturityPage: page(), ...answers },
    ...(role === undefined ? {} : { role }),
  });
const saved = (variables: Record<string, unknown>) => {
  const { answer } = variables["input"] as { answer: string };
  return {
    answerMaturityQuestion: {
      __typename: "MaturityAnswerPayload",
      ok: true,
      error: null,
      establishment: { __typename: "Establishment", id: "e1", maturity: maturity(answer) },
    },
  };
};

describe("le palier d’un établissement", () => {
  it("montre le palier, le seul prochain pas avec sa raison et ce qu’il demande, puis chaque critère", async () => {
    open({});
    expect(await screen.findByRole("heading", { name: /Le prochain pas, vers le palier 2/ })).toBeInTheDocument();
    const next = screen.getByRole("region", { name: /Le prochain pas/ });
    expect(next).toHaveTextContent("Chacun sait où est chacun.");
    expect(next).toHaveTextContent("Une réunion de 30 minutes");
    expect(within(next).getByRole("link", { name: "Voir l’indicateur" })).toHaveAttribute(
      "href",
      "/indicateurs/AGENDA",
    );
    expect(screen.getByText("2 critères manquent")).toBeInTheDocument();
    expect(screen.getAllByText("Pas encore tenu")).toHaveLength(2);
    expect(screen.getByText("Constat A")).toBeInTheDocument();
    expect(
      screen.getByRole("heading", { name: "Du palier 0 en septembre 2026 au palier 1 en octobre 2026" }),
    ).toBeInTheDocument();
  });

  it("enregistre une réponse dès qu’elle est choisie, et dit quand", async () => {
    const { asked } = open({ AnswerMaturityQuestion: saved });
    await userEvent.click(await screen.findByRole("radio", { name: "Un référent est nommé" }));
    expect(screen.getByText("Enregistrement…")).toBeInTheDocument();
    expect(await screen.findByText(/^Enregistré à \d\d\sh\s\d\d$/)).toBeInTheDocument();
    expect(asked.find(({ name }) => name === "AnswerMaturityQuestion")?.variables).toEqual({
      input: { establishmentId: "e1", questionCode: "REFERENT", answer: "oui" },
    });
  });

  it("redemande le palier jusqu’à ce qu’il tienne compte de la réponse, et le dit", async () => {
    const late = (answer: string) => ({
      ...maturity(answer),
      answers: maturity(answer).answers.map((one) => ({ ...one, answeredAt: "2026-11-21T10:00:00Z" })),
    });
    const answers: Answers = {
      AnswerMaturityQuestion: () => ({
        answerMaturityQuestion: {
          __typename: "MaturityAnswerPayload",
          ok: true,
          error: null,
          establishment: { __typename: "Establishment", id: "e1", maturity: late("oui") },
        },
      }),
    };
    let asks = 0;
    answers["MaturityPage"] = () => {
      asks += 1;
      const done = { ...late("oui"), level: 2, levelName: "L’équipe s’y retrouve", computedAt: "2026-11-21T10:00:03Z" };
      return page(asks === 1 ? maturity() : done);
    };
    open(answers);
    await userEvent.click(await screen.findByRole("radio", { name: "Un référent est nommé" }));
    expect(await screen.findByText(/le palier se recalcule/)).toBeInTheDocument();
    expect(await screen.findByText("Palier 2", {}, { timeout: 4000 })).toBeInTheDocument();
    expect(screen.queryByText(/le palier se recalcule/)).not.toBeInTheDocument();
  });

  it("n’envoie que le choix où les flèches s’arrêtent", async () => {
    const { asked } = open({ AnswerMaturityQuestion: saved });
    (await screen.findByRole("radio", { name: "Personne n’est nommé" })).focus();
    await userEvent.keyboard(" {ArrowDown}");
    expect(await screen.findByText(/^Enregistré à/)).toBeInTheDocument();
    const sent = asked.filter(({ name }) => name === "AnswerMaturityQuestion");
    expect(sent.map(({ variables }) => (variables["input"] as { answer: string }).answer)).toEqual(["oui"]);
  });

  it("garde le choix à l’écran quand le serveur ne répond pas, et réessaie", async () => {
    let broken = true;
    open({ AnswerMaturityQuestion: (variables) => (broken ? new Error("hors ligne") : saved(variables)) });
    await userEvent.click(await screen.findByRole("radio", { name: "Un référent est nommé" }));
    expect(await screen.findByText(/Pas encore enregistré\s: le serveur ne répond pas/)).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: "Un référent est nommé" })).toBeChecked();
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: "Réessayer d’enregistrer" }));
    expect(await screen.findByText(/^Enregistré à/)).toBeInTheDocument();
  });

  it("montre les réponses sans les demander à qui ne peut pas répondre", async () => {
    open({ MaturityPage: page(maturity("oui")) }, "director");
    expect(await screen.findByText("Un référent est nommé")).toBeInTheDocument();
    expect(screen.queryByRole("radio")).not.toBeInTheDocument();
    expect(screen.getByText("Répondu le 02/10/2026 par Claire Morel")).toBeInTheDocument();
  });

  it("pose les questions même avant le premier calcul", async () => {
    open({ MaturityPage: page(null) });
    expect(await screen.findByText("Le palier de cet établissement n’est pas encore calculé")).toBeInTheDocument();
    expect(screen.getByRole("radiogroup")).toBeInTheDocument();
  });

  it("ne dit rien d’un établissement d’un autre groupe", async () => {
    open({ MaturityPage: { ...page(), establishment: null } });
    await waitFor(() => expect(screen.getByText("Cet établissement n’est pas dans votre groupe")).toBeInTheDocument());
  });
});
