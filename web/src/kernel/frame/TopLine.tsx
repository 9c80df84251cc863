import { IconListCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useViewer } from "../client/viewer";
import { formatNumber } from "../format/format";
import { StepsLogo } from "../level/StepsLogo";
import { useText } from "../text";
import { AccountMenu } from "./AccountMenu";
import { frameMessages } from "./frame.messages";
import classes from "./frame.module.css";

interface TopLineProps {
  /** Kinds of work that wait, and notices that weren’t read. */
  waiting: number;
  search: ReactNode;
  /** Stands in my menu, before signing out. */
  sessionEntry?: ReactNode;
  onSignOut: () => void;
}

/** Where I am (the group), the search, what awaits me, me. */
export function TopLine({ waiting, search, sessionEntry, onSignOut }: TopLineProps) {
  const say = useText();
  const { group } = useViewer();
  return (
    <header className={classes["top"]}>
      <Link to="/" className={classes["brand"]}>
        <StepsLogo size={24} />
        <span>{say(frameMessages.brand)}</span>
        <span className="visually-hidden">{say(frameMessages.brandHome)}</span>
      </Link>
      <p className={classes["group"]} title={group.name}>
        {group.name}
      </p>
      <div className={classes["topSearch"]}>{search}</div>
      <Link to="/a-faire" className={classes["todo"]}>
        <IconListCheck size={18} aria-hidden />
        <span className={classes["todoWord"]}>{say(frameMessages.todo)}</span>
        <span className={classes["todoCount"]} data-some={waiting > 0}>
          {formatNumber(waiting)}
        </span>
        <span className="visually-hidden">{say(frameMessages.todoCount, { count: waiting })}</span>
      </Link>
      <AccountMenu sessionEntry={sessionEntry} onSignOut={onSignOut} />
    </header>
  );
}
