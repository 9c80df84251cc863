import { useMutation } from "@apollo/client/react";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { dayInFrance } from "@palier/domain/kernel";
import { useState, type FormEvent } from "react";
import { ActionButton, Dialog, ErrorPanel, graphql, QuietButton, useText } from "../kernel";
import { sectorLabel } from "./news-words";
import { newsMessages } from "./news.messages";
import styles from "./news.module.css";

const AcknowledgeForTeamDocument = graphql(`
  mutation AcknowledgeNewsForTeam($input: TeamSeenNewsInput!) {
    acknowledgeNewsForTeam(input: $input) {
      ok
      error {
        code
        field
        message
      }
      news {
        id
        ...ShownNews
      }
    }
  }
`);

/** An establishment and the sectors of it that may have seen the news. */
export interface TeamSite {
  readonly id: string;
  readonly name: string;
  readonly sectors: readonly string[];
}

interface NewsTeamSeenProps {
  newsId: string;
  /** The text that was shown. */
  revision: number;
  /** At least one. */
  sites: readonly TeamSite[];
  onClose: () => void;
  onSaved: () => void;
}

/** « Vu en équipe le… »: where, which sectors, when, how many. */
export function NewsTeamSeen({ newsId, revision, sites, onClose, onSaved }: NewsTeamSeenProps) {
  const say = useText();
  const [send, { loading }] = useMutation(AcknowledgeForTeamDocument);
  const only = sites.length === 1 ? sites[0] : undefined;
  const [siteId, setSiteId] = useState(only?.id ?? "");
  const site = sites.find(({ id }) => id === siteId);
  const [chosen, setChosen] = useState<readonly string[]>(only?.sectors ?? []);
  const [seenOn, setSeenOn] = useState(dayInFrance(new Date()));
  const [count, setCount] = useState("");
  const [fault, setFault] = useState<{ field: string | null; message: string } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const submit = async (): Promise<void> => {
    setError(null);
    setFault(null);
    const input = {
      id: newsId,
      revision,
      establishmentId: siteId,
      sectors: [...chosen],
      seenOn,
      peopleCount: Number(count),
    };
    try {
      const { data } = await send({ variables: { input } });
      const answer = data?.acknowledgeNewsForTeam;
      if (answer?.ok === true) onSaved();
      else if (answer?.error != null) setFault({ field: answer.error.field ?? null, message: answer.error.message });
    } catch (failure) {
      setError(failure);
    }
  };
  const wrong = (field: string) => (fault?.field === field ? { error: fault.message } : {});
  return (
    <Dialog title={say(newsMessages.teamTitle)} opened onClose={onClose}>
      <form
        noValidate
        className={styles["form"]}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className={styles["quiet"]}>{say(newsMessages.teamWhy)}</p>
        {fault?.field === null ? <p role="alert">{fault.message}</p> : null}
        {error === null ? null : <ErrorPanel error={error} />}
        {only === undefined ? (
          <NativeSelect
            label={say(newsMessages.teamSite)}
            value={siteId}
            data={[
              { value: "", label: say(newsMessages.choose) },
              ...sites.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setSiteId(value);
              setChosen(sites.find(({ id }) => id === value)?.sectors ?? []);
            }}
          />
        ) : (
          <p>{only.name}</p>
        )}
        {site === undefined ? null : (
          <Checkbox.Group
            label={say(newsMessages.teamSectors)}
            value={[...chosen]}
            onChange={setChosen}
            {...wrong("sectors")}
          >
            <div className={styles["checks"]}>
              {site.sectors.map((sector) => (
                <Checkbox key={sector} value={sector} label={sectorLabel(sector)} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <TextInput
          type="date"
          label={say(newsMessages.teamOn)}
          value={seenOn}
          max={dayInFrance(new Date())}
          onChange={(event) => {
            setSeenOn(event.currentTarget.value);
          }}
          {...wrong("seenOn")}
        />
        <TextInput
          inputMode="numeric"
          label={say(newsMessages.teamCount)}
          value={count}
          onChange={(event) => {
            setCount(event.currentTarget.value.replaceAll(/\D/g, ""));
          }}
          {...wrong("peopleCount")}
        />
        <div className={styles["choices"]}>
          <ActionButton type="submit" loading={loading} disabled={site === undefined}>
            {say(newsMessages.teamSave)}
          </ActionButton>
          <QuietButton type="button" onClick={onClose}>
            {say(newsMessages.cancel)}
          </QuietButton>
        </div>
      </form>
    </Dialog>
  );
}
