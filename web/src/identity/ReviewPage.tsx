import { useQuery } from "@apollo/client/react";
import { TextInput } from "@mantine/core";
import { dayInFrance } from "@palier/domain/kernel";
import { useState } from "react";
import type { AccessReviewsQuery } from "../generated/graphql";
import {
  ActionButton,
  DataTable,
  EmptyState,
  ErrorPanel,
  formatDate,
  formatNumber,
  graphql,
  LoadingState,
  PageHeader,
  Section,
  useText,
} from "../kernel";
import { reviewMessages } from "./identity-review.messages";
import classes from "./identity-people.module.css";
import { usePersonChange } from "./person-change";
import { PersonConfirm } from "./PersonConfirm";
import { ReviewBoard } from "./ReviewBoard";

const AccessReviewsDocument = graphql(`
  query AccessReviews {
    accessReviews {
      id
      openedAt
      dueOn
      closedAt
      closedBy
      confirmedCount
      removedCount
      leftCount
      totalCount
      text
    }
  }
`);

const OpenAccessReviewDocument = graphql(`
  mutation OpenAccessReview($dueOn: String!) {
    openAccessReview(dueOn: $dueOn) {
      ok
      error {
        code
        message
      }
      review {
        id
      }
    }
  }
`);

const CloseAccessReviewDocument = graphql(`
  mutation CloseAccessReview($id: ID!) {
    closeAccessReview(id: $id) {
      ok
      error {
        code
        message
      }
      review {
        id
      }
    }
  }
`);

type Review = AccessReviewsQuery["accessReviews"][number];

const csvOf = (id: string): string => `/access-reviews/${id}/revue.csv`;

/** A month to go through the list, unless told. */
const inAMonth = (): string => dayInFrance(new Date(Date.now() + 30 * 86_400_000));

/** The yearly review of rights: the open one as a board, the closed ones with their files. */
export function ReviewPage() {
  const say = useText();
  const [closing, setClosing] = useState(false);
  const { data, error, refetch } = useQuery(AccessReviewsDocument, { fetchPolicy: "cache-and-network" });
  const again = () => void refetch();
  const open = data?.accessReviews.find(({ closedAt }) => closedAt == null);
  const closed = data?.accessReviews.filter(({ closedAt }) => closedAt != null) ?? [];
  return (
    <>
      <PageHeader
        title={say(reviewMessages.title)}
        purpose={say(reviewMessages.purpose)}
        {...(open === undefined ? {} : { exports: <a href={csvOf(open.id)}>{say(reviewMessages.export)}</a> })}
        {...(open?.leftCount === 0
          ? { action: <ActionButton onClick={() => setClosing(true)}>{say(reviewMessages.close)}</ActionButton> }
          : {})}
      />
      {data === undefined && error === undefined && <LoadingState />}
      {error !== undefined && <ErrorPanel error={error} retry={again} />}
      {data !== undefined && open === undefined && <OpenReview onDone={again} />}
      {open !== undefined && (
        <>
          <p className={classes["situation"]} role="status">
            {open.text}
          </p>
          <p className={classes["hint"]}>
            {say(reviewMessages.opened, { date: formatDate(open.openedAt), due: formatDate(open.dueOn) })}
          </p>
          <ReviewBoard reviewId={open.id} onDecided={again} />
        </>
      )}
      {closed.length > 0 && <ClosedReviews reviews={closed} />}
      {closing && open !== undefined && (
        <CloseReview
          review={open}
          onClose={() => setClosing(false)}
          onDone={() => {
            setClosing(false);
            again();
          }}
        />
      )}
    </>
  );
}

function OpenReview({ onDone }: { onDone: () => void }) {
  const say = useText();
  const [dueOn, setDueOn] = useState(inAMonth);
  const { run, busy, refusal } = usePersonChange(OpenAccessReviewDocument, (data) => data.openAccessReview, onDone);
  return (
    <EmptyState
      title={say(reviewMessages.openTitle)}
      why={say(reviewMessages.openWhy)}
      action={
        <form
          className={classes["opening"]}
          onSubmit={(event) => {
            event.preventDefault();
            run({ dueOn });
          }}
        >
          <TextInput
            type="date"
            label={say(reviewMessages.dueOn)}
            value={dueOn}
            onChange={(event) => setDueOn(event.currentTarget.value)}
          />
          {refusal !== null && (
            <p role="alert" className={classes["refusal"]}>
              {refusal}
            </p>
          )}
          <ActionButton type="submit" aria-disabled={busy}>
            {say(reviewMessages.open)}
          </ActionButton>
        </form>
      }
    />
  );
}

function CloseReview({ review, onDone, onClose }: { review: Review; onDone: () => void; onClose: () => void }) {
  const say = useText();
  const { run, busy, refusal } = usePersonChange(CloseAccessReviewDocument, (data) => data.closeAccessReview, onDone);
  return (
    <PersonConfirm
      title={say(reviewMessages.closeTitle)}
      text={say(reviewMessages.closeText, { confirmed: review.confirmedCount, removed: review.removedCount })}
      verb={say(reviewMessages.close)}
      {...{ busy, refusal, onClose }}
      onConfirm={() => run({ id: review.id })}
    />
  );
}

function ClosedReviews({ reviews }: { reviews: readonly Review[] }) {
  const say = useText();
  return (
    <Section title={say(reviewMessages.past)}>
      <DataTable
        caption={say(reviewMessages.pastCaption)}
        hideCaption
        phone="stack"
        rows={reviews}
        rowKey={({ id }) => id}
        columns={[
          { key: "closed", header: say(reviewMessages.closedOn), cell: ({ closedAt }) => formatDate(closedAt ?? null) },
          { key: "by", header: say(reviewMessages.closedBy), cell: ({ closedBy }) => closedBy ?? null },
          {
            key: "confirmed",
            header: say(reviewMessages.confirmedCount),
            align: "right",
            cell: ({ confirmedCount }) => formatNumber(confirmedCount),
          },
          {
            key: "removed",
            header: say(reviewMessages.removedCount),
            align: "right",
            cell: ({ removedCount }) => formatNumber(removedCount),
          },
          {
            key: "file",
            header: say(reviewMessages.file),
            cell: ({ id }) => <a href={csvOf(id)}>{say(reviewMessages.export)}</a>,
          },
        ]}
      />
    </Section>
  );
}
