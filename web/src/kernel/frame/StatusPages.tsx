import { ROLE_LABELS } from "@palier/domain/identity";
import { useViewer } from "../client/viewer";
import { ActionButton } from "../page/buttons";
import { PageHeader } from "../page/PageHeader";
import { ErrorPanel } from "../page/states";
import { useText } from "../text";
import { frameMessages } from "./frame.messages";
import classes from "./frame.module.css";

/** 404, and also what belongs to another group: hidden is not found. */
export function NotFoundPage() {
  const say = useText();
  return (
    <>
      <PageHeader title={say(frameMessages.notFoundTitle)} purpose={say(frameMessages.notFoundWhy)} />
      <ActionButton to="/">{say(frameMessages.backHome)}</ActionButton>
    </>
  );
}

/** 403, in words and with whom to ask. */
export function ForbiddenPage() {
  const say = useText();
  const { role, group } = useViewer();
  return (
    <>
      <PageHeader
        title={say(frameMessages.forbiddenTitle)}
        purpose={say(frameMessages.forbiddenWhy, { role: ROLE_LABELS[role].toLowerCase(), group: group.name })}
      />
      <ActionButton to="/">{say(frameMessages.backHome)}</ActionButton>
    </>
  );
}

/** Nothing can be drawn yet: the server does not say who is asking. */
export function UnreachablePage({ error, retry }: { error: unknown; retry: () => void }) {
  const say = useText();
  return (
    <main className={classes["alone"]}>
      <PageHeader title={say(frameMessages.unreachableTitle)} purpose={say(frameMessages.unreachableWhy)} />
      <ErrorPanel error={error} retry={retry} />
    </main>
  );
}

/** A page that broke while drawing, or whose code is no longer on the server after an update. */
export function BrokenPage() {
  const say = useText();
  return (
    <main className={classes["alone"]}>
      <PageHeader title={say(frameMessages.brokenTitle)} purpose={say(frameMessages.brokenWhy)} />
      <ActionButton onClick={() => window.location.reload()}>{say(frameMessages.reload)}</ActionButton>
    </main>
  );
}
