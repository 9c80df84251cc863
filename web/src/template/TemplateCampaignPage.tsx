import { useMutation, useQuery } from "@apollo/client/react";
import { Textarea } from "@mantine/core";
import { ADOPTION_REACH_LABELS, ADOPTION_REACHES } from "@palier/domain/template";
import { useState, type FormEvent } from "react";
import { useParams } from "react-router";
import type { TemplateCampaignQuery } from "../generated/graphql";
import {
  ActionButton,
  DataTable,
  Dialog,
  EmptyState,
  ErrorPanel,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  MISSING,
  PageHeader,
  QuietButton,
  Section,
  useCan,
  useText,
} from "../kernel";
import styles from "./template-adoption.module.css";
import { campaignMessages as messages } from "./template-campaign.messages";

const TemplateCampaignDocument = graphql(`
  query TemplateCampaign($id: ID!) {
    templateCampaign(id: $id) {
      id
      title
      purpose
      beginsOn
      endsOn
      state
      closingNote
      closedAt
      version
      targetCount
      begunCount
      adoptedCount
      reportUrl
      job {
        id
        state
      }
      targets {
        id
        templateId
        templateTitle
        establishmentId
        establishmentName
        reach
        sentence
        remindedAt
      }
    }
  }
`);
const RemindDocument = graphql(`
  mutation RemindTemplateCampaign($id: ID!) {
    remindTemplateCampaign(id: $id) {
      ok
      error {
        code
        message
      }
      siteCount
      recentCount
      withoutReferent
    }
  }
`);
const CloseDocument = graphql(`
  mutation CloseTemplateCampaign($input: CloseTemplateCampaignInput!) {
    closeTemplateCampaign(input: $input) {
      ok
      error {
        code
        field
        message
      }
    }
  }
`);

type Campaign = NonNullable<TemplateCampaignQuery["templateCampaign"]>;
type Target = Campaign["targets"][number];

const EVERY_MS = 2_000;

/** A campaign: what is expected of whom, how far they are, and its end. */
export function TemplateCampaignPage() {
  const say = useText();
  const { campaignId = "" } = useParams();
  const leads = useCan("template:campaign");
  const [waiting, setWaiting] = useState(false);
  const { data, error, refetch } = useQuery(TemplateCampaignDocument, {
    variables: { id: campaignId },
    fetchPolicy: "network-only",
    pollInterval: waiting ? EVERY_MS : 0,
  });
  const back = <LinkButton to="/modeles/campagnes">{say(messages.back)}</LinkButton>;
  const campaign = data?.templateCampaign;
  const making = campaign?.job != null && campaign.reportUrl == null && campaign.job.state !== "FAILED";
  if (making !== waiting) setWaiting(making);
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  if (campaign == null)
    return <EmptyState title={say(messages.missing)} why={say(messages.missingWhy)} action={back} />;
  const { adoptedCount, begunCount, targetCount, beginsOn, endsOn } = campaign;
  return (
    <>
      <PageHeader
        title={campaign.title}
        purpose={say(messages.period, { from: formatDate(beginsOn), to: formatDate(endsOn) })}
        exports={back}
      />
      {campaign.purpose === "" ? null : <p className={styles["situation"]}>{campaign.purpose}</p>}
      <p className={styles["fact"]}>
        {say(messages.progressText, { adopted: adoptedCount, begun: begunCount, total: targetCount })}
      </p>
      <p className={styles["quiet"]}>{say(messages.how)}</p>
      {campaign.closedAt == null ? null : <Closed campaign={campaign} leads={leads} />}
      {leads && campaign.closedAt == null ? <Lead campaign={campaign} done={refetch} /> : null}
      <Section title={say(messages.targets)}>
        <TargetTable targets={campaign.targets} />
      </Section>
    </>
  );
}

function Closed({ campaign, leads }: { campaign: Campaign; leads: boolean }) {
  const say = useText();
  const { closedAt, closingNote, reportUrl, job } = campaign;
  return (
    <>
      <p>{say(messages.closedOn, { date: formatDate(closedAt ?? "") })}</p>
      {closingNote === "" ? null : <p className={styles["situation"]}>{closingNote}</p>}
      {leads ? (
        <p role="status">
          {reportUrl == null ? (
            say(job?.state === "FAILED" ? messages.reportFailed : messages.reportMaking)
          ) : (
            <a href={reportUrl}>{say(messages.report)}</a>
          )}
        </p>
      ) : null}
    </>
  );
}

/** What who leads the campaign does of it: remind, close. */
function Lead({ campaign, done }: { campaign: Campaign; done: () => Promise<unknown> }) {
  const say = useText();
  const [remind, reminding] = useMutation(RemindDocument);
  const [said, setSaid] = useState<string | null>(null);
  const [closing, setClosing] = useState(false);
  const send = async (): Promise<void> => {
    setSaid(null);
    // A failure of the line stays in `reminding.error`.
    const sent = await remind({ variables: { id: campaign.id } }).catch(() => null);
    const answer = sent?.data?.remindTemplateCampaign;
    if (answer === undefined) return;
    const { error, siteCount, recentCount, withoutReferent } = answer;
    const nobody =
      withoutReferent.length === 0 ? "" : ` ${say(messages.remindNobody, { names: withoutReferent.join(", ") })}`;
    setSaid(error?.message ?? `${say(messages.remindDone, { count: siteCount, recent: recentCount })}${nobody}`);
    await done();
  };
  return (
    <>
      <p className={styles["quiet"]}>{say(messages.remindLead)}</p>
      <div className={styles["form"]}>
        <ActionButton loading={reminding.loading} onClick={() => void send()}>
          {say(messages.remind)}
        </ActionButton>
        <QuietButton
          onClick={() => {
            setClosing(true);
          }}
        >
          {say(messages.close)}
        </QuietButton>
      </div>
      <p role="status">{said}</p>
      {reminding.error === undefined ? null : <ErrorPanel error={reminding.error} />}
      <Dialog
        title={say(messages.close)}
        opened={closing}
        onClose={() => {
          setClosing(false);
        }}
      >
        <CloseForm
          campaign={campaign}
          done={async () => {
            setClosing(false);
            await done();
          }}
        />
      </Dialog>
    </>
  );
}

function CloseForm({ campaign: { id, version }, done }: { campaign: Campaign; done: () => Promise<void> }) {
  const say = useText();
  const [note, setNote] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [close, { loading, error }] = useMutation(CloseDocument);
  const send = async (): Promise<void> => {
    // A failure of the line stays in `error`; what was typed stays too.
    const sent = await close({ variables: { input: { id, version, note } } }).catch(() => null);
    const answer = sent?.data?.closeTemplateCampaign;
    setFault(answer?.error?.message ?? null);
    if (answer?.ok === true) await done();
  };
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{say(messages.closeLead)}</p>
      <Textarea
        autosize
        minRows={2}
        maxLength={2000}
        label={say(messages.closingNote)}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      {fault === null ? null : <p role="alert">{fault}</p>}
      {error === undefined ? null : <ErrorPanel error={error} />}
      <div className={styles["form"]}>
        <QuietButton type="submit" loading={loading}>
          {say(messages.confirmClose)}
        </QuietButton>
      </div>
    </form>
  );
}

const reachOf = ({ reach }: Target) => ADOPTION_REACHES.find((each) => each === reach) ?? "notBegun";

function TargetTable({ targets }: { targets: readonly Target[] }) {
  const say = useText();
  return (
    <DataTable<Target>
      caption={say(messages.targets)}
      hideCaption
      phone="stack"
      rows={targets}
      rowKey={({ id }) => id}
      groupOf={({ establishmentName }) => establishmentName}
      columns={[
        {
          key: "model",
          header: say(messages.model),
          cell: ({ templateId, establishmentId, templateTitle }) => (
            <LinkButton to={`/modeles/adoption/${templateId}/${establishmentId}`}>{templateTitle}</LinkButton>
          ),
        },
        {
          key: "reach",
          header: say(messages.reach),
          cell: (target) => (
            <>
              <strong>{ADOPTION_REACH_LABELS[reachOf(target)]}</strong>
              {target.sentence == null ? null : <p className={styles["quiet"]}>{target.sentence}</p>}
            </>
          ),
        },
        {
          key: "reminded",
          header: say(messages.reminded),
          nowrap: true,
          cell: ({ remindedAt }) => (remindedAt == null ? MISSING : formatDate(remindedAt)),
        },
      ]}
    />
  );
}
