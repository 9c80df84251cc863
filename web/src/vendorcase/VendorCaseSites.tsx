import { DataTable, EmptyState, graphql, readFragment, Section, useText, type FragmentType } from "../kernel";
import { useSectorLabel } from "../referent";
import { sheetMessages } from "./vendorcase-sheet.messages";

const CaseSite = graphql(`
  fragment CaseSite on VendorCaseSite {
    establishmentId
    establishmentName
    sector
    requestCount
    alsoUs
  }
`);

/** Who is behind a case, an establishment and a sector a line. */
export function VendorCaseSites({ sites }: { sites: readonly FragmentType<typeof CaseSite>[] }) {
  const say = useText();
  const sectorLabel = useSectorLabel();
  const rows = readFragment(CaseSite, sites);
  return (
    <Section title={say(sheetMessages.sites)}>
      <DataTable
        caption={say(sheetMessages.sitesCaption)}
        hideCaption
        phone="stack"
        rows={rows}
        rowKey={({ establishmentId, sector }) => `${establishmentId} ${sector}`}
        emptyState={<EmptyState title={say(sheetMessages.noSite)} why={say(sheetMessages.noSiteWhy)} />}
        columns={[
          { key: "site", header: say(sheetMessages.site), cell: ({ establishmentName }) => establishmentName },
          { key: "sector", header: say(sheetMessages.sector), cell: ({ sector }) => sectorLabel(sector) },
          {
            key: "how",
            header: say(sheetMessages.how),
            cell: ({ requestCount, alsoUs }) =>
              [
                ...(requestCount > 0 ? [say(sheetMessages.howAsked, { count: requestCount })] : []),
                ...(alsoUs ? [say(sheetMessages.howAlso)] : []),
              ].join(", "),
          },
        ]}
      />
    </Section>
  );
}
