import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import type { NoticeKind, NoticeRhythm } from "@palier/domain/notification";

/** Something that happened, told to one person. */
@Entity("notice")
@Index("notice_person", ["groupId", "personId", "happenedAt"])
@Index("notice_waiting", ["groupId", "personId", "topic"], { where: "(read_at IS NULL)" })
@Index("notice_happened", ["groupId", "happenedAt"])
@Check("notice_title", "char_length(title) between 1 and 2000")
@Check("notice_path", "path ~~ '/%'::text")
export class NoticeEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "notice_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "notice_pkey" }) id!: string;
  @Column("uuid", { name: "person_id" }) personId!: string;
  @Column("text") kind!: NoticeKind;
  /** What it is about, `request:<id>`: one line for the person, with the latest words. */
  @Column("text") topic!: string;
  @Column("text") title!: string;
  /** Page of Palier where it is dealt with. */
  @Column("text") path!: string;
  @Column("timestamptz", { name: "happened_at", default: () => "now()" }) happenedAt!: Date;
  @Column("timestamptz", { name: "read_at", nullable: true }) readAt!: Date | null;
  /** When it was gathered in a mail, or passed over because its kind is silenced; null: not yet. */
  @Column("timestamptz", { name: "mailed_at", nullable: true }) mailedAt!: Date | null;
}

/** How a person wants to be told. */
@Entity("notice_preference")
@Check("notice_preference_rhythm", `rhythm = ANY (ARRAY['daily'::text, 'weekly'::text, 'never'::text])`)
export class NoticePreferenceEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "notice_preference_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { name: "person_id", primaryKeyConstraintName: "notice_preference_pkey" }) personId!: string;
  @Column("text", { default: "daily" }) rhythm!: NoticeRhythm;
  @Column("text", { name: "muted_kinds", array: true, default: () => "'{}'" }) mutedKinds!: NoticeKind[];
  /** Day of the last mail, in Paris. */
  @Column("date", { name: "last_digest_on", nullable: true }) lastDigestOn!: string | null;
  @Column("int", { default: 1 }) version!: number;
}

/** The link of a mail by which one stops receiving without signing in. */
@Entity("notice_unsubscribe")
@Unique("notice_unsubscribe_token", ["groupId", "tokenHash"])
@Index("notice_unsubscribe_person", ["groupId", "personId"])
export class NoticeUnsubscribeEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "notice_unsubscribe_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "notice_unsubscribe_pkey" })
  id!: string;
  @Column("uuid", { name: "person_id" }) personId!: string;
  /** What the mail spoke of. */
  @Column("text", { array: true }) kinds!: NoticeKind[];
  @Column("text", { name: "token_hash" }) tokenHash!: string;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "expires_at" }) expiresAt!: Date;
  @Column("timestamptz", { name: "used_at", nullable: true }) usedAt!: Date | null;
}

/** The entities of what people are told. */
export const noticeEntities = [NoticeEntity, NoticePreferenceEntity, NoticeUnsubscribeEntity];
