import type { ApolloClient } from "@apollo/client";
import { useApolloClient, useQuery } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { parseSector } from "@palier/domain/identity";
import { useState } from "react";
import type { MandateRegisterQuery, MandateRegisterQueryVariables, ShownMandateFragment } from "../generated/graphql";
import {
  ActionButton,
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
  useCan,
  useText,
  useUrlFilters,
  useViewer,
  type UrlFilters,
} from "../kernel";
import { EstablishmentSelect } from "./EstablishmentSelect";
import { mandatesCsv, ShownMandate } from "./mandate";
import { MandateTable } from "./MandateTable";
import { referentMessages } from "./referent.messages";
import styles from "./referent.module.css";
import { ReferentContacts } from "./ReferentContacts";
import { SectorSelect, useSectorLabel } from "./SectorSelect";
import { SiteLeads } from "./SiteLeads";

const MandateRegisterDocument = graphql(`
  query MandateRegister(
    $establishmentId: ID
    $sector: Sector
    $personId: ID
    $state: String
    $text: String
    $first: Int
    $after: String
  ) {
    mandates(
      establishmentId: $establishmentId
      sector: $sector
      personId: $personId
      state: $state
      text: $text
      first: $first
      after: $after
    ) {
      edges {
        node {
          id
          ...ShownMandate
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const PAGE_SIZE = 50;
const EXPORTED_AT_ONCE = 200;

/** What the address asks for. */
function asked(filters: UrlFilters): MandateRegisterQueryVariables {
  const state = { "": "current", finissants: "ending", termines: "over", tous: null }[filters.get("mandats")];
  const text = filters.get("recherche");
  return {
    establishmentId: filters.get("etablissement") || null,
    sector: parseSector(filters.get("secteur")),
    personId: filters.get("personne") || null,
    state: state ?? null,
    text: text === "" ? null : text,
  };
}

/** The register: who holds what, where, since when and with what time. */
export function ReferentPage() {
  const say = useText();
  const { group } = useViewer();
  const client = useApolloClient();
  const filters = useUrlFilters();
  const sectorLabel = useSectorLabel();
  const canName = useCan("referent:update");
  const variables = asked(filters);
  const { data, error, refetch, fetchMore } = useQuery(MandateRegisterDocument, {
    variables: { ...variables, first: PAGE_SIZE },
    fetchPolicy: "cache-and-network",
  });
  const [exporting, setExporting] = useState(false);
  const [exportError, setExportError] = useState<unknown>(null);
  const edges = data?.mandates.edges ?? [];
  const rows = edges.map(({ node }) => readFragment(ShownMandate, node));
  const { hasNextPage = false, endCursor = null } = data?.mandates.pageInfo ?? {};
  const filtered = ["etablissement", "secteur", "mandats", "recherche", "personne"].some(
    (key) => filters.get(key) !== "",
  );
  const site = filters.get("etablissement");

  const saveCsv = async (): Promise<void> => {
    setExporting(true);
    setExportError(null);
    try {
      const all: ShownMandateFragment[] = [];
      let after: string | null = null;
      do {
        const { data: page }: ApolloClient.QueryResult<MandateRegisterQuery> = await client.query({
          query: MandateRegisterDocument,
          variables: { ...variables, first: EXPORTED_AT_ONCE, after },
          fetchPolicy: "network-only",
        });
        all.push(...(page?.mandates.edges ?? []).map(({ node }) => readFragment(ShownMandate, node)));
        after = page?.mandates.pageInfo.hasNextPage === true ? (page.mandates.pageInfo.endCursor ?? null) : null;
      } while (after !== null);
      downloadText(
        fileName(new Date(), group.name, say(referentMessages.title), "csv"),
        mandatesCsv(say, all, sectorLabel),
      );
    } catch (failure) {
      setExportError(failure);
    } finally {
      setExporting(false);
    }
  };
  const more = (): void => {
    void fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...before,
        mandates: { ...fetchMoreResult.mandates, edges: [...before.mandates.edges, ...fetchMoreResult.mandates.edges] },
      }),
    });
  };
  const naming = `/referents/nommer${site === "" ? "" : `?etablissement=${site}`}`;
  return (
    <>
      <PageHeader
        title={say(referentMessages.title)}
        purpose={say(referentMessages.purpose)}
        exports={
          <>
            <QuietButton to="/referents/couverture">{say(referentMessages.coverage)}</QuietButton>
            {canName && <QuietButton to="/referents/choix">{say(referentMessages.choose)}</QuietButton>}
            <QuietButton to="/referents/passations">{say(referentMessages.handovers)}</QuietButton>
            <QuietButton to="/referents/reglages">{say(referentMessages.settings)}</QuietButton>
            <QuietButton loading={exporting} onClick={() => void saveCsv()}>
              {say(referentMessages.export)}
            </QuietButton>
          </>
        }
        {...(canName && { action: <ActionButton to={naming}>{say(referentMessages.name)}</ActionButton> })}
      />
      {exportError === null ? null : <ErrorPanel error={exportError} retry={() => void saveCsv()} />}
      <RegisterFilters filters={filters} />
      {data === undefined && error === undefined ? <LoadingState /> : null}
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {data !== undefined && rows.length === 0 ? (
        filtered ? (
          <EmptyState
            title={say(referentMessages.noMatch)}
            why={say(referentMessages.noMatchWhy)}
            action={<LinkButton onClick={filters.clear}>{say(referentMessages.clear)}</LinkButton>}
          />
        ) : (
          <EmptyState title={say(referentMessages.emptyTitle)} why={say(referentMessages.emptyWhy)} />
        )
      ) : null}
      {rows.length === 0 ? null : <MandateTable mandates={rows} sectorLabel={sectorLabel} />}
      {hasNextPage && <QuietButton onClick={more}>{say(referentMessages.more)}</QuietButton>}
      {site !== "" && <SiteLeads key={site} establishmentId={site} />}
      <ReferentContacts />
    </>
  );
}

/** A line of filters, all of them in the address. */
function RegisterFilters({ filters }: { filters: UrlFilters }) {
  const say = useText();
  const [typed, setTyped] = useState(filters.get("recherche"));
  const search = useDebouncedCallback((text: string) => filters.set("recherche", text), 250);
  return (
    <form role="search" className={styles["filters"]} onSubmit={(event) => event.preventDefault()}>
      <TextInput
        type="search"
        label={say(referentMessages.search)}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <EstablishmentSelect
        value={filters.get("etablissement")}
        emptyLabel={say(referentMessages.everyEstablishment)}
        onChange={(id) => filters.set("etablissement", id ?? "")}
      />
      <SectorSelect
        value={parseSector(filters.get("secteur"))}
        emptyLabel={say(referentMessages.everySector)}
        onChange={(sector) => filters.set("secteur", sector ?? "")}
      />
      <NativeSelect
        label={say(referentMessages.state)}
        value={filters.get("mandats")}
        data={[
          { value: "", label: say(referentMessages.current) },
          { value: "finissants", label: say(referentMessages.ending) },
          { value: "termines", label: say(referentMessages.over) },
          { value: "tous", label: say(referentMessages.everyState) },
        ]}
        onChange={(event) => filters.set("mandats", event.currentTarget.value)}
      />
    </form>
  );
}
