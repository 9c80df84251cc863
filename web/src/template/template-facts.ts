import { useMutation } from "@apollo/client/react";
import { useRef, useState } from "react";
import type { SaveTemplateInput, ShownTemplateFragment } from "../generated/graphql";
import { graphql } from "../kernel";

const SaveTemplateDocument = graphql(`
  mutation SaveTemplate($input: SaveTemplateInput!) {
    saveTemplate(input: $input) {
      ok
      error {
        code
        field
        message
      }
      template {
        id
        version
        ...ShownTemplate
      }
    }
  }
`);

/** A mandatory content as it is typed; `clues` separated by semicolons. */
export interface ContentLine {
  /** '' for a new one: made from its label when it is kept. */
  readonly code: string;
  readonly label: string;
  readonly source: string;
  readonly clues: string;
}

/** What is typed about a model. */
export type TypedFacts = Omit<SaveTemplateInput, "contents" | "criteria" | "version" | "id" | "reviewMonths"> & {
  readonly reviewMonths: string;
  readonly contents: readonly ContentLine[];
  readonly criteria: readonly { readonly referential: string; readonly code: string; readonly label: string }[];
};

/** The form as the model stands. */
export function typedFacts(template: ShownTemplateFragment): TypedFacts {
  const { code, kind, sector, title, purpose, reader, beneficiary, retention } = template;
  return {
    ...{ code, kind, sector: sector ?? null, title, purpose, reader, beneficiary, retention },
    ownerId: template.ownerId ?? null,
    trainingTitle: template.trainingTitle,
    trainingUrl: template.trainingUrl ?? null,
    reviewMonths: String(template.reviewMonths),
    contents: template.contents.map((content) => ({
      code: content.code,
      label: content.label,
      source: content.source,
      clues: content.clues.join("\u00a0; "),
    })),
    criteria: template.criteria.map(({ referential, code: criterion, label }) => ({
      referential,
      code: criterion,
      label,
    })),
  };
}

/** A code made of the words of a label, unlike those already taken. */
function codeOf(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  const base = plain.slice(0, 50) || "contenu";
  let [code, rank] = [base, 2];
  for (; taken.has(code); rank += 1) code = `${base}-${String(rank)}`;
  return code;
}

function sentFacts({
  contents,
  criteria,
  reviewMonths,
  ...facts
}: TypedFacts): Omit<SaveTemplateInput, "id" | "version"> {
  const taken = new Set(contents.map(({ code }) => code));
  return {
    ...facts,
    criteria: [...criteria],
    reviewMonths: /^\d{1,4}$/u.test(reviewMonths.trim()) ? Number(reviewMonths) : 0,
    contents: contents.map(({ code: given, label, source, clues }) => {
      const code = given === "" ? codeOf(label, taken) : given;
      taken.add(code);
      const words = clues.split(";").flatMap((clue) => clue.trim() || []);
      return { code, label, source, clues: words };
    }),
  };
}

/** Keeps what is said of a model against the version it was read at. */
export function useFactsSave(template: ShownTemplateFragment) {
  const [send, { loading: saving, error }] = useMutation(SaveTemplateDocument);
  const version = useRef(template.version);
  const [fault, setFault] = useState<{ code: string; field: string | null; message: string } | null>(null);
  const [current, setCurrent] = useState<number | null>(null);
  /** @param over writes over what somebody kept meanwhile, as the person chose. @returns true once it is kept. */
  const save = async (typed: TypedFacts, over: number | null): Promise<boolean> => {
    if (over !== null) version.current = over;
    const { data } = await send({
      variables: { input: { ...sentFacts(typed), id: template.id, version: version.current } },
    });
    const answer = data?.saveTemplate;
    const refused = answer?.error ?? null;
    setFault(refused === null ? null : { ...refused, field: refused.field ?? null });
    setCurrent(answer?.template?.version ?? null);
    return answer?.ok === true;
  };
  return { save, saving, fault, error, current: fault?.code === "STALE_VERSION" ? current : null };
}
