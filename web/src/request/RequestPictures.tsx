import { PICTURE_MOST_COUNT } from "@palier/domain/request";
import { useRef, useState, type Dispatch, type SetStateAction } from "react";
import { LinkButton, QuietButton, useText } from "../kernel";
import { takeBackPicture, uploadPicture, type WaitingPicture } from "./picture-upload";
import { formMessages } from "./request-form.messages";
import classes from "./request.module.css";

interface RequestPicturesProps {
  /** For which establishment, until the request says it. */
  establishmentId: string;
  pictures: readonly WaitingPicture[];
  onChange: Dispatch<SetStateAction<readonly WaitingPicture[]>>;
}

/** Pictures of a request: each leaves as it is chosen, so that a refusal is known before the request is sent. */
export function RequestPictures({ establishmentId, pictures, onChange }: RequestPicturesProps) {
  const say = useText();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState(false);
  const [faults, setFaults] = useState<readonly string[]>([]);

  const send = async (files: readonly File[]): Promise<void> => {
    const room = PICTURE_MOST_COUNT - pictures.length;
    const wrong: string[] =
      files.length > room ? [say(formMessages.tooManyPictures, { count: PICTURE_MOST_COUNT })] : [];
    setSending(true);
    for (const file of files.slice(0, room)) {
      const sent = await uploadPicture(file, establishmentId);
      if (sent.ok) onChange((before) => [...before, sent.picture]);
      else
        wrong.push(
          say(formMessages.pictureFault, { name: file.name, why: sent.why ?? say(formMessages.pictureNetwork) }),
        );
    }
    setFaults(wrong);
    setSending(false);
  };

  return (
    <div>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/png,image/jpeg,image/webp"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          if (files.length > 0) void send(files);
        }}
      />
      <QuietButton
        type="button"
        aria-disabled={sending || pictures.length >= PICTURE_MOST_COUNT}
        onClick={() => {
          if (!sending && pictures.length < PICTURE_MOST_COUNT) input.current?.click();
        }}
      >
        {say(formMessages.pictures)}
      </QuietButton>
      <p className={classes["quiet"]}>{say(formMessages.picturesHelp, { count: PICTURE_MOST_COUNT })}</p>
      <p role="status" className={classes["quiet"]}>
        {sending
          ? say(formMessages.uploading)
          : pictures.length > 0
            ? say(formMessages.pictureKept, { count: pictures.length })
            : null}
      </p>
      {faults.map((fault) => (
        <p key={fault} role="alert" className={classes["wrong"]}>
          {fault}
        </p>
      ))}
      {pictures.length > 0 && (
        <ul className={classes["pictures"]}>
          {pictures.map(({ id, name, url }) => (
            <li key={id}>
              <img src={url} alt={name} />
              <LinkButton
                onClick={() => {
                  onChange((before) => before.filter((one) => one.id !== id));
                  void takeBackPicture(id);
                }}
              >
                {say(formMessages.removePicture, { name })}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
