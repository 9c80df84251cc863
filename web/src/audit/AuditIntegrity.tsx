import { useMutation, useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { ErrorPanel, Facts, formatDate, formatNumber, graphql, QuietButton, Section, useText } from "../kernel";
import { auditMessages } from "./audit.messages";
import classes from "./audit.module.css";

const AuditIntegrityDocument = graphql(`
  query AuditIntegrity {
    auditIntegrity {
      headSeq
      lastAnchor {
        day
        seq
      }
      lastVerification {
        verifiedAt
        lineCount
        anchorCount
        faults
      }
    }
  }
`);

const VerifyAuditDocument = graphql(`
  mutation VerifyAudit {
    verifyAudit {
      ok
      job {
        id
      }
    }
  }
`);

const ASK_AGAIN_MS = 1_500;

/** What is known of the journal's integrity, and the way to have it checked. */
export function AuditIntegrity() {
  const say = useText();
  const { data, startPolling, stopPolling } = useQuery(AuditIntegrityDocument, { fetchPolicy: "cache-and-network" });
  const [verify, { data: asked, loading, error, reset }] = useMutation(VerifyAuditDocument);
  const found = data?.auditIntegrity.lastVerification ?? null;
  const verifiedAt = found?.verifiedAt ?? null;
  const waiting = asked?.verifyAudit.ok === true;
  useEffect(() => {
    if (!waiting) return;
    startPolling(ASK_AGAIN_MS);
    return stopPolling;
  }, [waiting, startPolling, stopPolling]);
  // A newer verification has come: what was asked is answered.
  useEffect(() => {
    reset();
  }, [verifiedAt, reset]);
  if (data === undefined) return null;
  const { headSeq, lastAnchor } = data.auditIntegrity;
  const said =
    found === null
      ? null
      : found.faults.length === 0
        ? say(auditMessages.intact, {
            date: formatDate(found.verifiedAt, "time"),
            lines: found.lineCount,
            anchors: found.anchorCount,
          })
        : say(auditMessages.broken, { date: formatDate(found.verifiedAt, "time"), count: found.faults.length });
  return (
    <Section
      title={say(auditMessages.integrity)}
      lead={say(auditMessages.integrityLead)}
      aside={
        <QuietButton
          disabled={loading || waiting}
          onClick={() => {
            verify().catch(() => undefined);
          }}
        >
          {say(auditMessages.verify)}
        </QuietButton>
      }
    >
      <p role="status">{waiting ? say(auditMessages.verifying) : ""}</p>
      {error !== undefined && <ErrorPanel error={error} />}
      <Facts
        columns={1}
        lines={[
          { term: say(auditMessages.lastLine), value: formatNumber(headSeq, 0) },
          {
            term: say(auditMessages.lastAnchor),
            value:
              lastAnchor == null
                ? null
                : say(auditMessages.anchored, {
                    day: formatDate(lastAnchor.day, "long"),
                    seq: formatNumber(lastAnchor.seq, 0),
                  }),
          },
          { term: say(auditMessages.lastVerification), value: said },
        ]}
      />
      {found !== null && found.faults.length > 0 && (
        <ul className={classes["faults"]}>
          {found.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
