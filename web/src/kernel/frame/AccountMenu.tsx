import { Popover, Radio, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { IconChevronDown, IconUserCircle } from "@tabler/icons-react";
import { ROLE_LABELS, SECTOR_LABELS } from "@palier/domain/identity";
import { useViewer } from "../client/viewer";
import { QuietButton } from "../page/buttons";
import { useText } from "../text";
import { frameMessages } from "./frame.messages";
import classes from "./frame.module.css";

const SCHEMES: readonly MantineColorScheme[] = ["light", "dark", "auto"];

/** Who I am here and in which role; signing out; the look. */
export function AccountMenu({ onSignOut }: { onSignOut: () => void }) {
  const say = useText();
  const { displayName, email, role, sector } = useViewer();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Popover position="bottom-end" width={288} trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <button type="button" className={classes["account"]}>
          <IconUserCircle size={18} aria-hidden className={classes["accountIcon"]} />
          <span className={classes["accountWords"]}>
            <span className={classes["accountName"]}>{displayName}</span>
            <span className={classes["accountRole"]}>{ROLE_LABELS[role]}</span>
          </span>
          <span className="visually-hidden">{say(frameMessages.account)}</span>
          <IconChevronDown size={16} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say(frameMessages.accountDialog)}>
        <div className={classes["accountCard"]}>
          <p>{displayName}</p>
          <p>{email}</p>
          <p>{ROLE_LABELS[role]}</p>
          {sector != null && <p>{say(frameMessages.sector, { sector: SECTOR_LABELS[sector] })}</p>}
        </div>
        <Radio.Group
          label={say(frameMessages.appearance)}
          value={colorScheme}
          onChange={(scheme) => setColorScheme(scheme)}
          className={classes["accountCard"] ?? ""}
        >
          {SCHEMES.map((scheme) => (
            <Radio key={scheme} value={scheme} label={say(frameMessages[scheme])} className={classes["scheme"] ?? ""} />
          ))}
        </Radio.Group>
        <QuietButton fullWidth onClick={onSignOut}>
          {say(frameMessages.signOut)}
        </QuietButton>
      </Popover.Dropdown>
    </Popover>
  );
}
