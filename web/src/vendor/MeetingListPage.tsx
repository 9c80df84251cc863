import { useQuery } from "@apollo/client/react";
import { MEETING_STATE_LABELS, MEETING_STATES } from "@palier/domain/vendor";
import { useState } from "react";
import { useNavigate } from "react-router";
import {
  ActionButton,
  DataTable,
  Dialog,
  EmptyState,
  ErrorPanel,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  readFragment,
  useCan,
  useText,
} from "../kernel";
import { MeetingLine } from "./meeting-shown";
import { MeetingForm } from "./MeetingForm";
import { meetingMessages as messages } from "./vendor-meeting.messages";

const MeetingsDocument = graphql(`
  query Meetings {
    meetings {
      id
      ...MeetingLine
    }
  }
`);

/** The state as people read it, from its code. */
export const meetingStateLabel = (code: string): string =>
  MEETING_STATE_LABELS[MEETING_STATES.find((state) => state === code) ?? "planned"];

/** /reunions: with each vendor, what was decided and how far it went down. */
export function MeetingListPage() {
  const say = useText();
  const navigate = useNavigate();
  const canPlan = useCan("meeting:update");
  const [planning, setPlanning] = useState(false);
  const { data, error, refetch } = useQuery(MeetingsDocument, { fetchPolicy: "cache-and-network" });
  const meetings = readFragment(MeetingLine, data?.meetings ?? []);
  const close = (): void => {
    setPlanning(false);
  };
  const plan = (
    <ActionButton
      onClick={() => {
        setPlanning(true);
      }}
    >
      {say(messages.plan)}
    </ActionButton>
  );
  return (
    <>
      <PageHeader
        title={say(messages.title)}
        purpose={say(messages.purpose)}
        {...(meetings.length > 0 ? { count: meetings.length } : {})}
        {...(canPlan && meetings.length > 0 ? { action: plan } : {})}
      />
      {data === undefined && error === undefined ? <LoadingState /> : null}
      {data === undefined && error !== undefined ? <ErrorPanel error={error} retry={() => void refetch()} /> : null}
      <Dialog wide title={say(messages.plan)} opened={planning} onClose={close}>
        <MeetingForm meeting={null} onSaved={(id) => void navigate(`/reunions/${id}`)} onCancel={close} />
      </Dialog>
      {data === undefined ? null : (
        <DataTable
          caption={say(messages.list)}
          hideCaption
          phone="stack"
          rows={meetings}
          rowKey={({ id }) => id}
          emptyState={
            <EmptyState title={say(messages.empty)} why={say(messages.emptyWhy)} {...(canPlan && { action: plan })} />
          }
          columns={[
            {
              key: "date",
              header: say(messages.date),
              nowrap: true,
              sortValue: ({ heldAt }) => heldAt,
              cell: ({ id, heldAt }) => <LinkButton to={`/reunions/${id}`}>{formatDate(heldAt, "time")}</LinkButton>,
            },
            {
              key: "vendor",
              header: say(messages.vendor),
              sortValue: ({ vendor }) => vendor.name,
              cell: ({ vendor }) => vendor.name,
            },
            { key: "state", header: say(messages.state), cell: ({ state }) => meetingStateLabel(state) },
            {
              key: "actions",
              header: say(messages.actions),
              cell: ({ actions }) =>
                say(messages.openActions, { open: actions.filter(({ doneOn }) => doneOn == null).length }),
            },
            {
              key: "relay",
              header: say(messages.relay),
              cell: ({ siteCount, passedOnCount }) =>
                say(messages.relayCount, { total: siteCount, done: passedOnCount }),
            },
          ]}
        />
      )}
    </>
  );
}
