import { useMutation } from "@apollo/client/react";
import type { TemplateSection } from "@palier/domain/template";
import { lazy, Suspense, useState, type ReactNode } from "react";
import type { TemplateRemarkFragment } from "../generated/graphql";
import {
  ErrorPanel,
  formatDate,
  graphql,
  LinkButton,
  QuietButton,
  readError,
  readFragment,
  Section,
  useText,
} from "../kernel";
import type { HeldTemplate } from "./template-keeper";
import { heldTemplate, TemplateWritingText } from "./template-writing";
import type { TemplateRemarkList } from "./template-remarks";
import { remarkMessages } from "./template-writing.messages";
import styles from "./template-writing.module.css";

const TemplateRemarkDialog = lazy(async () => ({
  default: (await import("./TemplateRemarkDialog")).TemplateRemarkDialog,
}));

const CloseTemplateCommentDocument = graphql(`
  mutation CloseTemplateComment($id: ID!) {
    closeTemplateComment(id: $id) {
      ok
      error {
        message
      }
      comment {
        id
        ...TemplateRemark
      }
    }
  }
`);

const TakeTemplateSuggestionDocument = graphql(`
  mutation TakeTemplateSuggestion($input: TakeTemplateSuggestionInput!) {
    takeTemplateSuggestion(input: $input) {
      ok
      error {
        message
      }
      comment {
        id
        ...TemplateRemark
      }
      writing {
        id
        ...TemplateWritingText
      }
    }
  }
`);

interface RemarksProps {
  remarks: TemplateRemarkList;
  /** The sections as they are now. */
  sections: () => readonly TemplateSection[];
  /** The section that a remark is being written on; null: none. */
  asked?: string | null;
  onAsked?: (sectionKey: string | null) => void;
  onGoTo?: (sectionKey: string) => void;
  /** Absent for who reads only. */
  writing?: { readonly version: () => Promise<number>; readonly received: (text: HeldTemplate) => void };
}

/** Remarks and suggestions of those who read, section by section, and what became of them. */
export function TemplateRemarks({ remarks, sections, asked, onAsked, onGoTo, writing }: RemarksProps) {
  const say = useText();
  const [own, setOwn] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [close] = useMutation(CloseTemplateCommentDocument);
  const [take] = useMutation(TakeTemplateSuggestionDocument);
  const open = asked ?? own;
  const ask = onAsked ?? setOwn;
  const titles = new Map(sections().map(({ attrs }) => [attrs.key, attrs.title]));
  const [waiting, done] = [true, false].map((is) => remarks.list.filter(({ state }) => (state === "open") === is));

  const settle = async (act: () => Promise<string | null | undefined>): Promise<void> => {
    try {
      setFault((await act()) ?? null);
    } catch (error) {
      setFault(readError(error).message);
    }
    remarks.refetch();
  };
  const closeOne = (id: string) =>
    settle(async () => (await close({ variables: { id } })).data?.closeTemplateComment.error?.message);
  const takeOne = (commentId: string) =>
    settle(async () => {
      if (writing === undefined) return null;
      // What was just typed is on the server first: the suggestion comes after it.
      const version = await writing.version();
      const { data } = await take({ variables: { input: { commentId, version } } });
      const text = readFragment(TemplateWritingText, data?.takeTemplateSuggestion.writing ?? null);
      const held = text === null ? null : heldTemplate(text);
      if (held !== null) writing.received(held);
      return data?.takeTemplateSuggestion.error?.message;
    });

  const shown = (remark: TemplateRemarkFragment) => (
    <li key={remark.id}>
      <Remark remark={remark} title={titles.get(remark.sectionKey) ?? null} {...(onGoTo !== undefined && { onGoTo })}>
        {remark.state === "open" && (
          <div className={styles["choices"]}>
            {writing !== undefined && remark.suggestion != null && titles.has(remark.sectionKey) && (
              <QuietButton
                aria-label={say(remarkMessages.takeOf, { who: remark.authorName ?? say(remarkMessages.someone) })}
                onClick={() => void takeOne(remark.id)}
              >
                {say(remarkMessages.take)}
              </QuietButton>
            )}
            <QuietButton
              aria-label={say(remarkMessages.closeOf, { who: remark.authorName ?? say(remarkMessages.someone) })}
              onClick={() => void closeOne(remark.id)}
            >
              {say(remarkMessages.close)}
            </QuietButton>
          </div>
        )}
      </Remark>
    </li>
  );

  return (
    <Section
      title={say(remarkMessages.title)}
      lead={say(remarkMessages.lead)}
      aside={
        <QuietButton
          onClick={() => {
            ask(sections()[0]?.attrs.key ?? null);
          }}
        >
          {say(remarkMessages.write)}
        </QuietButton>
      }
    >
      {remarks.error !== undefined && <ErrorPanel error={remarks.error} retry={remarks.refetch} />}
      <p role="alert" className={styles["fault"]}>
        {fault}
      </p>
      {waiting?.length === 0 ? (
        <p>{say(remarkMessages.none)}</p>
      ) : (
        <ul className={styles["remarks"]}>{waiting?.map(shown)}</ul>
      )}
      {done !== undefined && done.length > 0 && (
        <details>
          <summary>{say(remarkMessages.done, { count: done.length })}</summary>
          <ul className={styles["remarks"]}>{done.map(shown)}</ul>
        </details>
      )}
      {open !== null && (
        <Suspense fallback={null}>
          <TemplateRemarkDialog
            revisionId={remarks.revisionId}
            sections={sections()}
            sectionKey={open}
            onClose={() => {
              ask(null);
            }}
            onSent={() => {
              ask(null);
              remarks.refetch();
            }}
          />
        </Suspense>
      )}
    </Section>
  );
}

interface RemarkProps {
  remark: TemplateRemarkFragment;
  /** null: the section is gone. */
  title: string | null;
  onGoTo?: (sectionKey: string) => void;
  children: ReactNode;
}

function Remark({ remark, title, onGoTo, children }: RemarkProps) {
  const say = useText();
  const { sectionKey, body, suggestion, state, authorName, answeredByName, answeredAt, createdAt } = remark;
  const who = (name: string | null | undefined): string => name ?? say(remarkMessages.someone);
  return (
    <article className={styles["remark"]}>
      <p className={styles["about"]}>
        {title === null ? (
          say(remarkMessages.gone)
        ) : onGoTo === undefined ? (
          title
        ) : (
          <LinkButton
            onClick={() => {
              onGoTo(sectionKey);
            }}
          >
            {title}
          </LinkButton>
        )}
      </p>
      <p className={styles["body"]}>{body}</p>
      {suggestion != null && (
        <figure className={styles["suggestion"]}>
          <figcaption>{say(remarkMessages.suggested)}</figcaption>
          <p className={styles["body"]}>{suggestion}</p>
        </figure>
      )}
      <p className={styles["about"]}>
        {say(remarkMessages.by, { who: who(authorName), time: formatDate(createdAt, "time") })}
      </p>
      {state !== "open" && answeredAt != null && (
        <p className={styles["about"]}>
          {say(state === "taken" ? remarkMessages.taken : remarkMessages.closed, {
            who: who(answeredByName),
            time: formatDate(answeredAt, "time"),
          })}
        </p>
      )}
      {children}
    </article>
  );
}
