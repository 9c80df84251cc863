import { useQuery } from "@apollo/client/react";
import { Anchor } from "@mantine/core";
import { MEETING_MOVE_LABELS, MEETING_STATES, meetingMovesFrom } from "@palier/domain/vendor";
import { useEffect, useState } from "react";
import { useParams } from "react-router";
import { DraftField, useDraft } from "../draft";
import type { ShownMeetingFragment } from "../generated/graphql";
import {
  ActionButton,
  Conflict,
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
  useCan,
  useText,
} from "../kernel";
import { ShownMeeting } from "./meeting-shown";
import { MeetingActions } from "./MeetingActions";
import { MeetingCascades } from "./MeetingCascades";
import { MeetingForm } from "./MeetingForm";
import { MeetingItems } from "./MeetingItems";
import { meetingStateLabel } from "./MeetingListPage";
import { useMeetingChange } from "./use-meeting-change";
import { meetingMessages as messages } from "./vendor-meeting.messages";
import styles from "./vendor.module.css";
import { faultOf, VendorFault } from "./VendorFault";

const MeetingDocument = graphql(`
  query Meeting($id: ID!) {
    meeting(id: $id) {
      id
      ...ShownMeeting
    }
  }
`);

const EVERY_MS = 2_000;

/** The file of the minutes is on its way. */
const isPrinting = ({ state, minutesUrl, minutesJob }: ShownMeetingFragment): boolean =>
  state === "closed" && minutesUrl == null && minutesJob != null && !["DONE", "FAILED"].includes(minutesJob.state);

/** /reunions/:meetingId: agenda, decisions, actions, then how each establishment passed them on. */
export function MeetingPage() {
  const say = useText();
  const { meetingId = "" } = useParams();
  const [waiting, setWaiting] = useState(false);
  const { data, error, refetch } = useQuery(MeetingDocument, {
    variables: { id: meetingId },
    fetchPolicy: "cache-and-network",
    pollInterval: waiting ? EVERY_MS : 0,
  });
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const meeting = readFragment(ShownMeeting, data.meeting ?? null);
  const printing = meeting !== null && isPrinting(meeting);
  if (printing !== waiting) setWaiting(printing);
  if (meeting === null)
    return (
      <EmptyState
        title={say(messages.missing)}
        why={say(messages.missingWhy)}
        action={<LinkButton to="/reunions">{say(messages.back)}</LinkButton>}
      />
    );
  return <MeetingSheet meeting={meeting} />;
}

function MeetingSheet({ meeting }: { meeting: ShownMeetingFragment }) {
  const say = useText();
  const mayWrite = useCan("meeting:update");
  const [editing, setEditing] = useState(false);
  // What is written and not saved would not be in what the establishments get.
  const [unsaved, setUnsaved] = useState(false);
  const { moveMeeting, fault, error, busy } = useMeetingChange();
  const state = MEETING_STATES.find((one) => one === meeting.state) ?? "planned";
  const open = state === "planned" || state === "held";
  const [first, ...others] = mayWrite ? meetingMovesFrom(state) : [];
  const button = (move: typeof first, Button: typeof QuietButton) =>
    move === undefined ? null : (
      <Button
        key={move}
        loading={busy}
        disabled={move === "share" && unsaved}
        onClick={() => void moveMeeting({ id: meeting.id, version: meeting.version, move })}
      >
        {MEETING_MOVE_LABELS[move]}
      </Button>
    );
  const namesOf = (side: string): string | null =>
    meeting.present
      .filter((one) => one.side === side)
      .map(({ name }) => name)
      .join(", ") || null;
  const close = (): void => {
    setEditing(false);
  };
  return (
    <>
      <PageHeader
        title={say(messages.name, { vendor: meeting.vendor.name, date: formatDate(meeting.heldAt) })}
        purpose={say(messages.pagePurpose, { state: meetingStateLabel(meeting.state) })}
        exports={
          <>
            <LinkButton to="/reunions">{say(messages.back)}</LinkButton>
            {others.map((move) => button(move, QuietButton))}
          </>
        }
        {...(first === undefined ? {} : { action: button(first, open ? ActionButton : QuietButton) })}
      />
      <VendorFault fault={fault} error={error} />
      <Dialog wide title={say(messages.edit)} opened={editing} onClose={close}>
        <MeetingForm meeting={meeting} onSaved={close} onCancel={close} />
      </Dialog>
      <Section
        title={say(messages.present)}
        {...(mayWrite && open
          ? {
              aside: (
                <QuietButton
                  onClick={() => {
                    setEditing(true);
                  }}
                >
                  {say(messages.edit)}
                </QuietButton>
              ),
            }
          : {})}
      >
        <Facts
          lines={[
            { term: say(messages.dateAndHour), value: formatDate(meeting.heldAt, "time") },
            { term: say(messages.place), value: meeting.place === "" ? null : meeting.place },
            { term: say(messages.presentGroup), value: namesOf("group") },
            { term: say(messages.presentVendor), value: namesOf("vendor") },
          ]}
        />
      </Section>
      <MeetingItems meeting={meeting} mayWrite={mayWrite && open} />
      <MeetingActions meeting={meeting} mayWrite={mayWrite} />
      <Section title={say(messages.minutes)}>
        {mayWrite && state === "held" ? (
          <MeetingMinutes meeting={meeting} onUnsaved={setUnsaved} />
        ) : (
          <p className={styles["text"]}>{meeting.minutes === "" ? say(messages.noMinutes) : meeting.minutes}</p>
        )}
        <MinutesFile meeting={meeting} />
      </Section>
      <MeetingCascades meeting={meeting} />
    </>
  );
}

/** The minutes as a file, once they are shared. */
function MinutesFile({ meeting }: { meeting: ShownMeetingFragment }) {
  const say = useText();
  const { state, minutesUrl, minutesJob } = meeting;
  if (state !== "closed") return null;
  return (
    <p role="status" className={styles["file"]}>
      {minutesUrl != null ? (
        <Anchor href={minutesUrl} download>
          {say(messages.minutesPdf)}
        </Anchor>
      ) : isPrinting(meeting) ? (
        say(messages.minutesPrinting)
      ) : minutesJob?.state === "FAILED" ? (
        say(messages.minutesFailed)
      ) : null}
    </p>
  );
}

/** What the teams will read. */
function MeetingMinutes({
  meeting,
  onUnsaved,
}: {
  meeting: ShownMeetingFragment;
  onUnsaved: (unsaved: boolean) => void;
}) {
  const say = useText();
  const { saveMeeting, fault, error, busy } = useMeetingChange();
  const draft = useDraft(`vendor:reunion:${meeting.id}:releve`, { initial: meeting.minutes });
  const [theirs, setTheirs] = useState<ShownMeetingFragment | null>(null);
  const unsaved = draft.text !== meeting.minutes;
  useEffect(() => {
    onUnsaved(unsaved);
    return () => onUnsaved(false);
  }, [onUnsaved, unsaved]);
  const save = async (version: number): Promise<void> => {
    const idsOf = (side: string): string[] => meeting.present.filter((one) => one.side === side).map(({ id }) => id);
    const answer = await saveMeeting({
      id: meeting.id,
      version,
      vendorId: meeting.vendor.id,
      heldAt: meeting.heldAt,
      place: meeting.place,
      minutes: draft.text,
      personIds: idsOf("group"),
      contactIds: idsOf("vendor"),
    });
    setTheirs(answer === null || answer.kept ? null : answer.meeting);
    if (answer?.kept === true) await draft.done();
  };
  return (
    <form
      noValidate
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save(meeting.version);
      }}
    >
      <VendorFault fault={theirs === null ? fault : null} error={error} retry={() => void save(meeting.version)} />
      {theirs === null ? null : (
        <Conflict
          texts={[{ label: null, mine: draft.text, theirs: theirs.minutes }]}
          keepMine={() => void save(theirs.version)}
          takeTheirs={() => {
            draft.setText(theirs.minutes);
            setTheirs(null);
          }}
        />
      )}
      <DraftField
        draft={draft}
        rows={6}
        label={say(messages.minutes)}
        description={say(messages.minutesHelp)}
        {...faultOf(fault, "minutes")}
      />
      <div className={styles["choices"]}>
        <QuietButton type="submit" loading={busy}>
          {say(messages.saveMinutes)}
        </QuietButton>
        {unsaved ? <span className={styles["none"]}>{say(messages.unsavedMinutes)}</span> : null}
      </div>
    </form>
  );
}
