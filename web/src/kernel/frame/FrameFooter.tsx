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

/** @returns the margin boxes of a printed page; the text is quoted, so that no name can end the string. */
function pageFooter(line: string): string {
  const quoted = JSON.stringify(line).replaceAll("<", "\\3c ");
  const font = "font: 8pt 'Inter Variable', sans-serif;";
  return `@page { @bottom-left { content: ${quoted}; ${font} } @bottom-right { content: counter(page) " / " counter(pages); ${font} } }`;
}

/** On paper only: which group, which day. */
export function PrintHeader() {
  const say = useText();
  const { group } = useViewer();
  const line = say(frameMessages.printed, { group: group.name, date: formatDate(new Date(), "long") });
  return (
    <>
      <style href={`impression-${group.id}`} precedence="low">
        {pageFooter(line)}
      </style>
      <p className={`only-print ${classes["printed"] ?? ""}`}>{line}</p>
    </>
  );
}
