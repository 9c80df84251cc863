import { establishmentKindLabel } from "@palier/domain/group";
import { medianText, SCORECARD_WORDS } from "@palier/domain/vendorcase";
import type { OwnReactivityFragment } from "../generated/graphql";
import { DataTable, Figure, graphql, Section, useText } from "../kernel";
import { scorecardMessages } from "./vendorcase-scorecard.messages";

export const OwnReactivity = graphql(`
  fragment OwnReactivity on OwnReactivity {
    kind
    reacted
    medianMinutes
    waiting
  }
`);

/** How the group reacts to its own requests, by kind of establishment: never by person. */
export function ReactivityOwn({ rows, period }: { rows: readonly OwnReactivityFragment[]; period: string }) {
  const say = useText();
  const all = rows.find(({ kind }) => kind == null);
  const kinds = rows.filter(({ kind }) => kind != null);
  if (all === undefined) return null;
  const { label, definition, limits } = SCORECARD_WORDS.own;
  const median = ({ medianMinutes, reacted }: OwnReactivityFragment): string =>
    medianText(medianMinutes ?? null, reacted);
  return (
    <Section title={say(scorecardMessages.own)}>
      <Figure
        label={label}
        value={median(all)}
        period={period}
        context={`${say(scorecardMessages.ownCount, { reacted: all.reacted, waiting: all.waiting })} ${definition}`}
        limits={limits}
      />
      {kinds.length === 0 ? null : (
        <DataTable
          caption={say(scorecardMessages.byKind)}
          phone="stack"
          rows={kinds}
          rowKey={({ kind }) => kind ?? ""}
          columns={[
            {
              key: "kind",
              header: say(scorecardMessages.kind),
              cell: ({ kind }) => `${kind ?? ""} – ${establishmentKindLabel(kind ?? "")}`,
            },
            { key: "reacted", header: say(scorecardMessages.reacted), align: "right", cell: ({ reacted }) => reacted },
            { key: "median", header: say(scorecardMessages.median), align: "right", cell: median },
            { key: "waiting", header: say(scorecardMessages.waiting), align: "right", cell: ({ waiting }) => waiting },
          ]}
        />
      )}
    </Section>
  );
}
