import { useMutation, useQuery } from "@apollo/client/react";
import { Anchor, NativeSelect } from "@mantine/core";
import { quarterText } from "@palier/domain/vendorcase";
import { useState } from "react";
import {
  ActionButton,
  DataTable,
  EmptyState,
  ErrorPanel,
  graphql,
  LoadingState,
  Section,
  useCan,
  useText,
} from "../kernel";
import { figuresDate } from "./scorecard-date";
import { scorecardMessages } from "./vendorcase-scorecard.messages";
import styles from "./vendorcase.module.css";

const VendorScorecardsDocument = graphql(`
  query VendorScorecards {
    vendorScorecards {
      id
      vendorId
      vendorName
      quarter
      frozen
      computedAt
      pdfUrl
      xlsxUrl
      job {
        id
        state
      }
    }
  }
`);
const GenerateScorecardDocument = graphql(`
  mutation GenerateScorecard($input: GenerateScorecardInput!) {
    generateScorecard(input: $input) {
      ok
      error {
        code
        field
        message
      }
      scorecard {
        id
      }
    }
  }
`);

const ENDED: readonly string[] = ["DONE", "FAILED"];
const EVERY_MS = 2_000;

interface ScorecardListProps {
  quarter: string;
  vendors: readonly { readonly vendorId: string; readonly vendorName: string }[];
}

/** The scorecards that were made, and the way to make one for the quarter on the screen. */
export function ScorecardList({ quarter, vendors }: ScorecardListProps) {
  const say = useText();
  const mayGenerate = useCan("scorecard:generate");
  const [chosen, setChosen] = useState("");
  const [waiting, setWaiting] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(VendorScorecardsDocument, {
    fetchPolicy: "cache-and-network",
    pollInterval: waiting ? EVERY_MS : 0,
  });
  const [generate, { error: refused, loading }] = useMutation(GenerateScorecardDocument);
  const cards = data?.vendorScorecards ?? [];
  const preparing = cards.some(({ job }) => job != null && !ENDED.includes(job.state));
  if (preparing !== waiting) setWaiting(preparing);
  const vendorId = vendors.some((each) => each.vendorId === chosen) ? chosen : (vendors[0]?.vendorId ?? "");
  type Card = (typeof cards)[number];

  const ask = async (): Promise<void> => {
    setSaid(null);
    try {
      const answer = await generate({ variables: { input: { vendorId, quarter } } });
      setSaid(answer.data?.generateScorecard.error?.message ?? say(scorecardMessages.asked));
      await refetch();
    } catch {
      // Shown below: the mutation keeps its error.
    }
  };
  const state = ({ job, computedAt, frozen }: Card): string => {
    if (job?.state === "FAILED") return say(scorecardMessages.failed);
    if (computedAt == null || (job != null && !ENDED.includes(job.state))) return say(scorecardMessages.preparing);
    return say(frozen ? scorecardMessages.frozen : scorecardMessages.provisional);
  };
  const file = (url: string | null | undefined, format: string, card: Card) =>
    url == null ? null : (
      <Anchor
        href={url}
        download
        aria-label={say(scorecardMessages.file, {
          format,
          vendor: card.vendorName,
          quarter: quarterText(card.quarter),
        })}
      >
        {format}
      </Anchor>
    );
  return (
    <Section title={say(scorecardMessages.cards)} lead={say(scorecardMessages.cardsLead)}>
      {mayGenerate && vendors.length > 0 ? (
        <div className={styles["choose"]}>
          <NativeSelect
            label={say(scorecardMessages.vendor)}
            value={vendorId}
            data={vendors.map((each) => ({ value: each.vendorId, label: each.vendorName }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <ActionButton onClick={() => void ask()} disabled={loading}>
            {say(scorecardMessages.generate)}
          </ActionButton>
        </div>
      ) : null}
      <p role="status">{said}</p>
      {refused === undefined ? null : <ErrorPanel error={refused} />}
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {data === undefined && error === undefined ? <LoadingState /> : null}
      {data === undefined ? null : (
        <DataTable
          caption={say(scorecardMessages.cards)}
          hideCaption
          phone="stack"
          rows={cards}
          rowKey={({ id }) => id}
          emptyState={
            <EmptyState
              title={say(scorecardMessages.noCard)}
              why={say(mayGenerate ? scorecardMessages.noCardWhy : scorecardMessages.cardsLead)}
            />
          }
          columns={[
            { key: "vendor", header: say(scorecardMessages.vendor), cell: ({ vendorName }) => vendorName },
            { key: "quarter", header: say(scorecardMessages.quarter), cell: (card) => quarterText(card.quarter) },
            { key: "state", header: say(scorecardMessages.state), cell: state },
            {
              key: "at",
              header: say(scorecardMessages.figuresOf),
              cell: ({ computedAt }) => (computedAt == null ? null : figuresDate(computedAt)),
            },
            {
              key: "files",
              header: say(scorecardMessages.files),
              cell: (card) => (
                <span className={styles["choices"]}>
                  {file(card.pdfUrl, say(scorecardMessages.pdf), card)}
                  {file(card.xlsxUrl, say(scorecardMessages.xlsx), card)}
                </span>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
