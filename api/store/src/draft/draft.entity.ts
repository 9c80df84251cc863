import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { CareGroupEntity } from "../group";
import { MemberEntity } from "../identity";

/** What a person is writing and has not published. */
@Entity("draft")
@Unique("draft_group_id_person_id_key_key", ["groupId", "personId", "key"])
@Index("draft_updated", ["groupId", "updatedAt"])
@Check("draft_key", "char_length(key) between 1 and 200")
@Check("draft_body", "char_length(body) between 1 and 100000")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "draft_group_id_fkey" })
@ForeignKey(() => MemberEntity, ["groupId", "personId"], ["groupId", "personId"], {
  name: "draft_group_id_person_id_fkey",
  onDelete: "CASCADE",
})
export class DraftEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "draft_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "draft_pkey" }) id!: string;
  @Column("uuid", { name: "person_id" }) personId!: string;
  /** What is being written: `accessrule:<id>:reason`. */
  @Column("text") key!: string;
  /** At most 100,000 characters; never empty. */
  @Column("text") body!: string;
  @Column("int", { default: 1 }) version!: number;
  /** The page that saved last. */
  @Column("text") writer!: string;
  /** Its rank among the saves of that page. */
  @Column("int", { name: "writer_step" }) writerStep!: number;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
}

/** The entities of the feature. */
export const draftEntities = [DraftEntity];
