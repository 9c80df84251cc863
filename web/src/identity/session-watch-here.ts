import { SessionWatch } from "./session-watch";

let here: SessionWatch | null = null;

/** The one watch of this page. */
export const sessionWatch = (): SessionWatch => (here ??= new SessionWatch());
