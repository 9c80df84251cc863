import { IconUpload } from "@tabler/icons-react";
import { useId, useRef, useState, type DragEvent } from "react";
import { ActionButton, QuietButton, useText } from "../kernel";
import { importMessages } from "./indicator-import.messages";
import { uploadImport, type UploadOutcome } from "./indicator-upload";
import styles from "./indicator.module.css";

interface IndicatorImportUploadProps {
  /** Words of the button that opens the file chooser. */
  label: string;
  /** False where another button is the main one of the screen. */
  main: boolean;
  /** Called with the import to look at, once the file has been read by the server. */
  onRead: (importId: string) => void;
}

/** Chooses a file (button first, dropping it is optional) and sends it to be read. A failure keeps the file for another try. */
export function IndicatorImportUpload({ label, main, onRead }: IndicatorImportUploadProps) {
  const say = useText();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Extract<UploadOutcome, { ok: false }> | null>(null);
  const [over, setOver] = useState(false);
  const send = async (chosen: File): Promise<void> => {
    setFile(chosen);
    setFailure(null);
    setSending(true);
    const outcome = await uploadImport(chosen);
    setSending(false);
    if (outcome.ok) onRead(outcome.importId);
    else setFailure(outcome);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped !== undefined) void send(dropped);
  };
  const Choose = main ? ActionButton : QuietButton;
  return (
    <div
      className={styles["drop"]}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <input
        ref={input}
        id={id}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={say(importMessages.file)}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          // The same file, corrected and saved under the same name, must be seen as a new choice.
          event.currentTarget.value = "";
          if (chosen !== undefined) void send(chosen);
        }}
      />
      <div className={styles["row"]} style={{ marginBlock: 0 }}>
        <Choose
          leftSection={<IconUpload size={18} aria-hidden />}
          disabled={sending}
          onClick={() => {
            input.current?.click();
          }}
        >
          {label}
        </Choose>
        <span className={styles["quiet"]}>{say(importMessages.drop)}</span>
      </div>
      <p role="status" className={styles["quiet"]}>
        {file === null ? null : say(sending ? importMessages.reading : importMessages.chosen, { name: file.name })}
      </p>
      {failure === null || file === null ? null : (
        <div role="alert" className={styles["block"]}>
          <p className={styles["warning"]}>{failureWords(failure)}</p>
          <p>{say(importMessages.kept)}</p>
          <QuietButton onClick={() => void send(file)}>
            {say(importMessages.retrySend, { name: file.name })}
          </QuietButton>
        </div>
      )}
    </div>
  );

  function failureWords({ status, message }: { status: number; message: string | null }): string {
    if (message !== null) return message.charAt(0).toLocaleUpperCase("fr") + message.slice(1);
    return status === 0 ? say(importMessages.network) : say(importMessages.refusedStatus, { status });
  }
}
