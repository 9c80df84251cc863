import type { NewsAcknowledgementKind, NewsKind, NewsState } from "@palier/domain/news";
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/** What is told to the sites: its text as it stands now, and for whom it is meant. */
@Entity("news")
@Index("news_published", ["groupId", "publishedAt"], { where: "(state = 'published'::text)" })
@Index("news_scheduled", ["groupId", "publishAt"], { where: "(state = 'scheduled'::text)" })
@Check("news_kind", "kind in ('function', 'release', 'practice', 'incident', 'information')")
@Check("news_state", "state in ('draft', 'scheduled', 'published', 'withdrawn')")
@Check("news_title", "char_length(title) between 1 and 200")
@Check("news_body", "char_length(body) between 1 and 20000")
export class NewsEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "news_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "news_pkey" }) id!: string;
  @Column("text") title!: string;
  /** Paragraphs and simple lists, in plain text. */
  @Column("text") body!: string;
  @Column("text") kind!: NewsKind;
  @Column("boolean", { name: "must_read", default: false }) mustRead!: boolean;
  /** Only the establishments that run this product, module, version; null: whichever they run. */
  @Column("uuid", { name: "product_id", nullable: true }) productId!: string | null;
  @Column("uuid", { name: "module_id", nullable: true }) moduleId!: string | null;
  @Column("uuid", { name: "version_id", nullable: true }) versionId!: string | null;
  /** Empty: every sector that the group follows. */
  @Column("text", { array: true, default: () => "'{}'" }) sectors!: string[];
  /** null: every open establishment. */
  @Column("uuid", { name: "establishment_ids", array: true, nullable: true }) establishmentIds!: string[] | null;
  @Column("text", { default: "draft" }) state!: NewsState;
  /** When a scheduled one is to be published. */
  @Column("timestamptz", { name: "publish_at", nullable: true }) publishAt!: Date | null;
  /** The first publication. */
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  @Column("timestamptz", { name: "withdrawn_at", nullable: true }) withdrawnAt!: Date | null;
  /** 0 until it is published. */
  @Column("int", { default: 0 }) revision!: number;
  /** What it came from. */
  @Column("uuid", { name: "request_id", nullable: true }) requestId!: string | null;
  @Column("uuid", { name: "case_id", nullable: true }) caseId!: string | null;
  @Column("uuid", { name: "release_id", nullable: true }) releaseId!: string | null;
  @Column("uuid", { name: "created_by", nullable: true }) createdBy!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
}

/** The text of each publication. */
@Entity("news_revision")
@Unique("news_revision_group_id_news_id_revision_key", ["groupId", "newsId", "revision"])
export class NewsRevisionEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "news_revision_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "news_revision_pkey" }) id!: string;
  @Column("uuid", { name: "news_id" }) newsId!: string;
  @Column("int") revision!: number;
  /** True: whoever had seen the news is asked again. */
  @Column("boolean") major!: boolean;
  @Column("text") title!: string;
  @Column("text") body!: string;
  @Column("uuid", { name: "published_by", nullable: true }) publishedBy!: string | null;
  @Column("timestamptz", { name: "published_at", default: () => "now()" }) publishedAt!: Date;
}

/** One establishment and one sector for which a published news is meant. */
@Entity("news_audience")
@Index("news_audience_site", ["groupId", "establishmentId", "sector"])
@Unique("news_audience_group_id_news_id_establishment_id_sector_key", [
  "groupId",
  "newsId",
  "establishmentId",
  "sector",
])
export class NewsAudienceEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "news_audience_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "news_audience_pkey" }) id!: string;
  @Column("uuid", { name: "news_id" }) newsId!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("text") sector!: string;
  /** The oldest revision whose acknowledgement still counts. */
  @Column("int", { name: "since_revision", default: 1 }) sinceRevision!: number;
  @Column("timestamptz", { name: "reminded_at", nullable: true }) remindedAt!: Date | null;
  @Column("int", { name: "reminder_count", default: 0 }) reminderCount!: number;
}

const INDIVIDUAL = "(kind = 'individual'::text)";
const COLLECTIVE = "(kind = 'collective'::text)";

/** « J’ai lu » of a person, or « vu en équipe » as the referent of a place says it. */
@Entity("news_acknowledgement")
@Index("news_acknowledgement_individual", ["groupId", "newsId", "personId", "revision"], {
  unique: true,
  where: INDIVIDUAL,
})
@Index(
  "news_acknowledgement_collective",
  ["groupId", "newsId", "establishmentId", "sector", "revision", "seenOn", "personId"],
  { unique: true, where: COLLECTIVE },
)
@Check("news_acknowledgement_kind", "kind in ('individual', 'collective')")
@Check(
  "news_acknowledgement_place",
  "(kind = 'collective') = (establishment_id is not null and sector is not null and people_count is not null)",
)
@Check("news_acknowledgement_people", "people_count is null or people_count between 1 and 10000")
export class NewsAcknowledgementEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "news_acknowledgement_pkey" })
  groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "news_acknowledgement_pkey" })
  id!: string;
  @Column("uuid", { name: "news_id" }) newsId!: string;
  @Column("int") revision!: number;
  @Column("text") kind!: NewsAcknowledgementKind;
  /** null for a person: it counts wherever they are. */
  @Column("uuid", { name: "establishment_id", nullable: true }) establishmentId!: string | null;
  @Column("text", { nullable: true }) sector!: string | null;
  /** Who has read, or who says that a team has. */
  @Column("uuid", { name: "person_id" }) personId!: string;
  @Column("date", { name: "seen_on" }) seenOn!: string;
  /** How many people were there; null for one person. */
  @Column("int", { name: "people_count", nullable: true }) peopleCount!: number | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** The entities of the feature. */
export const newsEntities = [NewsEntity, NewsRevisionEntity, NewsAudienceEntity, NewsAcknowledgementEntity];
