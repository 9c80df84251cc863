import { useMutation, useQuery } from "@apollo/client/react";
import { NumberInput, Switch, TextInput } from "@mantine/core";
import { SECTOR_LABELS } from "@palier/domain/identity";
import { useState, type FormEvent } from "react";
import type { ReferentSectorsQuery } from "../generated/graphql";
import {
  DataTable,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  Section,
  useCan,
  useText,
} from "../kernel";
import { settingMessages } from "./referent-handover.messages";
import { referentMessages } from "./referent.messages";
import styles from "./referent.module.css";
import { capital, useSectors } from "./SectorSelect";

const ReferentSettingDocument = graphql(`
  query ReferentSetting {
    referentSetting {
      minutesPerRequest
      declared
      version
    }
  }
`);

const SaveReferentSettingDocument = graphql(`
  mutation SaveReferentSetting($minutesPerRequest: Int!, $version: Int!) {
    saveReferentSetting(minutesPerRequest: $minutesPerRequest, version: $version) {
      ok
      error {
        code
        message
      }
      setting {
        minutesPerRequest
        declared
        version
      }
    }
  }
`);

const SaveSectorDocument = graphql(`
  mutation SaveReferentSector($input: SaveSectorInput!) {
    saveReferentSector(input: $input) {
      ok
      error {
        code
        message
      }
      sectors {
        sector
        label
        ownLabel
        followed
        version
      }
    }
  }
`);

type SectorRow = ReferentSectorsQuery["referentSectors"][number];

/** The sectors that are followed, and what a request is assumed to cost. */
export function ReferentSettingsPage() {
  const say = useText();
  const canConfigure = useCan("referent:configure");
  const { sectors, error, refetch } = useSectors();
  const [said, setSaid] = useState<string | null>(null);
  const told = (message: string | null): void => {
    setSaid(message ?? say(referentMessages.saved));
    void refetch();
  };
  return (
    <>
      <p className={styles["crumb"]}>
        <LinkButton to="/referents">{say(referentMessages.back)}</LinkButton>
      </p>
      <PageHeader title={say(settingMessages.title)} purpose={say(settingMessages.purpose)} />
      <p role="status">{said}</p>
      <Section title={say(settingMessages.sectors)} lead={say(settingMessages.sectorsLead)}>
        {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
        {sectors.length === 0 ? (
          error === undefined && <LoadingState />
        ) : (
          <DataTable
            caption={say(settingMessages.sectors)}
            hideCaption
            phone="stack"
            rows={sectors}
            rowKey={({ sector }) => sector}
            columns={[
              {
                key: "sector",
                header: say(settingMessages.sector),
                cell: ({ sector }) => capital(SECTOR_LABELS[sector]),
              },
              {
                key: "own",
                header: say(settingMessages.ownName),
                cell: (row) =>
                  canConfigure ? (
                    <SectorForm key={`${row.sector} ${String(row.version)}`} row={row} onSaved={told} />
                  ) : (
                    row.label
                  ),
              },
              {
                key: "followed",
                header: say(settingMessages.followed),
                cell: ({ followed }) => say(followed ? settingMessages.yes : settingMessages.no),
              },
            ]}
          />
        )}
      </Section>
      <LoadSection canConfigure={canConfigure} onSaved={told} />
    </>
  );
}

function SectorForm({ row, onSaved }: { row: SectorRow; onSaved: (refusal: string | null) => void }) {
  const say = useText();
  const [label, setLabel] = useState(row.ownLabel ?? "");
  const [followed, setFollowed] = useState(row.followed);
  const [save, { loading, error }] = useMutation(SaveSectorDocument);
  const sector = SECTOR_LABELS[row.sector];
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const input = { sector: row.sector, label, followed, version: row.version };
    // A failure stays in `error`, shown below the line.
    const sent = await save({ variables: { input } }).catch(() => null);
    if (sent?.data != null) onSaved(sent.data.saveReferentSector.error?.message ?? null);
  };
  return (
    <form className={styles["choices"]} onSubmit={(event) => void submit(event)}>
      <TextInput
        aria-label={say(settingMessages.ownNameOf, { sector })}
        placeholder={sector}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Switch
        aria-label={say(settingMessages.followedOf, { sector })}
        checked={followed}
        onChange={(event) => setFollowed(event.currentTarget.checked)}
      />
      <QuietButton
        type="submit"
        size="compact-sm"
        loading={loading}
        aria-label={say(settingMessages.saveOf, { sector })}
      >
        {say(referentMessages.save)}
      </QuietButton>
      {error === undefined ? null : <ErrorPanel error={error} kept={say(referentMessages.kept)} />}
    </form>
  );
}

interface LoadSectionProps {
  canConfigure: boolean;
  onSaved: (refusal: string | null) => void;
}

function LoadSection({ canConfigure, onSaved }: LoadSectionProps) {
  const say = useText();
  const { data, error } = useQuery(ReferentSettingDocument);
  const [typed, setTyped] = useState<number | null>(null);
  const [save, saving] = useMutation(SaveReferentSettingDocument, { refetchQueries: [ReferentSettingDocument] });
  const setting = data?.referentSetting;
  if (setting === undefined) return error === undefined ? null : <ErrorPanel error={error} />;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const minutesPerRequest = typed ?? setting.minutesPerRequest;
    // A failure stays in `saving`, shown below.
    const sent = await save({ variables: { minutesPerRequest, version: setting.version } }).catch(() => null);
    if (sent?.data != null) onSaved(sent.data.saveReferentSetting.error?.message ?? null);
  };
  return (
    <Section title={say(settingMessages.load)} lead={say(settingMessages.loadLead)}>
      {setting.declared ? null : <p className={styles["quiet"]}>{say(settingMessages.byHouse)}</p>}
      <form className={styles["filters"]} onSubmit={(event) => void submit(event)}>
        <NumberInput
          label={say(settingMessages.minutes)}
          value={typed ?? setting.minutesPerRequest}
          min={1}
          max={600}
          allowDecimal={false}
          disabled={!canConfigure}
          onChange={(value) => setTyped(typeof value === "number" ? value : null)}
        />
        {canConfigure && (
          <QuietButton type="submit" loading={saving.loading}>
            {say(referentMessages.save)}
          </QuietButton>
        )}
      </form>
      {saving.error === undefined ? null : <ErrorPanel error={saving.error} kept={say(referentMessages.kept)} />}
    </Section>
  );
}
