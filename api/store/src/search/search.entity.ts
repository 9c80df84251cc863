import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import type { Sector } from "@palier/domain/identity";
import type { SearchKind } from "@palier/domain/search";

/** One thing that can be found. */
@Entity("search_entry")
@Unique("search_entry_group_id_object_kind_object_id_key", ["groupId", "objectKind", "objectId"])
@Check(
  "search_entry_kind",
  `object_kind = ANY (ARRAY['request'::text, 'answer'::text, 'case'::text, 'news'::text, 'release'::text])`,
)
export class SearchEntryEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "search_entry_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "search_entry_pkey" }) id!: string;
  @Column("text", { name: "object_kind" }) objectKind!: SearchKind;
  @Column("uuid", { name: "object_id" }) objectId!: string;
  /** null: for the whole group. */
  @Column("uuid", { name: "establishment_id", nullable: true }) establishmentId!: string | null;
  @Column("text", { nullable: true }) sector!: Sector | null;
  @Column("text") title!: string;
  @Column("text") body!: string;
  /** Page of Palier where it is read. */
  @Column("text") path!: string;
  @Column("timestamptz", { name: "dated_at" }) datedAt!: Date;
}

/** A stem of an entry. */
@Entity("search_lexeme")
@Index("search_lexeme_best", ["groupId", "lexeme", "weight", "datedAt", "objectKind", "establishmentId", "entryId"])
export class SearchLexemeEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "search_lexeme_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { name: "entry_id", primaryKeyConstraintName: "search_lexeme_pkey" }) entryId!: string;
  @PrimaryColumn({ type: "text", collation: "C", primaryKeyConstraintName: "search_lexeme_pkey" }) lexeme!: string;
  @Column("text", { name: "object_kind" }) objectKind!: SearchKind;
  @Column("uuid", { name: "establishment_id", nullable: true }) establishmentId!: string | null;
  /** 1 to 4 by how often the body says it, 8 more when the title does. */
  @Column("int") weight!: number;
  @Column("timestamptz", { name: "dated_at" }) datedAt!: Date;
}

/** A word that the group writes, with its stem; the same one may be there twice. */
@Entity("search_word")
@Index("search_word_word", ["groupId", "word", "lexeme"])
@Index("search_word_lexeme", ["groupId", "lexeme"])
export class SearchWordEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "search_word_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "search_word_pkey" }) id!: string;
  @Column({ type: "text", collation: "C" }) word!: string;
  @Column({ type: "text", collation: "C" }) lexeme!: string;
}

/** Three letters in a row of a word. */
@Entity("search_trigram")
@Index("search_trigram_trigram", ["groupId", "trigram", "word", "lexeme", "trigramCount"])
@Index("search_trigram_word", ["groupId", "wordId"])
export class SearchTrigramEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "search_trigram_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "search_trigram_pkey" }) id!: string;
  @Column("uuid", { name: "word_id" }) wordId!: string;
  @Column({ type: "text", collation: "C" }) trigram!: string;
  @Column({ type: "text", collation: "C" }) word!: string;
  @Column({ type: "text", collation: "C" }) lexeme!: string;
  /** How many the word has. */
  @Column("int", { name: "trigram_count" }) trigramCount!: number;
}

/** The entities of the feature. */
export const searchEntities = [SearchEntryEntity, SearchLexemeEntity, SearchWordEntity, SearchTrigramEntity];
