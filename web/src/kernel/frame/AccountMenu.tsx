import { Popover, Radio, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { IconChevronDown, IconUserCircle } from "@tabler/icons-react";
import { ROLE_LABELS, roleText } from "@palier/domain/identity";
import type { ReactNode } from "react";
import { useViewer } from "../client/viewer";
import { QuietButton } from "../page/buttons";
import { useText } from "../text";
import { frameMessages } from "./frame.messages";
import classes from "./frame.module.css";
import { useSessionMove } from "./session-move";

const SCHEMES: readonly MantineColorScheme[] = ["light", "dark", "auto"];

/** Who I am here, in which roles and where; my other groups; signing out; the look. */
export function AccountMenu({ sessionEntry, onSignOut }: { sessionEntry?: ReactNode; onSignOut: () => void }) {
  const say = useText();
  const { displayName, email, role, grants, lookedAtBy } = useViewer();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <button type="button" className={classes["account"]}>
          <IconUserCircle size={18} aria-hidden className={classes["accountIcon"]} />
          <span className={classes["accountWords"]}>
            <span className={classes["accountName"]}>{displayName}</span>
            <span className={classes["accountRole"]}>
              {grants.length < 2
                ? ROLE_LABELS[role]
                : say(frameMessages.moreRoles, { role: ROLE_LABELS[role], count: grants.length - 1 })}
            </span>
          </span>
          <span className="visually-hidden">{say(frameMessages.account)}</span>
          <IconChevronDown size={16} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say(frameMessages.accountDialog)} className={classes["accountMenu"] ?? ""}>
        <div className={classes["accountCard"]}>
          <p>{displayName}</p>
          <p>{email}</p>
          <ul className={classes["accountRoles"]}>
            {grants.map((grant) => (
              <li key={`${grant.role} ${grant.sector ?? ""}`}>
                <strong>{roleText(grant.role, grant.sector ?? null)}</strong> {grant.where}
              </li>
            ))}
          </ul>
        </div>
        {lookedAtBy == null && (
          <QuietButton fullWidth to="/mon-compte" className={classes["accountLink"] ?? ""}>
            {say(frameMessages.accountDialog)}
          </QuietButton>
        )}
        <GroupChoice />
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
        {sessionEntry}
        <QuietButton fullWidth onClick={onSignOut}>
          {say(frameMessages.signOut)}
        </QuietButton>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The other groups where I may enter, without signing out; nothing for who has one only. */
function GroupChoice() {
  const say = useText();
  const { group, groups } = useViewer();
  const { move, refusal } = useSessionMove();
  const others = groups.filter(({ id }) => id !== group.id);
  if (others.length === 0) return null;
  return (
    <div className={classes["accountCard"]} role="group" aria-label={say(frameMessages.otherGroups)}>
      <p>{say(frameMessages.otherGroups)}</p>
      <ul className={classes["accountRoles"]}>
        {others.map(({ id, name }) => (
          <li key={id}>
            <QuietButton
              fullWidth
              className={classes["groupChoice"] ?? ""}
              onClick={() => move({ to: "group", groupId: id })}
            >
              {say(frameMessages.enterGroup, { group: name })}
            </QuietButton>
          </li>
        ))}
      </ul>
      {refusal !== null && <p role="alert">{refusal === "" ? say(frameMessages.moveRefused) : refusal}</p>}
    </div>
  );
}
