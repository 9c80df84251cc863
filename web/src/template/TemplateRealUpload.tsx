import { NativeSelect } from "@mantine/core";
import { useRef, useState } from "react";
import { ActionButton, Section, useText } from "../kernel";
import { realMessages as messages } from "./template-real.messages";
import { uploadRealDocument } from "./template-real-upload";
import styles from "./template.module.css";

interface TemplateRealUploadProps {
  templateId: string;
  /** Those whose documents the viewer may leave. */
  sites: readonly { readonly id: string; readonly name: string }[];
  onLeft: () => void;
}

/** Chooses an establishment, then its document, which leaves at once. */
export function TemplateRealUpload({ templateId, sites, onLeft }: TemplateRealUploadProps) {
  const say = useText();
  const input = useRef<HTMLInputElement>(null);
  const [site, setSite] = useState(sites[0]?.id ?? "");
  const [told, setTold] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const send = async (file: File): Promise<void> => {
    setFault(null);
    setSending(true);
    setTold(say(messages.sending, { name: file.name }));
    const outcome = await uploadRealDocument(file, { templateId, establishmentId: site });
    setSending(false);
    setTold(outcome.ok ? say(messages.sent, { name: file.name }) : null);
    if (outcome.ok) onLeft();
    else setFault(outcome.why ?? say(messages.network));
  };
  return (
    <Section title={say(messages.uploadTitle)} lead={say(messages.uploadLead)}>
      {sites.length === 0 ? (
        <p className={styles["quiet"]}>{say(messages.noSite)}</p>
      ) : (
        <div className={styles["filters"]}>
          <NativeSelect
            label={say(messages.establishment)}
            value={site}
            data={sites.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => {
              setSite(event.currentTarget.value);
            }}
          />
          <input
            ref={input}
            type="file"
            hidden
            accept=".docx,.odt,.pdf"
            aria-label={say(messages.file)}
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              // The same file, corrected and saved under the same name, must be seen as a new choice.
              event.currentTarget.value = "";
              if (chosen !== undefined) void send(chosen);
            }}
          />
          <div>
            <ActionButton
              loading={sending}
              onClick={() => {
                input.current?.click();
              }}
            >
              {say(messages.choose)}
            </ActionButton>
          </div>
        </div>
      )}
      <p role="status" className={styles["quiet"]}>
        {told}
      </p>
      {fault === null ? null : (
        <p role="alert" className={styles["fault"]}>
          {fault}
        </p>
      )}
    </Section>
  );
}
