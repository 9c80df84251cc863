import { useApolloClient, useQuery } from "@apollo/client/react";
import { OPEN_CASE_STATES, parseCaseState, type CaseState } from "@palier/domain/vendorcase";
import {
  ActionButton,
  downloadText,
  EmptyState,
  ErrorPanel,
  fileName,
  formatNumber,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  useCan,
  useText,
  useUrlFilters,
  useViewer,
} from "../kernel";
import { casesCsv } from "./vendorcase-export";
import { ShownCase } from "./vendorcase-shown";
import { caseMessages } from "./vendorcase.messages";
import styles from "./vendorcase.module.css";
import { VendorCaseFilters } from "./VendorCaseFilters";
import { VendorCaseMatrix } from "./VendorCaseMatrix";
import { VendorCaseSupportPage } from "./VendorCaseSupportPage";
import { VendorCaseTable } from "./VendorCaseTable";

const VendorCasesDocument = graphql(`
  query VendorCases($filter: VendorCaseFilter!, $order: String, $first: Int, $skip: Int) {
    vendorCases(filter: $filter, order: $order, first: $first, skip: $skip) {
      total
      cases {
        id
        ...ShownCase
      }
    }
  }
`);

const PAGE = 50;
const EXPORT_PAGE = 200;

/** What the address says. */
function useAsked() {
  const filters = useUrlFilters();
  const state = filters.get("etat");
  const priority = Number(filters.get("priorite"));
  const page = Math.max(1, Math.trunc(Number(filters.get("page")) || 1));
  const known: CaseState | null = parseCaseState(state);
  const filter = {
    states: state === "tous" ? null : known === null ? [...OPEN_CASE_STATES] : [known],
    severity: filters.get("gravite") || null,
    priority: priority > 0 ? priority : null,
    band: filters.get("soutien") || null,
    text: filters.get("mots") || null,
    due: filters.get("delai") || null,
  };
  return { filters, filter, order: filters.get("ordre") || "weight", page };
}

/** The cases of the group; whoever may only support one finds what they can support. */
export function VendorCaseListPage() {
  const reads = useCan("case:read");
  return reads ? <Cases /> : <VendorCaseSupportPage />;
}

function Cases() {
  const say = useText();
  const client = useApolloClient();
  const { group } = useViewer();
  const mayMerge = useCan("case:update");
  const { filters, filter, order, page } = useAsked();
  const { data, previousData, error, refetch } = useQuery(VendorCasesDocument, {
    variables: { filter, order, first: PAGE, skip: (page - 1) * PAGE },
    fetchPolicy: "cache-and-network",
  });
  const shown = (data ?? previousData)?.vendorCases;
  const cases = readFragment(ShownCase, shown?.cases ?? []);
  const total = shown?.total ?? 0;

  const download = async (): Promise<void> => {
    const all = [];
    for (let skip = 0; skip === 0 || skip < total; skip += EXPORT_PAGE) {
      const variables = { filter, order, first: EXPORT_PAGE, skip };
      const answer = await client.query({ query: VendorCasesDocument, variables, fetchPolicy: "no-cache" });
      all.push(...readFragment(ShownCase, answer.data?.vendorCases.cases ?? []));
    }
    downloadText(fileName(new Date(), group.name, say(caseMessages.title), "csv"), casesCsv(say, all));
  };
  return (
    <>
      <PageHeader
        title={say(caseMessages.title)}
        purpose={say(caseMessages.purpose)}
        {...(shown === undefined ? {} : { count: total })}
        exports={
          <>
            <LinkButton to="/dossiers-editeur/soutenir">{say(caseMessages.support)}</LinkButton>
            <QuietButton onClick={() => void download()}>{say(caseMessages.export)}</QuietButton>
          </>
        }
        {...(mayMerge && {
          action: <ActionButton to="/dossiers-editeur/nouveau">{say(caseMessages.merge)}</ActionButton>,
        })}
      />
      <VendorCaseFilters filters={filters} />
      {shown === undefined && error === undefined ? <LoadingState /> : null}
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {shown === undefined ? null : (
        <>
          <VendorCaseTable
            cases={cases}
            emptyState={
              <EmptyState
                title={say(caseMessages.none)}
                why={say(caseMessages.noneWhy)}
                action={<LinkButton onClick={filters.clear}>{say(caseMessages.clear)}</LinkButton>}
              />
            }
          />
          {total > PAGE ? (
            <nav className={styles["pages"]} aria-label={say(caseMessages.tableCaption)}>
              <span>
                {say(caseMessages.page, {
                  from: formatNumber((page - 1) * PAGE + 1),
                  to: formatNumber(Math.min(page * PAGE, total)),
                  total: formatNumber(total),
                })}
              </span>
              <span className={styles["choices"]}>
                <QuietButton disabled={page === 1} onClick={() => filters.set("page", String(page - 1))}>
                  {say(caseMessages.previous)}
                </QuietButton>
                <QuietButton disabled={page * PAGE >= total} onClick={() => filters.set("page", String(page + 1))}>
                  {say(caseMessages.next)}
                </QuietButton>
              </span>
            </nav>
          ) : null}
          <VendorCaseMatrix />
        </>
      )}
    </>
  );
}
