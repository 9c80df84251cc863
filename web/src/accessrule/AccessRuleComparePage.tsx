import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { ACCESS_GAP_LABELS, professionLabel, recordKindLabel, type AccessGap } from "@palier/domain/accessrule";
import {
  DataTable,
  downloadText,
  EmptyState,
  ErrorPanel,
  fileName,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  Section,
  useText,
  useUrlFilters,
  useViewer,
  type Column,
} from "../kernel";
import { gapsCsv } from "./accessrule-export";
import { accessruleMessages } from "./accessrule.messages";
import styles from "./accessrule.module.css";

const SiteGap = graphql(`
  fragment SiteGap on AccessRuleSiteGaps {
    establishment {
      id
      name
      kind
      kindLabel
    }
    counts {
      same
      moreOpen
      stricter
      undeclared
      withoutRule
    }
  }
`);

const AccessRuleGapsDocument = graphql(`
  query AccessRuleGaps {
    accessRuleGaps {
      siteCount
      moreOpenSiteCount
      stricterSiteCount
      silentSiteCount
      sites {
        ...SiteGap
      }
      cases {
        profession
        recordKind
        counts {
          same
          moreOpen
          stricter
          undeclared
          withoutRule
        }
      }
    }
  }
`);

/** What asks for attention first. */
const GAPS: readonly AccessGap[] = ["moreOpen", "stricter", "same", "undeclared", "withoutRule"];
type Counted = { readonly counts: Readonly<Record<AccessGap, number>> };

const countColumns = <Row extends Counted>(): Column<Row>[] =>
  GAPS.map((gap) => ({
    key: gap,
    header: ACCESS_GAP_LABELS[gap],
    align: "right",
    cell: ({ counts }) => counts[gap],
    sortValue: ({ counts }) => counts[gap],
  }));

/** Every open establishment beside the rules. */
export function AccessRuleComparePage() {
  const say = useText();
  const { group } = useViewer();
  const filters = useUrlFilters();
  const { data, error, refetch } = useQuery(AccessRuleGapsDocument, { fetchPolicy: "network-only" });
  const gaps = data?.accessRuleGaps;
  const all = readFragment(SiteGap, gaps?.sites ?? []);
  const wanted = GAPS.find((gap) => gap === filters.get("ecart"));
  const sites = all.filter(({ counts }) => wanted === undefined || counts[wanted] > 0);
  const headers = GAPS.map((gap) => ACCESS_GAP_LABELS[gap]);
  const exports = (
    <>
      <LinkButton to="/regles-d-acces">{say(accessruleMessages.back)}</LinkButton>
      <QuietButton
        onClick={() => {
          downloadText(
            fileName(new Date(), group.name, say(accessruleMessages.siteGap), "csv"),
            gapsCsv(say, headers, sites),
          );
        }}
      >
        {say(accessruleMessages.export)}
      </QuietButton>
    </>
  );
  return (
    <>
      <PageHeader
        title={say(accessruleMessages.siteGap)}
        purpose={say(accessruleMessages.siteGapPurpose)}
        exports={exports}
        {...(gaps === undefined ? {} : { count: sites.length })}
      />
      {gaps === undefined && error === undefined ? <LoadingState /> : null}
      {gaps === undefined && error !== undefined ? <ErrorPanel error={error} retry={() => void refetch()} /> : null}
      {gaps?.siteCount === 0 ? (
        <EmptyState title={say(accessruleMessages.noSiteAtAll)} why={say(accessruleMessages.noSiteAtAllWhy)} />
      ) : null}
      {gaps === undefined || gaps.siteCount === 0 ? null : (
        <>
          <p className={styles["situation"]}>
            {say(accessruleMessages.compareSentence, {
              more: gaps.moreOpenSiteCount,
              stricter: gaps.stricterSiteCount,
              silent: gaps.silentSiteCount,
              total: gaps.siteCount,
            })}{" "}
            {say(accessruleMessages.declaredOnly)}
          </p>
          <Section title={say(accessruleMessages.bySite)}>
            <div className={styles["filters"]}>
              <NativeSelect
                label={say(accessruleMessages.filterGap)}
                value={wanted ?? ""}
                data={[
                  { value: "", label: say(accessruleMessages.allSites) },
                  ...GAPS.map((gap) => ({ value: gap, label: ACCESS_GAP_LABELS[gap] })),
                ]}
                onChange={(event) => {
                  filters.set("ecart", event.currentTarget.value);
                }}
              />
            </div>
            <DataTable
              caption={say(accessruleMessages.bySite)}
              hideCaption
              phone="stack"
              rows={sites}
              rowKey={({ establishment }) => establishment.id}
              initialSort={{ key: "moreOpen", direction: "desc" }}
              emptyState={
                <EmptyState
                  title={say(accessruleMessages.noSite)}
                  why={say(accessruleMessages.noSiteWhy)}
                  action={<LinkButton onClick={filters.clear}>{say(accessruleMessages.clearFilters)}</LinkButton>}
                />
              }
              columns={[
                {
                  key: "site",
                  header: say(accessruleMessages.site),
                  cell: ({ establishment }) => (
                    <LinkButton to={`/regles-d-acces/etablissements/${establishment.id}`}>
                      {establishment.name}
                    </LinkButton>
                  ),
                  sortValue: ({ establishment }) => establishment.name,
                },
                {
                  key: "kind",
                  header: say(accessruleMessages.siteKind),
                  cell: ({ establishment }) => <abbr title={establishment.kindLabel}>{establishment.kind}</abbr>,
                  sortValue: ({ establishment }) => establishment.kind,
                },
                ...countColumns<(typeof sites)[number]>(),
              ]}
            />
          </Section>
          {gaps.cases.length === 0 ? null : (
            <Section title={say(accessruleMessages.byCase)}>
              <DataTable
                caption={say(accessruleMessages.byCase)}
                hideCaption
                phone="stack"
                rows={gaps.cases}
                rowKey={({ profession, recordKind }) => `${profession} ${recordKind}`}
                initialSort={{ key: "moreOpen", direction: "desc" }}
                columns={[
                  {
                    key: "profession",
                    header: say(accessruleMessages.profession),
                    cell: ({ profession }) => professionLabel(profession),
                    sortValue: ({ profession }) => professionLabel(profession),
                  },
                  {
                    key: "record",
                    header: say(accessruleMessages.recordKind),
                    cell: ({ recordKind }) => recordKindLabel(recordKind),
                    sortValue: ({ recordKind }) => recordKindLabel(recordKind),
                  },
                  ...countColumns<(typeof gaps.cases)[number]>(),
                ]}
              />
            </Section>
          )}
        </>
      )}
    </>
  );
}
