import { Menu, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { IconCheck, IconChevronDown, IconLogout, IconUserCircle } from "@tabler/icons-react";
import { ROLE_LABELS } from "@palier/domain/identity";
import { useViewer } from "../client/viewer";
import { useText } from "../text";
import { frameMessages } from "./frame.messages";
import classes from "./frame.module.css";

const SCHEMES: readonly MantineColorScheme[] = ["light", "dark", "auto"];

/** Who I am here and in which role; signing out; the look. */
export function AccountMenu({ onSignOut }: { onSignOut: () => void }) {
  const say = useText();
  const { displayName, email, role, sector } = useViewer();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const roleLabel = ROLE_LABELS[role];
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <button
          type="button"
          className={classes["account"]}
          aria-label={say(frameMessages.account, { name: displayName, role: roleLabel })}
        >
          <IconUserCircle size={18} aria-hidden className={classes["accountIcon"]} />
          <span className={classes["accountWords"]}>
            <span className={classes["accountName"]}>{displayName}</span>
            <span className={classes["accountRole"]}>{roleLabel}</span>
          </span>
          <IconChevronDown size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes["accountCard"]}>
          <p>{displayName}</p>
          <p>{email}</p>
          <p>{roleLabel}</p>
          {sector != null && <p>{say(frameMessages.sector, { sector })}</p>}
        </div>
        <Menu.Divider />
        <Menu.Label>{say(frameMessages.appearance)}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            onClick={() => setColorScheme(scheme)}
            rightSection={colorScheme === scheme ? <IconCheck size={16} aria-hidden /> : null}
          >
            {say(frameMessages[scheme])}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={onSignOut}>
          {say(frameMessages.signOut)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
