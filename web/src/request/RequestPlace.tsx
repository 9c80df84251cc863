import type { Sector } from "@palier/domain/identity";
import { LinkButton, useText } from "../kernel";
import { EstablishmentSelect, SectorSelect, useSectorLabel } from "../referent";
import { formMessages } from "./request-form.messages";
import classes from "./request.module.css";

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

/** For whom the request is: a sentence where it is known, with « Changer »; fields for what isn’t. */
export function RequestPlace({ places, establishmentId, sector, asks, onChange, onAsk, wrong }: RequestPlaceProps) {
  const say = useText();
  const sectorLabel = useSectorLabel();
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
      {(asks.establishment || asks.sector) && (
        <div className={classes["pair"]}>
          {asks.establishment && (
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
          )}
          {asks.sector && (
            <SectorSelect
              id="demande-sector"
              label={say(formMessages.sector)}
              value={sector}
              followedOnly
              onChange={(chosen) => {
                onChange({ establishmentId, sector: chosen });
              }}
              {...wrong("sector")}
            />
          )}
        </div>
      )}
    </>
  );
}
