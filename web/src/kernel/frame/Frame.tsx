import { useQuery } from "@apollo/client/react";
import { useNetwork } from "@mantine/hooks";
import { useEffect, useRef, type ReactNode } from "react";
import { Navigate, Outlet, useLocation, useNavigation } from "react-router";
import { useSessionExpired } from "../client/session";
import { TodosDocument, UnreadNoticesDocument, ViewerDocument, ViewerProvider, type Viewer } from "../client/viewer";
import type { NavigationEntry } from "../navigation";
import { DemoNotice, LoadingState } from "../page/states";
import { useText } from "../text";
import { FrameFooter, PrintHeader } from "./FrameFooter";
import { LookingBanner } from "./LookingBanner";
import { frameMessages } from "./frame.messages";
import classes from "./frame.module.css";
import { SideNavigation } from "./Navigation";
import { PhoneBar } from "./PhoneBar";
import { ForbiddenPage, UnreachablePage } from "./StatusPages";
import { TopLine } from "./TopLine";

interface FrameProps {
  navigation: readonly NavigationEntry[];
  search: ReactNode;
  /** Stands beside the page: shows itself when the session ends or locks. The page stays mounted. */
  sessionDialog: ReactNode;
  /** Stands in my menu, before signing out. */
  sessionEntry?: ReactNode;
  onSignOut: () => void;
}

/** Around every page of a signed-in person; sends anyone else to /connexion, which brings them back here. */
export function Frame(props: FrameProps) {
  const location = useLocation();
  const expired = useSessionExpired();
  const { data, loading, error, refetch } = useQuery(ViewerDocument);
  const viewer = data?.viewer ?? null;
  if (viewer === null) {
    if (loading) {
      return (
        <main className={classes["alone"]}>
          <LoadingState />
        </main>
      );
    }
    if (error && !expired) return <UnreachablePage error={error} retry={() => void refetch()} />;
    const wanted = `${location.pathname}${location.search}`;
    return <Navigate to={`/connexion?retour=${encodeURIComponent(wanted)}`} replace />;
  }
  return (
    <ViewerProvider viewer={viewer}>
      <Rooms {...props} viewer={viewer} />
    </ViewerProvider>
  );
}

/** @returns false when an entry of the navigation that covers this address asks for an action that isn't granted. */
export function isOpen(pathname: string, navigation: readonly NavigationEntry[], actions: readonly string[]): boolean {
  return navigation.every(
    ({ path, action }) =>
      action === null || actions.includes(action) || (pathname !== path && !pathname.startsWith(`${path}/`)),
  );
}

function Rooms({
  navigation,
  search,
  sessionDialog,
  sessionEntry,
  onSignOut,
  viewer,
}: FrameProps & { viewer: Viewer }) {
  const say = useText();
  const { pathname } = useLocation();
  const { online } = useNetwork();
  const moving = useNavigation().state !== "idle";
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const { data, refetch } = useQuery(TodosDocument);
  const unread = useQuery(UnreadNoticesDocument);
  const recount = unread.refetch;
  const entries = navigation.filter(({ action }) => action === null || viewer.actions.includes(action));

  // Another page: keyboard and screen reader start again at its content, not at the link that was left behind.
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    main.current?.focus();
    // What was done on the page just left may have shortened the list; a failure leaves the count as it was.
    refetch().catch(() => undefined);
    recount().catch(() => undefined);
  }, [pathname, refetch, recount]);

  return (
    <div className={classes["frame"]}>
      <a href="#contenu" className={classes["skip"]}>
        {say(frameMessages.skip)}
      </a>
      <TopLine
        waiting={(data?.todos.length ?? 0) + (unread.data?.unreadNoticeCount ?? 0)}
        search={search}
        sessionEntry={sessionEntry}
        onSignOut={onSignOut}
      />
      <SideNavigation entries={entries} />
      <main id="contenu" ref={main} tabIndex={-1} className={classes["main"]} aria-busy={moving}>
        <LookingBanner />
        <PrintHeader />
        <p role="status" className={classes["offline"]}>
          {!online && say(frameMessages.offline)}
        </p>
        {viewer.group.demo && (
          <div className={classes["demo"]}>
            <DemoNotice />
          </div>
        )}
        {isOpen(pathname, navigation, viewer.actions) ? <Outlet /> : <ForbiddenPage />}
      </main>
      <FrameFooter />
      <PhoneBar entries={entries} search={search} />
      {sessionDialog}
    </div>
  );
}
