import { useId } from "react";
import { NavLink } from "react-router";
import type { NavigationEntry } from "../navigation";
import { useText } from "../text";
import { frameMessages } from "./frame.messages";
import classes from "./frame.module.css";

interface NavigationListProps {
  entries: readonly NavigationEntry[];
  onGo?: (() => void) | undefined;
}

/** Ranks 70 to 89: what is set up once in a while, kept apart from what is used every day. */
const isAdministration = ({ rank }: NavigationEntry): boolean => rank >= 70 && rank < 90;

/** The entries of every day, then those of administration under their own title. */
export function NavigationList({ entries, onGo }: NavigationListProps) {
  const say = useText();
  const id = useId();
  const administration = entries.filter(isAdministration);
  return (
    <>
      <Entries entries={entries.filter((entry) => !isAdministration(entry))} onGo={onGo} />
      {administration.length > 0 && (
        <>
          <p id={id} className={classes["entriesTitle"]}>
            {say(frameMessages.administration)}
          </p>
          <Entries entries={administration} onGo={onGo} labelledBy={id} />
        </>
      )}
    </>
  );
}

/** Links; the current one is announced by aria-current and marked by more than its colour. */
function Entries({ entries, onGo, labelledBy }: NavigationListProps & { labelledBy?: string }) {
  const say = useText();
  return (
    <ul className={classes["entries"]} aria-labelledby={labelledBy}>
      {entries.map(({ path, label, icon: Icon }) => (
        <li key={path}>
          <NavLink to={path} end={path === "/"} className={classes["entry"] ?? ""} {...(onGo && { onClick: onGo })}>
            <Icon size={18} aria-hidden />
            <span>{say(label)}</span>
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

export function SideNavigation({ entries }: { entries: readonly NavigationEntry[] }) {
  const say = useText();
  return (
    <nav className={classes["side"]} aria-label={say(frameMessages.navigation)}>
      <NavigationList entries={entries} />
    </nav>
  );
}
