import { useMutation, useQuery } from "@apollo/client/react";
import { Checkbox } from "@mantine/core";
import { parseSector, rightsOf } from "@palier/domain/identity";
import {
  mayMoveRelease,
  parseReleaseDecision,
  parseReleaseState,
  RELEASE_DECISION_LABELS,
  RELEASE_STATE_LABELS,
} from "@palier/domain/vendor";
import { useMemo, useState } from "react";
import { useParams } from "react-router";
import type { ShownReleaseFragment } from "../generated/graphql";
import {
  ActionButton,
  Dialog,
  EmptyState,
  ErrorPanel,
  Facts,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  Section,
  useText,
  useViewer,
} from "../kernel";
import { ShownRelease } from "./release-shown";
import { ReleaseAnswerDialog } from "./ReleaseAnswerDialog";
import { ReleaseBoard, type ReleaseCheck, type ReleaseSite } from "./ReleaseBoard";
import { ReleaseCheckDialog } from "./ReleaseCheckDialog";
import { ReleaseDecideDialog, ReleaseInstallDialog } from "./ReleaseDecision";
import { ReleaseForm } from "./ReleaseForm";
import { releaseMessages as messages } from "./vendor-release.messages";
import styles from "./vendor.module.css";
import { VendorFault, type Fault } from "./VendorFault";

const ReleaseDocument = graphql(`
  query Release($id: ID!) {
    release(id: $id) {
      id
      ...ShownRelease
    }
  }
`);

const MoveReleaseDocument = graphql(`
  mutation MoveRelease($input: MoveReleaseInput!) {
    moveRelease(input: $input) {
      ok
      error {
        code
        field
        message
      }
      release {
        id
        ...ShownRelease
      }
    }
  }
`);

/** What the dialog is open on. */
type Open =
  | { readonly what: "edit" | "decide" | "install" }
  | { readonly what: "check"; readonly check: ReleaseCheck | null }
  | { readonly what: "answer"; readonly site: ReleaseSite; readonly check: ReleaseCheck | null };

/** /livraisons/:releaseId: what it brings, what each establishment found, what is decided. */
export function ReleasePage() {
  const say = useText();
  const { releaseId = "" } = useParams();
  const { data, error, refetch } = useQuery(ReleaseDocument, {
    variables: { id: releaseId },
    fetchPolicy: "cache-and-network",
  });
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const release = readFragment(ShownRelease, data.release ?? null);
  if (release === null)
    return (
      <EmptyState
        title={say(messages.missing)}
        why={say(messages.missingWhy)}
        action={<LinkButton to="/livraisons">{say(messages.back)}</LinkButton>}
      />
    );
  return <ReleaseView release={release} onChanged={() => void refetch()} />;
}

function ReleaseView({ release, onChanged }: { release: ShownReleaseFragment; onChanged: () => void }) {
  const say = useText();
  const { grants } = useViewer();
  const rights = useMemo(() => rightsOf(grants), [grants]);
  const [open, setOpen] = useState<Open | null>(null);
  const [waitingOnly, setWaitingOnly] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [send, moving] = useMutation(MoveReleaseDocument);
  const state = parseReleaseState(release.state) ?? "announced";
  const decision = parseReleaseDecision(release.decision ?? "");
  const at = { state, decision };
  const canUpdate = rights.can("release:update");
  const canDecide = rights.can("release:decide");
  const testing = state === "testing";
  const close = (): void => {
    setOpen(null);
    onChanged();
  };
  const show = (of: Open) => () => {
    setOpen(of);
  };
  const move = async (kind: "test" | "resume" | "cancel"): Promise<void> => {
    const input = { id: release.id, version: release.version, move: kind };
    // A failure stays in `moving.error`, shown below.
    const sent = await send({ variables: { input } }).catch(() => null);
    setFault(sent?.data?.moveRelease.error ?? null);
  };
  // One primary button: the next step of the release, for who may take it.
  const next =
    canUpdate && state === "announced" && release.checks.length > 0 ? (
      <ActionButton loading={moving.loading} onClick={() => void move("test")}>
        {say(messages.askTests)}
      </ActionButton>
    ) : canDecide && testing ? (
      <ActionButton onClick={show({ what: "decide" })}>{say(messages.decide)}</ActionButton>
    ) : canDecide && mayMoveRelease(at, "install") ? (
      <ActionButton onClick={show({ what: "install" })}>{say(messages.install)}</ActionButton>
    ) : undefined;
  const done = new Set(release.results.map((one) => `${one.establishmentId} ${one.checkId}`));
  const sites = waitingOnly
    ? release.sites.filter(
        (site) => site.siteVerdict == null || release.checks.some((check) => !done.has(`${site.id} ${check.id}`)),
      )
    : release.sites;
  const mayTest = (site: ReleaseSite, check: ReleaseCheck): boolean => {
    const sector = parseSector(check.sector);
    return testing && sector !== null && rights.can("release:test", { establishmentId: site.id, sector });
  };
  return (
    <>
      <PageHeader
        title={say(messages.name, { product: release.product.name, version: release.versionLabel })}
        purpose={say(messages.pagePurpose, {
          state: RELEASE_STATE_LABELS[state],
          planned: release.plannedOn == null ? "none" : formatDate(release.plannedOn),
        })}
        exports={
          <>
            <LinkButton to="/livraisons">{say(messages.back)}</LinkButton>
            {canUpdate && state !== "installed" && state !== "cancelled" ? (
              <QuietButton onClick={show({ what: "edit" })}>{say(messages.edit)}</QuietButton>
            ) : null}
            {canUpdate && mayMoveRelease(at, "resume") ? (
              <QuietButton onClick={() => void move("resume")}>{say(messages.resume)}</QuietButton>
            ) : null}
            {canUpdate && mayMoveRelease(at, "cancel") ? (
              <QuietButton onClick={() => void move("cancel")}>{say(messages.cancelRelease)}</QuietButton>
            ) : null}
          </>
        }
        {...(next === undefined ? {} : { action: next })}
      />
      <VendorFault fault={fault} error={moving.error} />
      {decision === null ? null : (
        <Facts
          columns={1}
          lines={[
            {
              term: say(messages.decision),
              value: say(messages.decidedBy, {
                decision: RELEASE_DECISION_LABELS[decision],
                who: release.decidedByName ?? "",
                at: formatDate(release.decidedAt, "time"),
              }),
            },
            ...(release.decisionReason === "" ? [] : [{ term: say(messages.reason), value: release.decisionReason }]),
            ...(release.installedOn == null
              ? []
              : [{ term: say(messages.installedOn), value: formatDate(release.installedOn, "long") }]),
          ]}
        />
      )}
      <Section title={say(messages.notes)}>
        <p className={styles["text"]}>{release.notes === "" ? say(messages.nothingTold) : release.notes}</p>
      </Section>
      <Section title={say(messages.knownProblems)}>
        <p className={styles["text"]}>
          {release.knownProblems === "" ? say(messages.nothingTold) : release.knownProblems}
        </p>
      </Section>
      <Section
        title={say(messages.checks)}
        lead={say(messages.checksLead, {
          done: done.size,
          total: release.checks.length * release.sites.length,
          problems: release.results.filter(({ verdict }) => verdict === "problem").length,
        })}
        {...(canUpdate && (state === "announced" || testing)
          ? {
              aside: <QuietButton onClick={show({ what: "check", check: null })}>{say(messages.addCheck)}</QuietButton>,
            }
          : {})}
      >
        {canUpdate && (state === "announced" || testing) ? (
          <ul className={`${styles["list"] ?? ""} ${styles["gestures"] ?? ""}`}>
            {release.checks.map((check) => (
              <li key={check.id}>
                <LinkButton onClick={show({ what: "check", check })}>
                  {say(messages.editCheck, { title: check.title })}
                </LinkButton>
              </li>
            ))}
          </ul>
        ) : null}
        {release.checks.length === 0 ? (
          <EmptyState title={say(messages.noCheck)} why={say(messages.noCheckWhy)} />
        ) : release.sites.length === 0 ? (
          <EmptyState title={say(messages.noSite)} why={say(messages.noSiteWhy)} />
        ) : (
          <>
            <Checkbox
              className={styles["narrow"] ?? ""}
              label={say(messages.onlyWaiting)}
              checked={waitingOnly}
              onChange={(event) => {
                setWaitingOnly(event.currentTarget.checked);
              }}
            />
            <ReleaseBoard
              release={release}
              sites={sites}
              mayTest={mayTest}
              mayConclude={({ id }) => testing && rights.can("release:conclude", { establishmentId: id })}
              onTest={(site, check) => {
                setOpen({ what: "answer", site, check });
              }}
              onConclude={(site) => {
                setOpen({ what: "answer", site, check: null });
              }}
            />
          </>
        )}
      </Section>
      {open?.what === "edit" ? (
        <Dialog wide opened title={say(messages.edit)} onClose={close}>
          <ReleaseForm release={release} onSaved={close} onCancel={close} />
        </Dialog>
      ) : null}
      {open?.what === "check" ? <ReleaseCheckDialog release={release} check={open.check} onClose={close} /> : null}
      {open?.what === "answer" ? (
        <ReleaseAnswerDialog release={release} site={open.site} check={open.check} onClose={close} />
      ) : null}
      {open?.what === "decide" ? <ReleaseDecideDialog release={release} onClose={close} /> : null}
      {open?.what === "install" ? <ReleaseInstallDialog release={release} onClose={close} /> : null}
    </>
  );
}
