export { graphql, readFragment, type FragmentType } from "../generated";
export { createClient } from "./client/apollo";
export { sendHashesOnly } from "./client/hash";
export { askWhileLeaving } from "./client/leaving";
export {
  sessionExpired,
  sessionRestored,
  showSession,
  useSessionScreen,
  type SessionScreen,
  useSessionExpired,
} from "./client/session";
export { TodosDocument, UnreadNoticesDocument, useCan, useViewer, ViewerDocument, type Viewer } from "./client/viewer";
export { downloadText, fileName, toCsv } from "./download/csv";
export { Figure, type FigureProps, type FigureTrend } from "./figure/Figure";
export {
  formatDate,
  formatEuros,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatValue,
  MISSING,
} from "./format/format";
export { JobTable } from "./job/JobTable";
export { JobProgress } from "./job/JobProgress";
export { type FollowedJob, type JobFollow } from "./job/job-progress";
export { Frame } from "./frame/Frame";
export { useSessionMove } from "./frame/session-move";
export { BrokenPage, NotFoundPage } from "./frame/StatusPages";
export { LevelBadge } from "./level/LevelBadge";
export { StepsLogo } from "./level/StepsLogo";
export type { NavigationEntry } from "./navigation";
export { Acronyms } from "./page/Abbr";
export { ActionButton, LinkButton, QuietButton } from "./page/buttons";
export { Conflict, type ConflictText } from "./page/Conflict";
export { Dialog } from "./page/Dialog";
export { readError } from "./page/error";
export { Facts, type FactLine } from "./page/Facts";
export { PageHeader } from "./page/PageHeader";
export { Section } from "./page/Section";
export { EmptyState, ErrorPanel, LoadingState } from "./page/states";
export { resolver, theme } from "./theme/theme";
export * as kernelPages from "./routes";
export { DataTable, type Column, type DataTableProps } from "./table/DataTable";
export { walkCells } from "./table/walk-cells";
export type { Sort, SortDirection, SortValue } from "./table/sort";
export { inSentence, useText, type MessageValues, type Say } from "./text";
export { useUrlFilters, type UrlFilters } from "./url-filters";
