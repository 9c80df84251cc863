import { useQuery } from "@apollo/client/react";
import { CASE_SEVERITIES, CASE_SEVERITY_LABELS, SUPPORT_BANDS } from "@palier/domain/vendorcase";
import { Link } from "react-router";
import { graphql, inSentence, Section, useText } from "../kernel";
import { caseMessages } from "./vendorcase.messages";
import styles from "./vendorcase.module.css";

const VendorCaseMatrixDocument = graphql(`
  query VendorCaseMatrix {
    vendorCaseMatrix {
      severity
      band
      count
    }
  }
`);

/** Severity × support, the numbers written; each opens its list. */
export function VendorCaseMatrix() {
  const say = useText();
  const { data } = useQuery(VendorCaseMatrixDocument, { fetchPolicy: "cache-and-network" });
  const cells = data?.vendorCaseMatrix ?? [];
  if (cells.length === 0) return null;
  const most = Math.max(...cells.map(({ count }) => count));
  const heat = (count: number): number => (count === 0 ? 0 : count * 2 > most ? 2 : 1);
  return (
    <Section title={say(caseMessages.matrix)} lead={say(caseMessages.matrixLead)}>
      <div className={styles["scroll"]} tabIndex={0} role="region" aria-label={say(caseMessages.matrixCaption)}>
        <table className={styles["matrix"]}>
          <caption>{say(caseMessages.matrixCaption)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(caseMessages.severity)}</th>
              {SUPPORT_BANDS.map(({ code, label }) => (
                <th key={code} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {CASE_SEVERITIES.map((severity) => (
              <tr key={severity}>
                <th scope="row">{CASE_SEVERITY_LABELS[severity]}</th>
                {SUPPORT_BANDS.map(({ code, label }) => {
                  const count = cells.find((cell) => cell.severity === severity && cell.band === code)?.count ?? 0;
                  const words = {
                    count,
                    severity: inSentence(CASE_SEVERITY_LABELS[severity]),
                    band: inSentence(label),
                  };
                  return (
                    <td key={code} data-heat={heat(count)}>
                      {count === 0 ? (
                        0
                      ) : (
                        <Link
                          to={`/dossiers-editeur?gravite=${severity}&soutien=${code}`}
                          aria-label={say(caseMessages.matrixCell, words)}
                        >
                          {count}
                        </Link>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
