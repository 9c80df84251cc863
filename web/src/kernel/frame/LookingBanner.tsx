import { IconEye } from "@tabler/icons-react";
import { useViewer } from "../client/viewer";
import { QuietButton } from "../page/buttons";
import { useText } from "../text";
import { frameMessages } from "./frame.messages";
import classes from "./frame.module.css";
import { useSessionMove } from "./session-move";

/** On every screen while an administrator looks as somebody else: as whom, that nothing changes, and the way back. */
export function LookingBanner() {
  const say = useText();
  const { displayName, lookedAtBy } = useViewer();
  const { move, refusal } = useSessionMove();
  if (lookedAtBy == null) return null;
  return (
    <section className={classes["looking"]} aria-label={say(frameMessages.lookingLabel)}>
      <IconEye size={18} aria-hidden />
      <p>{say(frameMessages.looking, { name: displayName })}</p>
      <QuietButton size="compact-sm" onClick={() => move({ to: "oneself" })}>
        {say(frameMessages.lookingEnd)}
      </QuietButton>
      {refusal !== null && <p role="alert">{refusal === "" ? say(frameMessages.moveRefused) : refusal}</p>}
    </section>
  );
}
