import { NavLink } from "react-router";
import type { NavigationEntry } from "../navigation";
import { useText } from "../text";
import { frameMessages } from "./frame.messages";
import classes from "./frame.module.css";

/** The entries as links; the current one is announced by aria-current and marked by more than its colour. */
export function NavigationList({ entries, onGo }: { entries: readonly NavigationEntry[]; onGo?: () => void }) {
  const say = useText();
  return (
    <ul className={classes["entries"]}>
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
