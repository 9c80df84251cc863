import { useMutation, useQuery } from "@apollo/client/react";
import { Checkbox, TextInput } from "@mantine/core";
import { dayInFrance } from "@palier/domain/kernel";
import { useState, type FormEvent } from "react";
import { useNavigate } from "react-router";
import {
  ActionButton,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  useText,
} from "../kernel";
import { TemplateAdoptionDocument, type AdoptionBoard } from "./template-adoption-query";
import styles from "./template-adoption.module.css";
import { campaignMessages as messages } from "./template-campaign.messages";

const OpenCampaignDocument = graphql(`
  mutation OpenTemplateCampaign($input: OpenTemplateCampaignInput!) {
    openTemplateCampaign(input: $input) {
      ok
      error {
        code
        field
        message
      }
      campaign {
        id
      }
    }
  }
`);

const inThreeMonths = (): string => dayInFrance(new Date(Date.now() + 91 * 86_400_000));

/** Models, sites and days of a campaign. */
export function TemplateCampaignCreatePage() {
  const say = useText();
  const { data, error, refetch } = useQuery(TemplateAdoptionDocument, { fetchPolicy: "cache-and-network" });
  const board = data?.templateAdoption;
  return (
    <>
      <PageHeader
        title={say(messages.createTitle)}
        purpose={say(messages.createPurpose)}
        exports={<LinkButton to="/modeles/campagnes">{say(messages.back)}</LinkButton>}
      />
      {board === undefined && error === undefined ? <LoadingState /> : null}
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {board === undefined ? null : <CampaignForm board={board} />}
    </>
  );
}

function CampaignForm({ board }: { board: AdoptionBoard }) {
  const say = useText();
  const navigate = useNavigate();
  const [typed, setTyped] = useState({
    title: "",
    purpose: "",
    beginsOn: dayInFrance(new Date()),
    endsOn: inThreeMonths(),
  });
  const [templateIds, setTemplateIds] = useState<readonly string[]>([]);
  const [establishmentIds, setEstablishmentIds] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<{ field?: string | null; message: string } | null>(null);
  const [open, { loading, error }] = useMutation(OpenCampaignDocument);
  const field = (key: keyof typeof typed, label: string) => ({
    label,
    value: typed[key],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((before) => ({ ...before, [key]: value }));
    },
    ...(fault?.field === key && { error: fault.message }),
  });
  const send = async (): Promise<void> => {
    const input = { ...typed, templateIds: [...templateIds], establishmentIds: [...establishmentIds] };
    // A failure of the line stays in `error`; what was typed stays too.
    const answer = (await open({ variables: { input } }).catch(() => null))?.data?.openTemplateCampaign;
    setFault(answer?.error ?? null);
    if (answer?.campaign != null) await navigate(`/modeles/campagnes/${answer.campaign.id}`);
  };
  const onField = fault?.field != null && Object.hasOwn(typed, fault.field);
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={styles["form"]}>
        <div data-wide>
          <TextInput maxLength={200} {...field("title", say(messages.fieldTitle))} />
        </div>
        <div data-wide>
          <TextInput maxLength={2000} {...field("purpose", say(messages.fieldPurpose))} />
        </div>
      </div>
      <div className={styles["form"]}>
        <TextInput type="date" {...field("beginsOn", say(messages.beginsOn))} />
        <TextInput type="date" {...field("endsOn", say(messages.endsOn))} />
      </div>
      <Choices
        legend={say(messages.models)}
        options={board.models.map(({ id, title }) => ({ id, label: title }))}
        chosen={templateIds}
        onChange={setTemplateIds}
      />
      <Choices
        legend={say(messages.sites)}
        options={board.sites.map(({ id, name }) => ({ id, label: name }))}
        chosen={establishmentIds}
        onChange={setEstablishmentIds}
      />
      <p role="status">{say(messages.chosen, { count: templateIds.length * establishmentIds.length })}</p>
      {fault === null || onField ? null : <p role="alert">{fault.message}</p>}
      {error === undefined ? null : <ErrorPanel error={error} />}
      <ActionButton type="submit" loading={loading}>
        {say(messages.add)}
      </ActionButton>
    </form>
  );
}

interface ChoicesProps {
  legend: string;
  options: readonly { readonly id: string; readonly label: string }[];
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
}

/** Boxes to tick, all at once or one by one. */
function Choices({ legend, options, chosen, onChange }: ChoicesProps) {
  const say = useText();
  return (
    <fieldset className={styles["choices"]}>
      <legend>{legend}</legend>
      {options.map(({ id, label }) => (
        <Checkbox
          key={id}
          label={label}
          checked={chosen.includes(id)}
          onChange={(event) => {
            onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id));
          }}
        />
      ))}
      <QuietButton
        type="button"
        aria-label={say(messages.allOf, { what: legend })}
        onClick={() => {
          onChange(options.map(({ id }) => id));
        }}
      >
        {say(messages.all)}
      </QuietButton>
    </fieldset>
  );
}
