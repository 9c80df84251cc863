import { Link } from "react-router";
import { useViewer } from "../client/viewer";
import { formatDate } from "../format/format";
import { Acronyms } from "../page/Abbr";
import { useText } from "../text";
import { frameMessages } from "./frame.messages";
import classes from "./frame.module.css";

export function FrameFooter() {
  const say = useText();
  const { group } = useViewer();
  return (
    <footer className={classes["footer"]} aria-label={say(frameMessages.footer)}>
      <Link to="/accessibilite">{say(frameMessages.accessibility)}</Link>
      <Link to="/mentions">{say(frameMessages.legal)}</Link>
      {group.sourceLabel != null && (
        <span>
          <Acronyms text={group.sourceLabel} />
        </span>
      )}
    </footer>
  );
}

/** On paper only: which group, which day. */
export function PrintHeader() {
  const say = useText();
  const { group } = useViewer();
  return (
    <p className={`only-print ${classes["printed"] ?? ""}`}>
      {say(frameMessages.printed, { group: group.name, date: formatDate(new Date(), "long") })}
    </p>
  );
}
