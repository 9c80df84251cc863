import { useApolloClient, useMutation } from "@apollo/client/react";
import { sectionText, siteDocument, type MergeConflict, type VariantSections } from "@palier/domain/template";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { SaveTemplateVariantMutation, TemplateVariantQuery } from "../generated/graphql";
import {
  ActionButton,
  askWhileLeaving,
  Conflict,
  ErrorPanel,
  formatDate,
  graphql,
  QuietButton,
  useSessionExpired,
  useText,
} from "../kernel";
import { VariantKeeper, type VariantSaved, type VariantView } from "./template-variant-keeper";
import { documentFrom, sectionsFrom } from "./template-variant-read";
import { variantMessages as messages } from "./template-variant.messages";
import styles from "./template-variant.module.css";
import { TemplateDiff } from "./TemplateDiff";
import { TemplateEditor, type TemplateEditorHandle } from "./TemplateEditor";
import { TemplatePropose } from "./TemplatePropose";

/** What an establishment makes of a model. */
export type ShownVariant = NonNullable<TemplateVariantQuery["templateVariant"]>;

const SaveTemplateVariantDocument = graphql(`
  mutation SaveTemplateVariant($input: SaveTemplateVariantInput!) {
    saveTemplateVariant(input: $input) {
      ok
      error {
        code
        field
        message
      }
      violations {
        sectionKey
        title
        mode
        breach
        reason
        diff {
          change
          text
        }
      }
      variant {
        id
        baseRevisionId
        version
        state
        sections
        updatedAt
        updatedByName
      }
    }
  }
`);
const PutTemplateVariantInUseDocument = graphql(`
  mutation PutTemplateVariantInUse($input: UseTemplateVariantInput!) {
    putTemplateVariantInUse(input: $input) {
      ok
      error {
        code
        field
        message
      }
      variant {
        id
        version
        state
        inUseAt
        behind
      }
    }
  }
`);

type Violation = SaveTemplateVariantMutation["saveTemplateVariant"]["violations"][number];
type View = VariantView<Violation>;

const inputOf = (
  { templateId, establishmentId }: { readonly templateId: string; readonly establishmentId: string },
  sections: VariantSections,
  version: number,
) => ({ input: { templateId, establishmentId, version, sections: JSON.stringify(sections) } });

function useKeeper({ templateId, establishmentId, ...variant }: ShownVariant): VariantKeeper<Violation> {
  const client = useApolloClient();
  const [keeper] = useState(
    () =>
      new VariantKeeper<Violation>({
        group: { id: variant.baseRevisionId, content: documentFrom(variant.groupContent) },
        sections: sectionsFrom(variant.sections ?? "{}"),
        version: variant.version,
        send: async (sections, version): Promise<VariantSaved<Violation>> => {
          const variables = inputOf({ templateId, establishmentId }, sections, version);
          const { data } = await client.mutate({ mutation: SaveTemplateVariantDocument, variables });
          const answer = data?.saveTemplateVariant;
          const now = answer?.variant;
          return {
            ok: answer?.ok ?? false,
            code: answer?.error?.code ?? null,
            message: answer?.error?.message ?? null,
            violations: answer?.violations ?? [],
            now: now == null ? null : { ...now, sections: sectionsFrom(now.sections ?? "{}") },
          };
        },
      }),
  );
  const expired = useSessionExpired();
  useEffect(() => {
    // Signed in again in the page: what waited leaves.
    if (!expired) void keeper.flush();
  }, [expired, keeper]);
  useEffect(() => {
    const leave = (): void => {
      const pending = keeper.pending();
      if (pending === null) return;
      const variables = inputOf({ templateId, establishmentId }, pending.sections, pending.version);
      void askWhileLeaving(SaveTemplateVariantDocument, variables).catch(() => null);
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      keeper.end();
    };
  }, [keeper, templateId, establishmentId]);
  return keeper;
}

interface TemplateVariantEditorProps {
  variant: ShownVariant;
  /** The text was put in use. */
  onUsed: () => void;
}

/** The text of a site as it is written: kept by itself, judged by the server, put in use when the site says so. */
export function TemplateVariantEditor({ variant, onUsed }: TemplateVariantEditorProps) {
  const say = useText();
  const keeper = useKeeper(variant);
  const view = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  const handle = useRef<TemplateEditorHandle>(null);
  const [group] = useState(() => documentFrom(variant.groupContent));
  const [start] = useState(() => siteDocument(group, sectionsFrom(variant.sections ?? "{}")));
  const [proposing, setProposing] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [putIt, { loading, error }] = useMutation(PutTemplateVariantInUseDocument);
  const { establishmentName: site, templateId, establishmentId } = variant;

  useEffect(() => {
    keeper.hold({
      read: () => handle.current?.read() ?? { ok: false, error: "" },
      show: (document) => handle.current?.show(document),
    });
    return () => {
      keeper.hold(null);
    };
  }, [keeper]);

  const putInUse = async (): Promise<void> => {
    await keeper.flush();
    if (keeper.pending() !== null) return;
    const { version } = keeper.snapshot();
    // A failure stays in `error`, shown below.
    const sent = await putIt({ variables: { input: { templateId, establishmentId, version } } }).catch(() => null);
    const answer = sent?.data?.putTemplateVariantInUse;
    setFault(answer?.error?.message ?? null);
    if (answer?.variant != null) keeper.moved(answer.variant.version);
    if (answer?.ok === true) onUsed();
  };
  const written = view.version > 0;
  const usable = written && !variant.behind && !(variant.state === "inUse" && view.version === variant.version);
  return (
    <>
      <Standing view={view} onRetry={() => void keeper.flush()} />
      {view.violations.length === 0 ? null : <Refused violations={view.violations} onBack={keeper.takeBack} />}
      <TemplateEditor
        contract="site"
        label={say(messages.text, { site })}
        document={start}
        contents={[]}
        onChange={keeper.changed}
        handle={handle}
      />
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void putInUse()} />}
      {fault === null ? null : <p role="alert">{fault}</p>}
      <div className={styles["actions"]}>
        {usable ? (
          <ActionButton loading={loading} onClick={() => void putInUse()}>
            {say(messages.use)}
          </ActionButton>
        ) : null}
        <QuietButton
          onClick={() => {
            setProposing(true);
          }}
        >
          {say(messages.propose)}
        </QuietButton>
        {variant.state === "inUse" && !usable ? <p role="status">{say(messages.used, { site })}</p> : null}
      </div>
      {proposing ? (
        <TemplatePropose
          place={{ templateId, establishmentId }}
          group={group}
          read={() => handle.current?.read() ?? null}
          onClose={() => {
            setProposing(false);
          }}
        />
      ) : null}
      {view.conflicts.length === 0 ? null : (
        <Conflict
          texts={view.conflicts.map(textsOf)}
          keepMine={() => {
            keeper.choose("mine");
          }}
          takeTheirs={() => {
            keeper.choose("theirs");
          }}
          {...(view.conflicts.every(({ mine }) => mine?.attrs.mode === "free") && {
            keepBoth: () => {
              keeper.choose("both");
            },
          })}
        />
      )}
    </>
  );
}

const textsOf = ({ key, mine, theirs }: MergeConflict) => ({
  label: (mine ?? theirs)?.attrs.title ?? key,
  mine: mine === null ? "" : sectionText(mine),
  theirs: theirs === null ? "" : sectionText(theirs),
});

function Standing({ view, onRetry }: { view: View; onRetry: () => void }) {
  const say = useText();
  const { status, savedAt, message } = view;
  const sentence = ((): string | null => {
    if (status === "saved")
      return savedAt === null ? null : say(messages.saved, { time: formatDate(savedAt, "clock") });
    if (status === "waiting" || status === "saving" || status === "offline") return say(messages[status]);
    return status === "refused" ? message : null;
  })();
  return (
    <>
      <p role="status" aria-live="polite" className={styles["state"]}>
        {sentence}
      </p>
      {status === "offline" ? <QuietButton onClick={onRetry}>{say(messages.retry)}</QuietButton> : null}
    </>
  );
}

interface RefusedProps {
  violations: readonly Violation[];
  onBack: (keys: readonly string[]) => void;
}

/** What the server refused, with what had changed. */
function Refused({ violations, onBack }: RefusedProps) {
  const say = useText();
  return (
    <div role="alert" className={styles["refused"]}>
      <h2>{say(messages.refused)}</h2>
      <p>{say(messages.refusedWhy)}</p>
      {violations.map(({ sectionKey, title, reason, diff }) => (
        <section key={sectionKey} aria-label={title}>
          <h3>{title}</h3>
          <p>{reason}</p>
          <TemplateDiff
            parts={diff.map(({ change, text }) => ({
              change: change === "added" || change === "removed" ? change : "same",
              text,
            }))}
          />
        </section>
      ))}
      <QuietButton
        onClick={() => {
          onBack(violations.map(({ sectionKey }) => sectionKey));
        }}
      >
        {say(messages.backToGroup)}
      </QuietButton>
    </div>
  );
}
