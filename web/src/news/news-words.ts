import { parseSector, SECTOR_LABELS } from "@palier/domain/identity";
import { frenchList } from "@palier/domain/kernel";
import { NEWS_KIND_LABELS, parseNewsKind } from "@palier/domain/news";
import type { ShownNewsFragment } from "../generated/graphql";
import { formatDate, type Say } from "../kernel";
import { newsMessages } from "./news.messages";

/** « soins »; the code of a sector that this version doesn’t know. */
export function sectorLabel(code: string): string {
  const sector = parseSector(code);
  return sector === null ? code : SECTOR_LABELS[sector];
}

/** « soins et pharmacie », or « tous les secteurs ». */
export const sectorsText = (say: Say, codes: readonly string[]): string =>
  codes.length === 0 ? say(newsMessages.everySector) : frenchList(codes.map(sectorLabel));

/** « fonction du logiciel ». */
export function kindLabel(code: string): string {
  const kind = parseNewsKind(code);
  return kind === null ? code : NEWS_KIND_LABELS[kind];
}

/** « DPI Alpha 7.2, Agenda »; null where the news is about no software. */
export function aboutText({ productName, versionLabel, moduleName }: ShownNewsFragment): string | null {
  const product = [productName, versionLabel].filter((part) => part != null).join(" ");
  const parts = [product, moduleName ?? ""].filter((part) => part !== "");
  return parts.length === 0 ? null : parts.join(", ");
}

/** Where it stands, in words and with its day. */
export function standing(say: Say, news: ShownNewsFragment): string {
  if (news.state === "scheduled") return say(newsMessages.scheduledFor, { time: formatDate(news.publishAt, "time") });
  if (news.state === "withdrawn") return say(newsMessages.withdrawnOn, { day: formatDate(news.withdrawnAt, "long") });
  if (news.state === "draft") return say(newsMessages.draft, { day: formatDate(news.updatedAt, "long") });
  const published = say(newsMessages.publishedOn, { day: formatDate(news.publishedAt, "long") });
  return news.revision > 1
    ? `${published}. ${say(newsMessages.revisedOn, { day: formatDate(news.revisedAt, "long") })}`
    : published;
}
