import { Drawer } from "@mantine/core";
import { IconMenu2 } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { NavLink } from "react-router";
import type { NavigationEntry } from "../navigation";
import { kernelMessages } from "../kernel.messages";
import { useText } from "../text";
import { frameMessages } from "./frame.messages";
import classes from "./frame.module.css";
import { NavigationList } from "./Navigation";

const VISIBLE = 3;

/** On a phone: three places and « Menu », which opens all the rest with the search. */
export function PhoneBar({ entries, search }: { entries: readonly NavigationEntry[]; search: ReactNode }) {
  const say = useText();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <nav className={classes["phoneBar"]} aria-label={say(frameMessages.navigation)}>
        {entries.slice(0, VISIBLE).map(({ path, label, icon: Icon }) => (
          <NavLink key={path} to={path} end={path === "/"} className={classes["phoneEntry"] ?? ""}>
            <Icon size={18} aria-hidden />
            <span>{say(label)}</span>
          </NavLink>
        ))}
        <button
          type="button"
          className={classes["phoneEntry"]}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(true)}
        >
          <IconMenu2 size={18} aria-hidden />
          <span>{say(frameMessages.menu)}</span>
        </button>
      </nav>
      <Drawer.Root opened={open} onClose={close} position="bottom" size="auto">
        <Drawer.Overlay />
        <Drawer.Content className={classes["sheet"] ?? ""}>
          <Drawer.Body>
            <div className={classes["sheetHead"]}>
              <Drawer.Title>{say(frameMessages.menu)}</Drawer.Title>
              <Drawer.CloseButton aria-label={say(kernelMessages.close)} />
            </div>
            <div className={classes["sheetSearch"]}>{search}</div>
            <nav aria-label={say(frameMessages.everywhere)}>
              <NavigationList entries={entries} onGo={close} />
            </nav>
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </>
  );
}
