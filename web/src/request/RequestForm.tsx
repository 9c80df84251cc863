import type { Sector } from "@palier/domain/identity";
import { REQUEST_KIND_LABELS, REQUEST_KIND_PURPOSES, REQUEST_KINDS } from "@palier/domain/request";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useNavigate } from "react-router";
import { DraftField, useDraft } from "../draft";
import { ActionButton, ErrorPanel, useText } from "../kernel";
import { ProductModuleSelect, type ProductModule } from "../vendor";
import { KnownAnswers } from "./KnownAnswers";
import type { WaitingPicture } from "./picture-upload";
import { useRequestCreate } from "./request-create";
import { formMessages } from "./request-form.messages";
import classes from "./request.module.css";
import { RequestChoices } from "./RequestChoices";
import { RequestPictures } from "./RequestPictures";
import { RequestPlace } from "./RequestPlace";

/** What people fill in, at most. */
const MOST_FIELDS = 4;

interface RequestFormProps {
  places: readonly { readonly id: string; readonly name: string }[];
  /** For whom the person most likely asks; null: to be chosen. */
  guess: { readonly establishmentId: string | null; readonly sector: Sector | null };
}

const KINDS = REQUEST_KINDS.map((value) => ({
  value,
  label: REQUEST_KIND_LABELS[value],
  purpose: REQUEST_KIND_PURPOSES[value],
}));

/** Four fields at most, one click each; what is known of the person is a sentence, not a field. */
export function RequestForm({ places, guess }: RequestFormProps) {
  const say = useText();
  const navigate = useNavigate();
  const [kind, setKind] = useState("");
  const [place, setPlace] = useState(guess);
  const [changing, setChanging] = useState(false);
  const [software, setSoftware] = useState<ProductModule | null>(null);
  const [pictures, setPictures] = useState<readonly WaitingPicture[]>([]);
  const draft = useDraft("request:nouvelle:texte", { initial: "" });
  const { create, sending, fault, error } = useRequestCreate();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault !== null) summary.current?.focus();
  }, [fault]);

  const asks = {
    establishment: changing || guess.establishmentId === null,
    sector: changing || guess.sector === null,
  };
  // The part of the software is asked where there is room for it: the referent can say it as well.
  const fieldCount = 2 + Number(asks.establishment) + Number(asks.sector);
  const wrong = (field: string) => (fault?.field === field ? { error: fault.message } : {});

  const submit = async (): Promise<void> => {
    const made = await create({
      kind,
      establishmentId: place.establishmentId,
      sector: place.sector,
      productId: software?.productId ?? null,
      moduleId: software?.moduleId ?? null,
      body: draft.text,
      pictureIds: pictures.map(({ id }) => id),
    });
    if (made === null) return;
    await draft.done();
    void navigate(`/demandes/${made}`, { state: { sent: true } });
  };

  return (
    <form
      noValidate
      className={classes["form"]}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      {fault === null ? null : (
        <div ref={summary} tabIndex={-1} role="alert" className={classes["summary"]}>
          <h2>{say(formMessages.errors)}</h2>
          <p>{fault.field === null ? fault.message : <a href={`#demande-${fault.field}`}>{fault.message}</a>}</p>
        </div>
      )}
      {error === null ? null : <ErrorPanel error={error} kept={say(formMessages.kept)} retry={() => void submit()} />}
      <RequestPlace
        places={places}
        {...place}
        asks={asks}
        onChange={setPlace}
        onAsk={() => {
          setChanging(true);
        }}
        wrong={wrong}
      />
      <RequestChoices
        id="demande-kind"
        legend={say(formMessages.kind)}
        choices={KINDS}
        value={kind}
        onChange={setKind}
        {...wrong("kind")}
      />
      {fieldCount < MOST_FIELDS && (
        <ProductModuleSelect
          id="demande-moduleId"
          label={say(formMessages.module)}
          emptyLabel={say(formMessages.noModule)}
          establishmentId={place.establishmentId}
          value={software}
          onChange={setSoftware}
          {...wrong("moduleId")}
        />
      )}
      <DraftField
        id="demande-body"
        draft={draft}
        label={say(formMessages.body)}
        description={say(formMessages.bodyHelp)}
        rows={5}
        {...wrong("body")}
      />
      <KnownAnswers
        text={draft.text}
        sector={place.sector ?? ""}
        onFound={(path) => {
          void draft.done().then(() => navigate(path, { state: { found: true } }));
        }}
      />
      <RequestPictures
        establishmentId={place.establishmentId ?? places[0]?.id ?? ""}
        pictures={pictures}
        onChange={setPictures}
      />
      <div className={classes["actions"]}>
        <ActionButton type="submit" loading={sending}>
          {say(formMessages.send)}
        </ActionButton>
      </div>
    </form>
  );
}
