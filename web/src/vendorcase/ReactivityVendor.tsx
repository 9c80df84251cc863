import { endedCount, medianText, SCORECARD_WORDS, supportTime } from "@palier/domain/vendorcase";
import type { VendorReactivityFragment } from "../generated/graphql";
import { DataTable, Figure, formatNumber, graphql, Section, useText } from "../kernel";
import { severityLabel } from "./vendorcase-export";
import { scorecardMessages } from "./vendorcase-scorecard.messages";
import styles from "./vendorcase.module.css";

export const VendorReactivity = graphql(`
  fragment VendorReactivity on VendorReactivity {
    vendorId
    vendorName
    sent
    withoutPromise
    waitingCases
    vendorMinutes
    groupMinutes
    severities {
      severity
      sent
      response {
        kept
        missed
        late
        medianMinutes
      }
      resolution {
        kept
        missed
        late
        medianMinutes
      }
    }
  }
`);

/** What a vendor kept of its contract in a quarter, and who waited for whom. */
export function ReactivityVendor({ of, period }: { of: VendorReactivityFragment; period: string }) {
  const say = useText();
  const { sent, response, resolution, waits } = SCORECARD_WORDS;
  const rows = of.severities.flatMap((each) =>
    (["response", "resolution"] as const).map((promise) => ({
      key: `${each.severity} ${promise}`,
      severity: each.severity,
      sent: each.sent,
      label: SCORECARD_WORDS[promise].label,
      ...each[promise],
    })),
  );
  return (
    <Section title={of.vendorName}>
      <div className={styles["figures"]}>
        <Figure
          label={sent.label}
          value={formatNumber(of.sent)}
          period={period}
          context={`${of.sent === 0 ? "" : `${say(scorecardMessages.sentCount, { without: of.withoutPromise })} `}${sent.definition}`}
          limits={sent.limits}
        />
        <Figure
          label={waits.label}
          value={say(scorecardMessages.waits, {
            vendor: supportTime(of.vendorMinutes),
            group: supportTime(of.groupMinutes),
          })}
          period={period}
          context={`${say(scorecardMessages.waitsCount, { count: of.waitingCases })} ${waits.definition}`}
          limits={waits.limits}
        />
      </div>
      <DataTable
        caption={say(scorecardMessages.promises, { vendor: of.vendorName })}
        phone="stack"
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "severity", header: say(scorecardMessages.severity), cell: ({ severity }) => severityLabel(severity) },
          { key: "promise", header: say(scorecardMessages.promise), cell: ({ label }) => label },
          { key: "sent", header: say(scorecardMessages.sent), align: "right", cell: (row) => row.sent },
          { key: "kept", header: say(scorecardMessages.kept), align: "right", cell: ({ kept }) => kept },
          { key: "missed", header: say(scorecardMessages.missed), align: "right", cell: ({ missed }) => missed },
          { key: "late", header: say(scorecardMessages.late), align: "right", cell: ({ late }) => late },
          {
            key: "median",
            header: say(scorecardMessages.median),
            align: "right",
            cell: (row) => medianText(row.medianMinutes ?? null, endedCount(row)),
          },
        ]}
      />
      <details>
        <summary>{say(scorecardMessages.definitions)}</summary>
        {[response, resolution].map(({ label, definition, limits }) => (
          <p key={label} className={styles["text"]}>
            {say(scorecardMessages.limitsOf, { term: label, text: definition })}{" "}
            {say(scorecardMessages.limitsOf, { term: say(scorecardMessages.limits), text: limits })}
          </p>
        ))}
      </details>
    </Section>
  );
}
