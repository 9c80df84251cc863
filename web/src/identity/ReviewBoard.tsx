import { useQuery } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import { REASON_LENGTH, REVIEW_DECISION_LABELS, roleText } from "@palier/domain/identity";
import { useState, type KeyboardEvent } from "react";
import type { ReviewLinesQuery } from "../generated/graphql";
import {
  DataTable,
  EmptyState,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  QuietButton,
  useText,
  useUrlFilters,
} from "../kernel";
import { reviewMessages } from "./identity-review.messages";
import classes from "./identity-people.module.css";
import { usePersonChange } from "./person-change";
import { PersonConfirm } from "./PersonConfirm";

const ReviewLinesDocument = graphql(`
  query ReviewLines($id: ID!) {
    accessReview(id: $id) {
      id
      lines {
        id
        personId
        personName
        role
        sector
        where
        decision
        reason
        held
      }
    }
  }
`);

const DecideDocument = graphql(`
  mutation DecideAccessReviewLine($lineId: ID!, $decision: ReviewDecision!, $reason: String) {
    decideAccessReviewLine(lineId: $lineId, decision: $decision, reason: $reason) {
      ok
      error {
        code
        message
      }
      review {
        id
        text
        leftCount
        confirmedCount
        removedCount
        lines {
          id
          decision
          reason
          held
        }
      }
    }
  }
`);

type Line = NonNullable<ReviewLinesQuery["accessReview"]>["lines"][number];
type Decision = NonNullable<Line["decision"]>;

const MOVES: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Arrows walk from one decision to the next; Tab stops once a line. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = MOVES[event.key];
  const button = event.target instanceof HTMLButtonElement ? event.target : null;
  const line = button?.closest("tr") ?? null;
  if (step === undefined || button === null || line?.parentElement == null) return;
  const choices = (row: Element | undefined) => [...(row?.querySelectorAll<HTMLButtonElement>("[data-choice]") ?? [])];
  const column = choices(line).indexOf(button);
  if (column < 0) return;
  event.preventDefault();
  const lines = [...line.parentElement.querySelectorAll("tr")];
  const target = choices(lines[lines.indexOf(line) + step[0]]);
  (target[column + step[1]] ?? target[0])?.focus();
}

/** Every right in review, with its decision; what is decided may be decided again until the review is closed. */
export function ReviewBoard({ reviewId, onDecided }: { reviewId: string; onDecided: () => void }) {
  const say = useText();
  const filters = useUrlFilters();
  const [removing, setRemoving] = useState<Line | null>(null);
  const { data, error, refetch } = useQuery(ReviewLinesDocument, {
    variables: { id: reviewId },
    fetchPolicy: "cache-and-network",
  });
  const decide = usePersonChange(DecideDocument, (said) => said.decideAccessReviewLine, onDecided);
  if (error !== undefined) return <ErrorPanel error={error} retry={() => void refetch()} />;
  const lines = data?.accessReview?.lines;
  if (lines === undefined) return <LoadingState />;
  const all = filters.get("montrer") === "tous";
  const rows = lines.filter(({ decision }) => all || decision == null || decision === "later");
  const choose = (line: Line, decision: Decision) => {
    if (decision === "remove") setRemoving(line);
    else decide.run({ lineId: line.id, decision });
  };
  return (
    <>
      <div className={classes["filters"]}>
        <NativeSelect
          label={say(reviewMessages.show)}
          value={all ? "tous" : ""}
          data={[
            { value: "", label: say(reviewMessages.showLeft) },
            { value: "tous", label: say(reviewMessages.showAll) },
          ]}
          onChange={(event) => {
            filters.set("montrer", event.currentTarget.value);
          }}
        />
      </div>
      {decide.refusal !== null && (
        <p role="alert" className={classes["refusal"]}>
          {decide.refusal}
        </p>
      )}
      {rows.length > 0 && <p className={classes["hint"]}>{say(reviewMessages.hint)}</p>}
      <div onKeyDown={walk}>
        <DataTable
          caption={say(reviewMessages.caption)}
          hideCaption
          phone="stack"
          rows={rows}
          rowKey={({ id }) => id}
          emptyState={
            <EmptyState
              title={say(reviewMessages.doneTitle)}
              why={say(reviewMessages.doneWhy)}
              action={
                <LinkButton onClick={() => filters.set("montrer", "tous")}>{say(reviewMessages.showAll)}</LinkButton>
              }
            />
          }
          columns={[
            {
              key: "person",
              header: say(reviewMessages.person),
              cell: ({ personId, personName }) => <LinkButton to={`/personnes/${personId}`}>{personName}</LinkButton>,
              sortValue: ({ personName }) => personName,
            },
            {
              key: "role",
              header: say(reviewMessages.role),
              cell: ({ role, sector }) => roleText(role, sector ?? null),
              sortValue: ({ role, sector }) => roleText(role, sector ?? null),
            },
            { key: "where", header: say(reviewMessages.where), cell: ({ where }) => where },
            {
              key: "decision",
              header: say(reviewMessages.decision),
              cell: (line) => <Choices line={line} onChoose={(decision) => choose(line, decision)} />,
            },
          ]}
        />
      </div>
      {removing !== null && (
        <RemoveRight
          line={removing}
          onClose={() => setRemoving(null)}
          onDone={() => {
            setRemoving(null);
            onDecided();
          }}
        />
      )}
    </>
  );
}

const DECISIONS: readonly Decision[] = ["confirm", "remove", "later"];

function Choices({ line, onChoose }: { line: Line; onChoose: (decision: Decision) => void }) {
  const say = useText();
  const role = roleText(line.role, line.sector ?? null);
  // A role taken away is gone: there is nothing left to decide.
  const over = line.decision === "remove";
  return (
    <>
      {line.decision != null && (
        <div>
          {over ? say(reviewMessages.removed, { reason: line.reason ?? "" }) : REVIEW_DECISION_LABELS[line.decision]}
        </div>
      )}
      {!over && !line.held && <div className={classes["quiet"]}>{say(reviewMessages.gone)}</div>}
      {!over && (
        <div className={classes["choices"]}>
          {DECISIONS.filter((decision) => line.held || decision !== "confirm").map((decision, index) => (
            <QuietButton
              key={decision}
              size="compact-sm"
              className={classes["choice"] ?? ""}
              data-choice
              tabIndex={index === 0 ? 0 : -1}
              aria-pressed={line.decision === decision}
              aria-label={say(reviewMessages.named, {
                verb: say(reviewMessages[decision]),
                name: line.personName,
                role,
              })}
              onClick={() => onChoose(decision)}
            >
              {say(reviewMessages[decision])}
            </QuietButton>
          ))}
        </div>
      )}
    </>
  );
}

function RemoveRight({ line, onDone, onClose }: { line: Line; onDone: () => void; onClose: () => void }) {
  const say = useText();
  const [reason, setReason] = useState("");
  const { run, busy, refusal } = usePersonChange(DecideDocument, (said) => said.decideAccessReviewLine, onDone);
  return (
    <PersonConfirm
      title={say(reviewMessages.removeTitle, { name: line.personName })}
      text={say(reviewMessages.removeText, {
        role: roleText(line.role, line.sector ?? null),
        where: line.where,
      })}
      verb={say(reviewMessages.remove)}
      {...{ busy, refusal, onClose }}
      onConfirm={() => run({ lineId: line.id, decision: "remove", reason })}
    >
      <TextInput
        label={say(reviewMessages.reason)}
        value={reason}
        maxLength={REASON_LENGTH.most}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </PersonConfirm>
  );
}
