import { useMutation, useQuery } from "@apollo/client/react";
import { parseSector, rightsOf } from "@palier/domain/identity";
import { CARE_MANAGER_CAUTION, profileLabel, PROFILE_SOURCE, PROFILES, QUALITY_FACTS } from "@palier/domain/referent";
import { useMemo, useState } from "react";
import type { ShownCandidateFragment } from "../generated/graphql";
import {
  ActionButton,
  DataTable,
  EmptyState,
  ErrorPanel,
  graphql,
  LinkButton,
  PageHeader,
  QuietButton,
  readFragment,
  Section,
  useCan,
  NotFoundPage,
  useText,
  useUrlFilters,
  useViewer,
} from "../kernel";
import { markWords, ShownCandidate } from "./candidate";
import { CandidateDialog } from "./CandidateDialog";
import { EstablishmentSelect } from "./EstablishmentSelect";
import { choiceMessages } from "./referent-choice.messages";
import { referentMessages } from "./referent.messages";
import styles from "./referent.module.css";
import { SectorSelect } from "./SectorSelect";

const ReferentChoiceDocument = graphql(`
  query ReferentChoice($establishmentId: ID!, $sector: Sector!) {
    referentChoice(establishmentId: $establishmentId, sector: $sector) {
      candidates {
        id
        ...ShownCandidate
      }
      compromise {
        portraits {
          name
          sentence
        }
        sentences
        unknowns
        cautions
      }
    }
  }
`);

const RemoveCandidateDocument = graphql(`
  mutation RemoveReferentCandidate($id: ID!, $version: Int!) {
    removeReferentCandidate(id: $id, version: $version) {
      ok
      error {
        code
        message
      }
    }
  }
`);

/** The grid of candidates: what each brings, how they complete each other, never who wins. */
export function ChoicePage() {
  const say = useText();
  const filters = useUrlFilters();
  const { grants } = useViewer();
  const rights = useMemo(() => rightsOf(grants), [grants]);
  const canName = useCan("referent:update");
  const establishmentId = filters.get("etablissement");
  const sector = parseSector(filters.get("secteur"));
  if (!canName) return <NotFoundPage />;
  return (
    <>
      <p className={styles["crumb"]}>
        <LinkButton to="/referents">{say(referentMessages.back)}</LinkButton>
      </p>
      <PageHeader title={say(choiceMessages.title)} purpose={say(choiceMessages.purpose)} />
      <div className={styles["filters"]} data-printed>
        <EstablishmentSelect
          value={establishmentId}
          only={(id) => rights.can("referent:update", { establishmentId: id })}
          onChange={(id) => filters.set("etablissement", id ?? "")}
        />
        <SectorSelect value={sector} followedOnly onChange={(one) => filters.set("secteur", one ?? "")} />
      </div>
      {establishmentId === "" || sector === null ? (
        <EmptyState title={say(choiceMessages.pickFirst)} why={say(choiceMessages.pickFirstWhy)} />
      ) : (
        <Grid key={`${establishmentId} ${sector}`} establishmentId={establishmentId} sector={sector} />
      )}
      <Cases />
    </>
  );
}

type SectorCode = NonNullable<ReturnType<typeof parseSector>>;

function Grid({ establishmentId, sector }: { establishmentId: string; sector: SectorCode }) {
  const say = useText();
  const [opened, setOpened] = useState<ShownCandidateFragment | "new" | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(ReferentChoiceDocument, {
    variables: { establishmentId, sector },
    fetchPolicy: "cache-and-network",
  });
  const [remove, removal] = useMutation(RemoveCandidateDocument);
  const candidates = readFragment(ShownCandidate, data?.referentChoice.candidates ?? []);
  const compromise = data?.referentChoice.compromise;
  const takeOut = async ({ id, version }: ShownCandidateFragment): Promise<void> => {
    // A failure stays in `removal`, shown above the list.
    const sent = await remove({ variables: { id, version } }).catch(() => null);
    setRefusal(sent?.data?.removeReferentCandidate.error?.message ?? null);
    if (sent !== null) void refetch();
  };
  const naming = (candidate: ShownCandidateFragment): string =>
    `/referents/nommer?${new URLSearchParams({
      etablissement: establishmentId,
      secteur: sector,
      personne: candidate.personId ?? "",
      cas: candidate.profileCase,
    }).toString()}`;
  return (
    <>
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {removal.error === undefined ? null : <ErrorPanel error={removal.error} />}
      {refusal === null ? null : <p role="alert">{refusal}</p>}
      <Section
        title={say(choiceMessages.candidates)}
        aside={<ActionButton onClick={() => setOpened("new")}>{say(choiceMessages.add)}</ActionButton>}
      >
        {data !== undefined && candidates.length === 0 ? <p>{say(choiceMessages.candidatesNone)}</p> : null}
        <ul className={styles["cards"]}>
          {candidates.map((one) => (
            <li key={one.id} className={styles["card"]}>
              <h3>{one.name}</h3>
              <p className={styles["quiet"]}>
                {profileLabel(one.profileCase)}
                {one.careManager ? `, ${say(choiceMessages.careManager).toLowerCase()}` : ""}
              </p>
              {one.note === "" ? null : <p>{one.note}</p>}
              <div className={styles["choices"]}>
                {one.personId == null ? null : (
                  <LinkButton to={naming(one)}>{say(choiceMessages.nameOne, { name: one.name })}</LinkButton>
                )}
                <QuietButton
                  size="compact-sm"
                  aria-label={say(choiceMessages.changeNamed, { name: one.name })}
                  onClick={() => setOpened(one)}
                >
                  {say(choiceMessages.change)}
                </QuietButton>
                <QuietButton
                  size="compact-sm"
                  aria-label={say(choiceMessages.removeNamed, { name: one.name })}
                  onClick={() => void takeOut(one)}
                >
                  {say(choiceMessages.remove)}
                </QuietButton>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      {candidates.length === 0 || compromise === undefined ? null : (
        <>
          <DataTable
            caption={say(choiceMessages.grid)}
            phone="stack"
            rows={QUALITY_FACTS}
            rowKey={({ code }) => code}
            columns={[
              {
                key: "quality",
                header: say(choiceMessages.quality),
                cell: ({ label, question }) => (
                  <div>
                    {label}
                    <span className={styles["mark"]}>{question}</span>
                  </div>
                ),
              },
              ...candidates.map((candidate) => ({
                key: candidate.id,
                header: candidate.name,
                cell: ({ code }: (typeof QUALITY_FACTS)[number]) => markWords(say, candidate, code),
              })),
            ]}
          />
          <Section title={say(choiceMessages.compromise)} lead={say(choiceMessages.compromiseLead)}>
            <div className={styles["lines"]}>
              {compromise.portraits.map(({ name, sentence }, at) => (
                <p key={candidates[at]?.id ?? name}>
                  <b>{name}</b> {sentence}
                </p>
              ))}
              {compromise.sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
            <Lines title={say(choiceMessages.unknowns)} lines={compromise.unknowns} />
            <Lines title={say(choiceMessages.cautions)} lines={compromise.cautions} />
          </Section>
        </>
      )}
      {opened === null ? null : (
        <CandidateDialog
          candidate={opened === "new" ? null : opened}
          establishmentId={establishmentId}
          sector={sector}
          onClose={() => setOpened(null)}
          onSaved={() => {
            setOpened(null);
            void refetch();
          }}
        />
      )}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className={styles["lines"]}>
      <h3>{title}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** The five cases of the source, and its caution about head nurses: to think with, not to conclude. */
function Cases() {
  const say = useText();
  return (
    <Section title={say(choiceMessages.cases)} lead={`${PROFILE_SOURCE}.`}>
      <ul className={styles["cards"]}>
        {PROFILES.filter(({ code }) => code !== "other").map(({ code, label, plus, minus }) => (
          <li key={code} className={styles["card"]}>
            <h3>{label}</h3>
            {plus === null ? null : <p>{say(choiceMessages.plus, { text: plus })}</p>}
            {minus === null ? null : <p>{say(choiceMessages.minus, { text: minus })}</p>}
          </li>
        ))}
      </ul>
      <p className={styles["note"]}>
        <b>{say(choiceMessages.managers)}</b> {CARE_MANAGER_CAUTION}
      </p>
    </Section>
  );
}
