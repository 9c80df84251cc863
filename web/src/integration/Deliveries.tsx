import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import type { WebhookDeliveriesQuery } from "../generated/graphql";
import {
  DataTable,
  ErrorPanel,
  formatDate,
  formatNumber,
  graphql,
  QuietButton,
  Section,
  useCan,
  useText,
  type Column,
} from "../kernel";
import { useChange } from "./integration-change";
import { integrationMessages as messages } from "./integration.messages";
import classes from "./integration.module.css";

const WebhookDeliveriesDocument = graphql(`
  query WebhookDeliveries {
    webhookDeliveries(first: 50) {
      edges {
        cursor
        node {
          id
          webhookLabel
          eventLabel
          state
          attempts
          httpStatus
          durationMs
          responseExcerpt
          failureReason
          createdAt
        }
      }
    }
  }
`);

const ReplayDeliveryDocument = graphql(`
  mutation ReplayWebhookDelivery($id: ID!) {
    replayWebhookDelivery(id: $id) {
      ok
      error {
        code
        message
      }
    }
  }
`);

type Delivery = WebhookDeliveriesQuery["webhookDeliveries"]["edges"][number]["node"];

const ASK_AGAIN_MS = 5_000;
const STATES = { WAITING: messages.waiting, DELIVERED: messages.delivered, FAILED: messages.failed } as const;

/** What was sent, how it was answered, and the way to send it again. */
export function Deliveries() {
  const say = useText();
  const mayChange = useCan("integration:update");
  const [said, setSaid] = useState("");
  const { data, error, refetch } = useQuery(WebhookDeliveriesDocument, {
    fetchPolicy: "cache-and-network",
    pollInterval: ASK_AGAIN_MS,
  });
  const replay = useChange(ReplayDeliveryDocument, (answer) => answer.replayWebhookDelivery);
  const columns: Column<Delivery>[] = [
    { key: "when", header: say(messages.when), cell: ({ createdAt }) => formatDate(createdAt, "time"), nowrap: true },
    {
      key: "what",
      header: say(messages.what),
      cell: ({ eventLabel, webhookLabel }) => (
        <>
          {eventLabel}
          <div className={classes["quiet"]}>{webhookLabel}</div>
        </>
      ),
    },
    { key: "state", header: say(messages.state), cell: ({ state }) => say(STATES[state]) },
    {
      key: "answer",
      header: say(messages.answer),
      cell: ({ httpStatus, durationMs, responseExcerpt, failureReason }) => (
        <>
          {httpStatus != null &&
            say(messages.status, { status: String(httpStatus), ms: formatNumber(durationMs ?? 0, 0) })}
          {failureReason != null && <div>{failureReason}</div>}
          {responseExcerpt != null && responseExcerpt !== "" && (
            <div className={classes["quiet"]}>{responseExcerpt}</div>
          )}
        </>
      ),
    },
    { key: "tries", header: say(messages.tries), align: "right", cell: ({ attempts }) => formatNumber(attempts, 0) },
    ...(mayChange
      ? [
          {
            key: "gestures",
            header: say(messages.actions),
            cell: ({ id, state, eventLabel }: Delivery) =>
              state !== "WAITING" && (
                <QuietButton
                  aria-label={`${say(messages.replay)} : ${eventLabel}`}
                  onClick={() => {
                    replay.change({ id }, () => {
                      setSaid(say(messages.replayed));
                    });
                  }}
                >
                  {say(messages.replay)}
                </QuietButton>
              ),
          },
        ]
      : []),
  ];
  return (
    <Section title={say(messages.deliveries)}>
      <p role="status">{said}</p>
      {replay.refusal !== null && (
        <p role="alert" className={classes["refusal"]}>
          {replay.refusal}
        </p>
      )}
      {error !== undefined && <ErrorPanel error={error} retry={() => void refetch()} />}
      {data !== undefined && (
        <DataTable
          caption={say(messages.deliveries)}
          hideCaption
          phone="stack"
          columns={columns}
          rows={data.webhookDeliveries.edges.map(({ node }) => node)}
          rowKey={({ id }) => id}
          emptyState={<p>{say(messages.noDelivery)}</p>}
        />
      )}
    </Section>
  );
}
