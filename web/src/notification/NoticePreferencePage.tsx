import { useMutation, useQuery } from "@apollo/client/react";
import { Checkbox, Radio, Stack } from "@mantine/core";
import { useState, type FormEvent } from "react";
import {
  NOTICE_RHYTHM_LABELS,
  NOTICE_RHYTHMS,
  parseNoticeRhythm,
  type NoticeKind,
  type NoticeRhythm,
} from "@palier/domain/notification";
import type { NoticePreferencePageQuery } from "../generated/graphql";
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
import { preferenceMessages } from "./notification-notice.messages";
import styles from "./notification.module.css";

const PreferenceDocument = graphql(`
  query NoticePreferencePage {
    noticePreference {
      rhythm
      version
      kinds {
        kind
        label
        mailed
      }
    }
  }
`);
const SaveDocument = graphql(`
  mutation SaveNoticePreference($input: SaveNoticePreferenceInput!) {
    saveNoticePreference(input: $input) {
      ok
      error {
        code
        field
        message
      }
      preference {
        rhythm
        version
        kinds {
          kind
          label
          mailed
        }
      }
    }
  }
`);

type Preference = NoticePreferencePageQuery["noticePreference"];

/** When Palier writes to me, and of what. */
export function NoticePreferencePage() {
  const say = useText();
  const { data, error, refetch } = useQuery(PreferenceDocument, { fetchPolicy: "network-only" });
  return (
    <>
      <PageHeader title={say(preferenceMessages.title)} purpose={say(preferenceMessages.purpose)} />
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {data === undefined ? !error && <LoadingState /> : <PreferenceForm kept={data.noticePreference} />}
      <p>
        <LinkButton to="/a-faire">{say(preferenceMessages.back)}</LinkButton>
      </p>
    </>
  );
}

const mutedOf = ({ kinds }: Preference): NoticeKind[] => kinds.filter(({ mailed }) => !mailed).map(({ kind }) => kind);

function PreferenceForm({ kept }: { kept: Preference }) {
  const say = useText();
  const [rhythm, setRhythm] = useState<NoticeRhythm>(kept.rhythm);
  const [muted, setMuted] = useState(mutedOf(kept));
  const [save, { data, error, loading, reset }] = useMutation(SaveDocument);
  const answer = data?.saveNoticePreference;
  // A choice of another window is taken up with its version: saving again then writes over it knowingly.
  const { version, kinds } = answer?.preference ?? kept;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!loading) save({ variables: { input: { rhythm, mutedKinds: muted, version } } }).catch(() => undefined);
  };
  const touched = answer?.ok === true ? reset : () => undefined;
  const [shownVersion, setShownVersion] = useState(kept.version);
  const takeUp = (preference: Preference) => {
    setRhythm(preference.rhythm);
    setMuted(mutedOf(preference));
    setShownVersion(preference.version);
  };
  return (
    <form noValidate className={styles["form"]} onSubmit={submit}>
      <Radio.Group
        label={say(preferenceMessages.rhythm)}
        description={say(preferenceMessages.rhythmHelp)}
        value={rhythm}
        onChange={(value) => setRhythm(parseNoticeRhythm(value) ?? rhythm)}
      >
        <Stack gap="xs" mt="xs">
          {NOTICE_RHYTHMS.map((each) => (
            <Radio key={each} value={each} label={NOTICE_RHYTHM_LABELS[each]} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox.Group
        label={say(preferenceMessages.kinds)}
        description={say(preferenceMessages.kindsHelp)}
        value={kinds.map(({ kind }) => kind).filter((kind) => !muted.includes(kind))}
        onChange={(values) => {
          touched();
          setMuted(kinds.map(({ kind }) => kind).filter((kind) => !values.includes(kind)));
        }}
      >
        <Stack gap="xs" mt="xs">
          {kinds.map(({ kind, label }) => (
            <Checkbox key={kind} value={kind} label={label} disabled={rhythm === "never"} />
          ))}
        </Stack>
      </Checkbox.Group>
      {error && <ErrorPanel error={error} />}
      {answer?.error && (
        <div role="alert">
          <p>{answer.error.message}</p>
          {shownVersion !== answer.preference.version && (
            <QuietButton onClick={() => takeUp(answer.preference)}>{say(preferenceMessages.keptChoice)}</QuietButton>
          )}
        </div>
      )}
      <div>
        <ActionButton type="submit" loading={loading}>
          {say(preferenceMessages.save)}
        </ActionButton>
      </div>
      <p role="status">{answer?.ok === true && say(preferenceMessages.saved)}</p>
    </form>
  );
}
