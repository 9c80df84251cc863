import { useMutation, useQuery } from "@apollo/client/react";
import { parseProfession, professionSector } from "@palier/domain/accessrule";
import { rightsOf } from "@palier/domain/identity";
import { useMemo, useState } from "react";
import { useParams } from "react-router";
import {
  ActionButton,
  EmptyState,
  ErrorPanel,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  useText,
  useViewer,
} from "../kernel";
import { accessruleMessages } from "./accessrule.messages";
import styles from "./accessrule.module.css";
import { AccessRuleSiteTable, SiteComparison } from "./AccessRuleSiteTable";

const EstablishmentAccessDocument = graphql(`
  query EstablishmentAccess($id: ID!) {
    establishmentAccess(id: $id) {
      establishment {
        id
        name
        kind
      }
      comparisons {
        ...SiteComparison
      }
    }
  }
`);

const DeclareAccessDocument = graphql(`
  mutation DeclareAccess($input: DeclareAccessInput!) {
    declareAccess(input: $input) {
      ok
      error {
        code
        field
        message
      }
    }
  }
`);

const caseKey = ({ profession, recordKind }: { profession: string; recordKind: string }): string =>
  `${profession} ${recordKind}`;

/** What one establishment practises, beside the rule; those who may declare it here. */
export function AccessRuleSitePage() {
  const say = useText();
  const { establishmentId = "" } = useParams();
  const { grants } = useViewer();
  const rights = useMemo(() => rightsOf(grants), [grants]);
  const { data, error, refetch } = useQuery(EstablishmentAccessDocument, {
    variables: { id: establishmentId },
    fetchPolicy: "network-only",
  });
  const [declare, declaring] = useMutation(DeclareAccessDocument);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [fault, setFault] = useState<string | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const access = data?.establishmentAccess;
  const lines = readFragment(SiteComparison, access?.comparisons ?? []);
  const mayDeclare = (profession: string): boolean => {
    const known = parseProfession(profession);
    return known !== null && rights.can("accessRule:declare", { establishmentId, sector: professionSector(known) });
  };
  const levelOf = (line: (typeof lines)[number]): string => chosen[caseKey(line)] ?? line.declared ?? "";
  const changed = lines.filter((line) => levelOf(line) !== (line.declared ?? ""));
  const back = <LinkButton to="/regles-d-acces/comparaison">{say(accessruleMessages.backToSites)}</LinkButton>;
  const save = async (): Promise<void> => {
    const input = {
      establishmentId,
      lines: changed.map((line) => ({
        profession: line.profession,
        recordKind: line.recordKind,
        level: levelOf(line) === "" ? null : levelOf(line),
      })),
    };
    // A failure stays in `declaring.error`, shown below; what was chosen stays too.
    const sent = await declare({ variables: { input } }).catch(() => null);
    const answer = sent?.data?.declareAccess;
    setFault(answer?.error?.message ?? null);
    if (answer?.ok !== true) return;
    await refetch();
    setChosen({});
    setSavedAt(new Date());
  };
  const follow = (): void => {
    const silent = lines.filter((line) => levelOf(line) === "" && line.rule != null && mayDeclare(line.profession));
    setChosen({ ...chosen, ...Object.fromEntries(silent.map((line) => [caseKey(line), line.rule?.level ?? ""])) });
  };
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  if (access == null)
    return (
      <EmptyState
        title={say(accessruleMessages.siteMissing)}
        why={say(accessruleMessages.siteMissingWhy)}
        action={back}
      />
    );
  const canDeclare = lines.some(({ profession }) => mayDeclare(profession));
  return (
    <>
      <PageHeader title={access.establishment.name} purpose={say(accessruleMessages.sitePurpose)} exports={back} />
      {declaring.error === undefined ? null : (
        <ErrorPanel error={declaring.error} kept={say(accessruleMessages.kept)} retry={() => void save()} />
      )}
      {fault === null ? null : <p role="alert">{fault}</p>}
      {lines.length === 0 ? (
        <EmptyState title={say(accessruleMessages.noCase)} why={say(accessruleMessages.noCaseWhy)} />
      ) : (
        <AccessRuleSiteTable
          lines={lines}
          levelOf={levelOf}
          mayDeclare={mayDeclare}
          onChoose={(line, level) => {
            setChosen({ ...chosen, [caseKey(line)]: level });
            setSavedAt(null);
          }}
        />
      )}
      {canDeclare ? (
        <div className={`${styles["bar"] ?? ""} ${styles["choices"] ?? ""}`}>
          <ActionButton
            loading={declaring.loading}
            aria-disabled={changed.length === 0}
            onClick={() => {
              if (changed.length > 0) void save();
            }}
          >
            {say(accessruleMessages.declare)}
          </ActionButton>
          <QuietButton onClick={follow}>{say(accessruleMessages.followRule)}</QuietButton>
          <span role="status" className={styles["quiet"]}>
            {savedAt === null
              ? say(accessruleMessages.toSave, { count: changed.length })
              : say(accessruleMessages.declared, { time: formatDate(savedAt, "clock") })}
          </span>
        </div>
      ) : null}
    </>
  );
}
