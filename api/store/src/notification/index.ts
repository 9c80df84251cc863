export { countAwaiting, type AwaitingCounts } from "./notification.store";
