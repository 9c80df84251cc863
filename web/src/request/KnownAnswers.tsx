import { useMutation, useQuery } from "@apollo/client/react";
import { Anchor } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { graphql, LinkButton, useText } from "../kernel";
import { formMessages } from "./request-form.messages";
import classes from "./request.module.css";

const KnownAnswersDocument = graphql(`
  query KnownAnswers($text: String!, $sector: String) {
    knownAnswers(text: $text, sector: $sector) {
      id
      kind
      title
      extract
      path
    }
  }
`);
const CountKnownAnswerDocument = graphql(`
  mutation CountKnownAnswer($kind: String!, $id: ID!) {
    countKnownAnswer(kind: $kind, id: $id)
  }
`);

/** A search leaves after this pause in typing. */
const PAUSE_MS = 400;
const FEWEST_CHARACTERS = 8;

interface KnownAnswersProps {
  text: string;
  /** '' while it isn't known. */
  sector: string;
  /** « Oui, c’est cela »: where the answer is read; nothing is to be sent. */
  onFound: (path: string) => void;
}

/** What the group already answered or announced, while the request is typed. It never stands in the way: a failure shows nothing. */
export function KnownAnswers({ text, sector, onFound }: KnownAnswersProps) {
  const say = useText();
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS);
  const skip = asked.length < FEWEST_CHARACTERS;
  const { data, previousData } = useQuery(KnownAnswersDocument, {
    variables: { text: asked.slice(0, 2_000), sector: sector === "" ? null : sector },
    skip,
  });
  const [count] = useMutation(CountKnownAnswerDocument);
  const answers = skip ? [] : ((data ?? previousData)?.knownAnswers ?? []);
  return (
    <div aria-live="polite">
      {answers.length > 0 && (
        <section className={classes["known"]} aria-labelledby="deja-possible">
          <h2 id="deja-possible">{say(formMessages.known)}</h2>
          <p className={classes["quiet"]}>{say(formMessages.knownCount, { count: answers.length })}</p>
          <ul>
            {answers.map(({ id, kind, title, extract, path }) => (
              <li key={id}>
                <p className={classes["quiet"]}>
                  {say(kind === "news" ? formMessages.knownNews : formMessages.knownAnswer)}
                </p>
                <Anchor href={path} target="_blank" rel="noopener" aria-label={say(formMessages.knownRead, { title })}>
                  {title}
                </Anchor>
                <p className={classes["extract"]}>{extract}</p>
                <LinkButton
                  onClick={() => {
                    // Counted for nothing else: whether it could be counted changes nothing for the person.
                    count({ variables: { kind, id } }).catch(() => undefined);
                    onFound(path);
                  }}
                >
                  <span aria-hidden>{say(formMessages.knownYes)}</span>
                  <span className="visually-hidden">{say(formMessages.knownYesOf, { title })}</span>
                </LinkButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
