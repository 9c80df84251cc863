import { parseSector, type Sector } from "@palier/domain/identity";
import { LinkButton, useText } from "../kernel";
import { capital, EstablishmentSelect, useSectorLabel, useSectors } from "../referent";
import { formMessages } from "./request-form.messages";
import classes from "./request.module.css";
import { RequestChoices } from "./RequestChoices";

/** Beyond, a list is read faster than so many choices side by side. */
const MOST_SIDE_BY_SIDE = 12;

interface RequestPlaceProps {
  places: readonly { readonly id: string; readonly name: string }[];
  establishmentId: string | null;
  sector: Sector | null;
  /** The parts that are fields; the others are said in a sentence. */
  asks: { readonly establishment: boolean; readonly sector: boolean };
  onChange: (place: { establishmentId: string | null; sector: Sector | null }) => void;
  onAsk: () => void;
  /** What is wrong, by field. */
  wrong: (field: "establishmentId" | "sector") => { error?: string };
}

/**
 * For whom the request is: a sentence where it is known, with « Changer »; for what isn't, every choice in sight, one click
 * away. It is asked once: the next time, the last request says it.
 */
export function RequestPlace({ places, establishmentId, sector, asks, onChange, onAsk, wrong }: RequestPlaceProps) {
  const say = useText();
  const sectorLabel = useSectorLabel();
  const { sectors } = useSectors();
  const establishment = places.find(({ id }) => id === establishmentId)?.name ?? "";
  const sentence =
    asks.establishment && asks.sector
      ? null
      : asks.establishment
        ? say(formMessages.sectorOnly, { sector: sectorLabel(sector ?? "") })
        : asks.sector
          ? say(formMessages.placeOnly, { establishment })
          : say(formMessages.place, { establishment, sector: sectorLabel(sector ?? "") });
  return (
    <>
      {sentence === null ? null : (
        <p className={classes["place"]}>
          {sentence} <LinkButton onClick={onAsk}>{say(formMessages.change)}</LinkButton>
        </p>
      )}
      {asks.establishment &&
        (places.length > MOST_SIDE_BY_SIDE ? (
          <EstablishmentSelect
            id="demande-establishmentId"
            label={say(formMessages.establishment)}
            value={establishmentId}
            only={(id) => places.some((one) => one.id === id)}
            onChange={(id) => {
              onChange({ establishmentId: id, sector });
            }}
            {...wrong("establishmentId")}
          />
        ) : (
          <RequestChoices
            id="demande-establishmentId"
            legend={say(formMessages.establishment)}
            choices={places.map(({ id, name }) => ({ value: id, label: name }))}
            value={establishmentId ?? ""}
            onChange={(id) => {
              onChange({ establishmentId: id, sector });
            }}
            {...wrong("establishmentId")}
          />
        ))}
      {asks.sector && (
        <RequestChoices
          id="demande-sector"
          legend={say(formMessages.sector)}
          choices={sectors
            .filter((one) => one.followed || one.sector === sector)
            .map((one) => ({ value: one.sector, label: capital(one.label) }))}
          value={sector ?? ""}
          onChange={(chosen) => {
            onChange({ establishmentId, sector: parseSector(chosen) });
          }}
          {...wrong("sector")}
        />
      )}
    </>
  );
}
