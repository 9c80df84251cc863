import { useMutation, useQuery } from "@apollo/client/react";
import { NumberInput } from "@mantine/core";
import { PAIR_ABOVE, PAIR_SOURCE } from "@palier/domain/referent";
import { useState, type FormEvent } from "react";
import { ErrorPanel, Facts, graphql, QuietButton, Section, useCan, useText } from "../kernel";
import { PersonSelect } from "./PersonSelect";
import { referentMessages } from "./referent.messages";
import styles from "./referent.module.css";

const ReferentSiteDocument = graphql(`
  query ReferentSite($establishmentId: ID!) {
    referentSite(establishmentId: $establishmentId) {
      establishmentId
      professionalCount
      firstLeadId
      firstLeadName
      secondLeadId
      secondLeadName
      pairState
      version
    }
  }
`);

const SaveReferentSiteDocument = graphql(`
  mutation SaveReferentSite($input: SaveReferentSiteInput!) {
    saveReferentSite(input: $input) {
      ok
      error {
        code
        field
        message
      }
      site {
        establishmentId
        professionalCount
        firstLeadId
        firstLeadName
        secondLeadId
        secondLeadName
        pairState
        version
      }
    }
  }
`);

const STATES: Readonly<Record<string, keyof typeof referentMessages>> = {
  advised: "pairAdvised",
  inPlace: "pairInPlace",
  notNeeded: "pairNotNeeded",
  unknown: "pairUnknown",
};

interface Typed {
  professionalCount: number | null;
  firstLeadId: string | null;
  secondLeadId: string | null;
}

/** How many work there, and the pair that leads the project: advised above fifteen professionals. */
export function SiteLeads({ establishmentId }: { establishmentId: string }) {
  const say = useText();
  const canUpdate = useCan("referent:update", { establishmentId });
  const { data, refetch } = useQuery(ReferentSiteDocument, { variables: { establishmentId } });
  const [typed, setTyped] = useState<Typed | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [save, { loading, error }] = useMutation(SaveReferentSiteDocument);
  const site = data?.referentSite ?? null;
  if (site === null) return null;
  const shown: Typed = typed ?? {
    professionalCount: site.professionalCount ?? null,
    firstLeadId: site.firstLeadId ?? null,
    secondLeadId: site.secondLeadId ?? null,
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // A failure stays in `error`, shown below.
    const sent = await save({ variables: { input: { establishmentId, ...shown, version: site.version } } }).catch(
      () => null,
    );
    const answer = sent?.data?.saveReferentSite;
    if (answer === undefined) return;
    setSaid(answer.error?.message ?? say(referentMessages.saved));
    await refetch();
    if (answer.ok) setTyped(null);
  };
  return (
    <Section
      title={say(referentMessages.leads)}
      lead={say(referentMessages.leadsLead, { count: PAIR_ABOVE, source: PAIR_SOURCE })}
    >
      <p>{say(referentMessages[STATES[site.pairState] ?? "pairUnknown"])}</p>
      {canUpdate ? (
        <form className={styles["filters"]} onSubmit={(event) => void submit(event)}>
          <NumberInput
            label={say(referentMessages.professionals)}
            value={shown.professionalCount ?? ""}
            min={0}
            allowDecimal={false}
            onChange={(value) => setTyped({ ...shown, professionalCount: typeof value === "number" ? value : null })}
          />
          <PersonSelect
            label={say(referentMessages.firstLead)}
            emptyLabel={say(referentMessages.nobody)}
            value={shown.firstLeadId}
            onChange={(firstLeadId) => setTyped({ ...shown, firstLeadId })}
          />
          <PersonSelect
            label={say(referentMessages.secondLead)}
            emptyLabel={say(referentMessages.nobody)}
            value={shown.secondLeadId}
            onChange={(secondLeadId) => setTyped({ ...shown, secondLeadId })}
          />
          <QuietButton type="submit" loading={loading}>
            {say(referentMessages.save)}
          </QuietButton>
        </form>
      ) : (
        <Facts
          lines={[
            { term: say(referentMessages.professionals), value: site.professionalCount ?? null },
            { term: say(referentMessages.firstLead), value: site.firstLeadName ?? say(referentMessages.nobody) },
            { term: say(referentMessages.secondLead), value: site.secondLeadName ?? say(referentMessages.nobody) },
          ]}
        />
      )}
      <p role="status">{said}</p>
      {error === undefined ? null : <ErrorPanel error={error} kept={say(referentMessages.kept)} />}
    </Section>
  );
}
