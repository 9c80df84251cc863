import { useQuery } from "@apollo/client/react";
import { REVISION_STATE_LABELS, type RevisionState, type TemplateSection } from "@palier/domain/template";
import { lazy, Suspense, useRef, useState } from "react";
import { useParams } from "react-router";
import type { TemplateWritingQuery } from "../generated/graphql";
import {
  EmptyState,
  ErrorPanel,
  formatDate,
  graphql,
  inSentence,
  LinkButton,
  LoadingState,
  PageHeader,
  readFragment,
  useText,
} from "../kernel";
import type { HeldTemplate, TemplateKept } from "./template-keeper";
import { useTemplateRemarks } from "./template-remarks";
import { heldTemplate, TemplateWritingText, useTemplateKeeper } from "./template-writing";
import { writingMessages } from "./template-writing.messages";
import styles from "./template-writing.module.css";
import { TemplateEditor, type TemplateEditorHandle } from "./TemplateEditor";

// The editor comes first and alone: what is read under it, or instead of it, is loaded after.
const TemplateRemarks = lazy(async () => ({ default: (await import("./TemplateRemarks")).TemplateRemarks }));
const TemplateText = lazy(async () => ({ default: (await import("./TemplateText")).TemplateText }));
const TemplateWriteConflict = lazy(async () => ({
  default: (await import("./TemplateWriteConflict")).TemplateWriteConflict,
}));

const TemplateWritingDocument = graphql(`
  query TemplateWriting($templateId: ID!) {
    templateWriting(templateId: $templateId) {
      id
      templateId
      code
      title
      name
      state
      writable
      contents {
        code
        label
        source
      }
      ...TemplateWritingText
    }
  }
`);

type Writing = NonNullable<TemplateWritingQuery["templateWriting"]>;

/** The version in preparation of a model: written by its authors, read and commented by the others. */
export function TemplateWritePage() {
  const say = useText();
  const { templateId = "" } = useParams();
  const { data, error, refetch } = useQuery(TemplateWritingDocument, {
    variables: { templateId },
    // Taken once: afterwards the page itself holds the text, and a second reading would be an older one.
    fetchPolicy: "no-cache",
  });
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const writing = data.templateWriting ?? null;
  const text = readFragment(TemplateWritingText, writing);
  const held = text === null ? null : heldTemplate(text);
  if (writing === null || held === null)
    return (
      <EmptyState
        title={say(writingMessages.missing)}
        why={say(writingMessages.missingWhy)}
        action={<LinkButton to="/modeles">{say(writingMessages.library)}</LinkButton>}
      />
    );
  const { title, name, code } = writing;
  const state = inSentence(REVISION_STATE_LABELS[writing.state as RevisionState]);
  const words = writing.writable
    ? { title: writingMessages.title, purpose: writingMessages.purpose }
    : { title: writingMessages.readTitle, purpose: writingMessages.readPurpose };
  return (
    <>
      <PageHeader
        title={say(words.title, { title })}
        purpose={say(words.purpose, { name, code, state })}
        exports={<LinkButton to={`/modeles/${writing.templateId}`}>{say(writingMessages.back)}</LinkButton>}
      />
      {writing.writable ? (
        <Written key={writing.id} writing={writing} held={held} />
      ) : (
        <Read key={writing.id} writing={writing} held={held} />
      )}
    </>
  );
}

interface PartProps {
  writing: Writing;
  held: HeldTemplate;
}

function Read({ writing, held }: PartProps) {
  const remarks = useTemplateRemarks(writing.id);
  return (
    <Suspense fallback={<LoadingState />}>
      <TemplateText document={held.content} level={2} />
      <TemplateRemarks remarks={remarks} sections={() => held.content.content} />
    </Suspense>
  );
}

function Written({ writing, held }: PartProps) {
  const say = useText();
  const { keeper, view } = useTemplateKeeper(writing.id, held);
  const remarks = useTemplateRemarks(writing.id);
  const desk = useRef<TemplateEditorHandle | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const sections = (): readonly TemplateSection[] => {
    const read = desk.current?.read();
    return read?.ok === true ? read.value.content : held.content.content;
  };
  return (
    <>
      <p role="status" className={styles["state"]} data-status={view.status}>
        <State view={view} />
      </p>
      <TemplateEditor
        contract="group"
        label={say(writingMessages.editor)}
        document={held.content}
        contents={writing.contents}
        commentCounts={remarks.counts}
        onChange={keeper.typed}
        onRemarks={setAsked}
        handle={(handle) => {
          desk.current = handle;
          if (handle !== null) keeper.sitAt(handle);
        }}
      />
      <Suspense fallback={null}>
        <TemplateRemarks
          remarks={remarks}
          sections={sections}
          asked={asked}
          onAsked={setAsked}
          onGoTo={(key) => desk.current?.goTo(key)}
          writing={{
            version: async () => {
              await keeper.flush();
              return keeper.version();
            },
            received: keeper.received,
          }}
        />
      </Suspense>
      {view.conflicts.length > 0 && (
        <Suspense fallback={null}>
          <TemplateWriteConflict view={view} choose={keeper.choose} />
        </Suspense>
      )}
    </>
  );
}

/** Where the text stands, in a sentence. */
function State({ view: { status, savedAt, refusal, merged } }: { view: TemplateKept }) {
  const say = useText();
  if (merged.length > 0) {
    const titles = merged.map((title) => say(writingMessages.quoted, { title })).join(", ");
    return say(writingMessages.merged, { count: merged.length, titles });
  }
  switch (status) {
    case "quiet":
      return null;
    case "saved":
      return savedAt === null ? null : say(writingMessages.saved, { time: formatDate(savedAt, "clock") });
    case "refused":
      return refusal ?? say(writingMessages.refused);
    case "saving":
    case "waiting":
    case "signedOut":
      return say(writingMessages[status]);
  }
}
