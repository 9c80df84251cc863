import { useMutation } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import { VENDOR_LINK_DAYS, VENDOR_LINK_LABEL_MAX } from "@palier/domain/vendorcase";
import { useState, type FormEvent } from "react";
import { ActionButton, Dialog, graphql, QuietButton, useText } from "../kernel";
import { useCaseChange } from "./vendorcase-change";
import { doorMessages } from "./vendorcase-link.messages";
import styles from "./vendorcase.module.css";
import { VendorCaseFault } from "./VendorCaseFault";

const OpenVendorLinkDocument = graphql(`
  mutation OpenVendorLink($input: OpenVendorLinkInput!) {
    openVendorLink(input: $input) {
      ok
      error {
        code
        field
        message
      }
      linkPath
    }
  }
`);

interface VendorLinkDialogProps {
  caseId: string;
  onMade: () => void;
  onClose: () => void;
}

interface Made {
  link: string;
  label: string;
}

/** Opens a link to the vendor, then shows it this once. */
export function VendorLinkDialog({ caseId, onMade, onClose }: VendorLinkDialogProps) {
  const say = useText();
  const [made, setMade] = useState<Made | null>(null);
  return (
    // Once made, the link is only here: a slip of the mouse must not lose it.
    <Dialog
      opened
      title={say(made === null ? doorMessages.open : doorMessages.opened)}
      onClose={made === null ? onClose : null}
    >
      {made === null ? (
        <LinkForm
          caseId={caseId}
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

function LinkForm({
  caseId,
  onClose,
  onMade,
}: Omit<VendorLinkDialogProps, "onMade"> & { onMade: (made: Made) => void }) {
  const say = useText();
  const [open] = useMutation(OpenVendorLinkDocument);
  const change = useCaseChange();
  const [label, setLabel] = useState("");
  const [days, setDays] = useState(30);
  const [oneCase, setOneCase] = useState(true);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const input = { caseId, label, days, oneCase };
    const payload = await change.run(async () => (await open({ variables: { input } })).data?.openVendorLink);
    if (payload?.ok === true && payload.linkPath != null)
      onMade({ link: `${window.location.origin}${payload.linkPath}`, label: label.trim() });
  };
  const { refusal } = change;
  return (
    <form noValidate className={styles["form"]} onSubmit={(event) => void submit(event)}>
      {refusal?.field === "label" ? null : <VendorCaseFault change={change} />}
      <TextInput
        autoComplete="off"
        label={say(doorMessages.label)}
        description={say(doorMessages.labelHelp)}
        value={label}
        maxLength={VENDOR_LINK_LABEL_MAX}
        error={refusal?.field === "label" ? refusal.message : null}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <NativeSelect
        label={say(doorMessages.what)}
        value={oneCase ? "one" : "all"}
        data={[
          { value: "one", label: say(doorMessages.oneCase) },
          { value: "all", label: say(doorMessages.allCases) },
        ]}
        onChange={(event) => setOneCase(event.currentTarget.value === "one")}
      />
      <NativeSelect
        label={say(doorMessages.days)}
        value={String(days)}
        data={VENDOR_LINK_DAYS.map((count) => ({ value: String(count), label: say(doorMessages.dayCount, { count }) }))}
        onChange={(event) => setDays(Number(event.currentTarget.value))}
      />
      <div className={styles["choices"]}>
        <ActionButton type="submit" loading={change.busy}>
          {say(doorMessages.make)}
        </ActionButton>
        <QuietButton onClick={onClose}>{say(doorMessages.cancel)}</QuietButton>
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
      setSaid(say(doorMessages.copied));
    } catch {
      setSaid(say(doorMessages.notCopied));
    }
  };
  return (
    <div className={styles["form"]}>
      <p>{say(doorMessages.openedWhy, { label })}</p>
      <code className={styles["link"]} aria-label={say(doorMessages.link)}>
        {link}
      </code>
      <p role="status">{said}</p>
      <div className={styles["choices"]}>
        <QuietButton onClick={() => void copy()}>{say(doorMessages.copy)}</QuietButton>
        <ActionButton onClick={onClose}>{say(doorMessages.done)}</ActionButton>
      </div>
    </div>
  );
}
