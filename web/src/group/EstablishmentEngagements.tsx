import { Acronyms, DataTable, formatDate, graphql, readFragment, Section, useText, type FragmentType } from "../kernel";
import { establishmentMessages as messages } from "./group.messages";

const EstablishmentEngagementsFragment = graphql(`
  fragment EstablishmentEngagements on Establishment {
    id
    engagements {
      id
      label
      signedOn
      effectiveOn
      endsOn
    }
  }
`);

interface EstablishmentEngagementsProps {
  establishment: FragmentType<typeof EstablishmentEngagementsFragment>;
}

/** What FINESS suggests, said to be an inference: only the signed contract proves. */
export function EstablishmentEngagements({ establishment }: EstablishmentEngagementsProps) {
  const say = useText();
  const { engagements } = readFragment(EstablishmentEngagementsFragment, establishment);
  return (
    <Section
      title={say(messages.engagements)}
      lead={say(engagements.length === 0 ? messages.engagementsNone : messages.engagementsLead)}
    >
      {engagements.length > 0 && (
        <DataTable
          caption={say(messages.engagements)}
          hideCaption
          rows={engagements}
          rowKey={(row) => row.id}
          phone="stack"
          initialSort={{ key: "effectiveOn", direction: "desc" }}
          columns={[
            { key: "label", header: say(messages.engagement), cell: ({ label }) => <Acronyms text={label} /> },
            {
              key: "signedOn",
              header: say(messages.signedOn),
              align: "right",
              cell: ({ signedOn }) => formatDate(signedOn),
              sortValue: ({ signedOn }) => signedOn ?? null,
            },
            {
              key: "effectiveOn",
              header: say(messages.effectiveOn),
              align: "right",
              cell: ({ effectiveOn }) => formatDate(effectiveOn),
              sortValue: ({ effectiveOn }) => effectiveOn ?? null,
            },
            {
              key: "endsOn",
              header: say(messages.endsOn),
              align: "right",
              cell: ({ endsOn }) => formatDate(endsOn),
              sortValue: ({ endsOn }) => endsOn ?? null,
            },
          ]}
        />
      )}
    </Section>
  );
}
