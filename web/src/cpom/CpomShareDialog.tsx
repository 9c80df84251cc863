import { useMutation } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import { SHARE_DAYS, SHARE_LABEL_MAX } from "@palier/domain/cpom";
import { useState, type FormEvent } from "react";
import { ActionButton, Dialog, ErrorPanel, graphql, QuietButton, useText } from "../kernel";
import { shareMessages } from "./cpom-share.messages";
import styles from "./cpom-share.module.css";

const ShareDossierDocument = graphql(`
  mutation ShareCpomDossier($input: ShareCpomDossierInput!) {
    shareCpomDossier(input: $input) {
      ok
      error {
        code
        field
        message
      }
      share {
        id
        label
      }
      linkPath
    }
  }
`);

interface CpomShareDialogProps {
  /** Those whose files are there, the latest first; at least one. */
  dossiers: readonly { id: string; title: string }[];
  onMade: () => void;
  onClose: () => void;
}

interface Made {
  link: string;
  label: string;
}

/** Makes a link to a dossier, then shows it this once. */
export function CpomShareDialog({ dossiers, onMade, onClose }: CpomShareDialogProps) {
  const say = useText();
  const [made, setMade] = useState<Made | null>(null);
  return (
    // Once made, the link is only here: a slip of the mouse must not lose it.
    <Dialog
      opened
      title={say(made === null ? shareMessages.title : shareMessages.made)}
      onClose={made ? null : onClose}
    >
      {made === null ? (
        <ShareForm
          dossiers={dossiers}
          onClose={onClose}
          onMade={(link) => {
            setMade(link);
            onMade();
          }}
        />
      ) : (
        <MadeLink {...made} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface ShareFormProps extends Pick<CpomShareDialogProps, "dossiers" | "onClose"> {
  onMade: (made: Made) => void;
}

function ShareForm({ dossiers, onClose, onMade }: ShareFormProps) {
  const say = useText();
  const [share, { loading, error }] = useMutation(ShareDossierDocument);
  const [dossierId, setDossierId] = useState(dossiers[0]?.id ?? "");
  const [label, setLabel] = useState("");
  const [days, setDays] = useState(30);
  const [fault, setFault] = useState<{ field: string | null; message: string } | null>(null);
  const submit = async (): Promise<void> => {
    if (label.trim() === "") {
      setFault({ field: "label", message: say(shareMessages.labelMissing) });
      document.getElementById("financeur")?.focus();
      return;
    }
    setFault(null);
    // A failure stays in `error`, shown below; what was typed stays in the form.
    const sent = await share({ variables: { input: { dossierId, label: label.trim(), days } } }).catch(() => null);
    const answer = sent?.data?.shareCpomDossier;
    if (answer?.ok === true && answer.linkPath != null)
      onMade({ link: `${window.location.origin}${answer.linkPath}`, label: answer.share?.label ?? label });
    else if (answer?.error != null) setFault({ field: answer.error.field ?? null, message: answer.error.message });
  };
  return (
    <form
      noValidate
      className={styles["form"]}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{say(shareMessages.lead)}</p>
      {fault !== null && fault.field !== "label" && (
        <p role="alert" className={styles["refusal"]}>
          {fault.message}
        </p>
      )}
      <NativeSelect
        label={say(shareMessages.dossier)}
        value={dossierId}
        data={dossiers.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(event) => setDossierId(event.currentTarget.value)}
      />
      <TextInput
        id="financeur"
        autoComplete="off"
        label={say(shareMessages.label)}
        description={say(shareMessages.labelHelp)}
        value={label}
        maxLength={SHARE_LABEL_MAX}
        error={fault?.field === "label" ? fault.message : null}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <NativeSelect
        label={say(shareMessages.days)}
        value={String(days)}
        data={SHARE_DAYS.map((count) => ({ value: String(count), label: say(shareMessages.dayCount, { count }) }))}
        onChange={(event) => setDays(Number(event.currentTarget.value))}
      />
      {error === undefined ? null : <ErrorPanel error={error} kept={say(shareMessages.kept)} />}
      <div className={styles["ends"]}>
        <QuietButton onClick={onClose}>{say(shareMessages.cancel)}</QuietButton>
        <ActionButton type="submit" loading={loading}>
          {say(shareMessages.make)}
        </ActionButton>
      </div>
    </form>
  );
}

function MadeLink({ link, label, onClose }: Made & { onClose: () => void }) {
  const say = useText();
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(say(shareMessages.copied));
    } catch {
      setSaid(say(shareMessages.notCopied));
    }
  };
  return (
    <div className={styles["form"]}>
      <p>{say(shareMessages.madeWhy, { label })}</p>
      <code className={styles["link"]} aria-label={say(shareMessages.link)}>
        {link}
      </code>
      <p role="status">{said}</p>
      <div className={styles["ends"]}>
        <QuietButton onClick={() => void copy()}>{say(shareMessages.copy)}</QuietButton>
        <ActionButton onClick={onClose}>{say(shareMessages.close)}</ActionButton>
      </div>
    </div>
  );
}
