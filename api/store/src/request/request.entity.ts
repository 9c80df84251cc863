import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { CareGroupEntity, EstablishmentEntity } from "../group";
import { MemberEntity } from "../identity";

const STATES = "'submitted', 'toClarify', 'qualified', 'inCase', 'answered', 'closed', 'withdrawn'";

/** Numbers that people say aloud: the last of each series. */
@Entity("group_counter")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "group_counter_group_id_fkey" })
class GroupCounterEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "group_counter_pkey" }) groupId!: string;
  @PrimaryColumn("text", { primaryKeyConstraintName: "group_counter_pkey" }) kind!: string;
  @Column("int", { default: 0 }) last!: number;
}

/** What somebody of an establishment asks. The rooms to the right are named by their tables. */
@Entity("request")
@Unique("request_group_id_number_key", ["groupId", "number"])
@Index("request_open", ["groupId", "state", "createdAt"])
@Index("request_site", ["groupId", "establishmentId", "createdAt"])
@Index("request_case", ["groupId", "caseId"], { where: "(case_id IS NOT NULL)" })
@Index("request_author", ["groupId", "authorId", "createdAt"])
@Index("request_assignee", ["groupId", "assigneeId", "state"], { where: "(assignee_id IS NOT NULL)" })
@Check("request_kind", "kind in ('bug', 'setting', 'evolution', 'training', 'writing', 'question')")
@Check("request_state", `state in (${STATES})`)
@Check("request_nature", "nature in ('need', 'bug', 'setting', 'practice')")
@Check(
  "request_answer_kind",
  "answer_kind in ('alreadyPossible', 'done', 'planned', 'practice', 'notPlanned', 'other')",
)
@Check("request_body", "char_length(body) between 1 and 20000")
@Check("request_answer", "char_length(answer) between 1 and 20000")
@Check("request_shared", "not answer_shared or (answer is not null and char_length(shared_title) between 1 and 200)")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "request_group_id_fkey" })
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "request_group_id_establishment_id_fkey",
})
@ForeignKey("product", ["groupId", "productId"], ["groupId", "id"], { name: "request_group_id_product_id_fkey" })
@ForeignKey("product_module", ["groupId", "moduleId"], ["groupId", "id"], { name: "request_group_id_module_id_fkey" })
@ForeignKey("vendor_case", ["groupId", "caseId"], ["groupId", "id"], { name: "request_case_fkey" })
@ForeignKey(() => MemberEntity, ["groupId", "authorId"], ["groupId", "personId"], {
  name: "request_group_id_author_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "assigneeId"], ["groupId", "personId"], {
  name: "request_group_id_assignee_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "qualifiedBy"], ["groupId", "personId"], {
  name: "request_group_id_qualified_by_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "answeredBy"], ["groupId", "personId"], {
  name: "request_group_id_answered_by_fkey",
})
class RequestEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "request_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "request_pkey" }) id!: string;
  @Column("int") number!: number;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("text") sector!: string;
  @Column("text") kind!: string;
  @Column("uuid", { name: "product_id", nullable: true }) productId!: string | null;
  @Column("uuid", { name: "module_id", nullable: true }) moduleId!: string | null;
  /** As typed; nobody rewrites it. */
  @Column("text") body!: string;
  @Column("uuid", { name: "author_id" }) authorId!: string;
  @Column("uuid", { name: "assignee_id", nullable: true }) assigneeId!: string | null;
  @Column("text", { default: "submitted" }) state!: string;
  @Column("text", { nullable: true }) nature!: string | null;
  @Column("text", { name: "qualification_note", default: "" }) qualificationNote!: string;
  @Column("uuid", { name: "qualified_by", nullable: true }) qualifiedBy!: string | null;
  @Column("timestamptz", { name: "qualified_at", nullable: true }) qualifiedAt!: Date | null;
  @Column("text", { nullable: true }) answer!: string | null;
  @Column("text", { name: "answer_kind", nullable: true }) answerKind!: string | null;
  @Column("uuid", { name: "answered_by", nullable: true }) answeredBy!: string | null;
  @Column("timestamptz", { name: "answered_at", nullable: true }) answeredAt!: Date | null;
  @Column("boolean", { name: "answer_shared", default: false }) answerShared!: boolean;
  /** The question in general terms, never the author's words. */
  @Column("text", { name: "shared_title", nullable: true }) sharedTitle!: string | null;
  @Column("uuid", { name: "announced_news_id", nullable: true }) announcedNewsId!: string | null;
  @Column("uuid", { name: "case_id", nullable: true }) caseId!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
}

/** What is said between who asked and the referents. */
@Entity("request_message")
@Index("request_message_request", ["groupId", "requestId", "createdAt"])
@Check("request_message_body", "char_length(body) between 1 and 20000")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "request_message_group_id_fkey" })
@ForeignKey(() => RequestEntity, ["groupId", "requestId"], ["groupId", "id"], {
  name: "request_message_group_id_request_id_fkey",
})
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "request_message_group_id_establishment_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "authorId"], ["groupId", "personId"], {
  name: "request_message_group_id_author_id_fkey",
})
class RequestMessageEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "request_message_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "request_message_pkey" }) id!: string;
  @Column("uuid", { name: "request_id" }) requestId!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("uuid", { name: "author_id" }) authorId!: string;
  @Column("text") body!: string;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** A picture as it is kept: drawn again, without what the camera wrote in it. */
@Entity("request_attachment")
@Index("request_attachment_request", ["groupId", "requestId"])
@Index("request_attachment_waiting", ["groupId", "createdAt"], { where: "(request_id IS NULL)" })
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "request_attachment_group_id_fkey" })
@ForeignKey(() => RequestEntity, ["groupId", "requestId"], ["groupId", "id"], {
  name: "request_attachment_group_id_request_id_fkey",
})
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "request_attachment_group_id_establishment_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "addedBy"], ["groupId", "personId"], {
  name: "request_attachment_group_id_added_by_fkey",
})
class RequestAttachmentEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "request_attachment_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "request_attachment_pkey" })
  id!: string;
  /** null: chosen, and not sent yet. */
  @Column("uuid", { name: "request_id", nullable: true }) requestId!: string | null;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("text") name!: string;
  @Column("text", { name: "media_type" }) mediaType!: string;
  @Column("bigint", { name: "byte_count" }) byteCount!: string;
  @Column("text") sha256!: string;
  @Column("text", { name: "storage_key" }) storageKey!: string;
  @Column("uuid", { name: "added_by" }) addedBy!: string;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** A step of a request. */
@Entity("request_move")
@Index("request_move_request", ["groupId", "requestId", "movedAt"])
@Check(
  "request_move_move",
  `move in ('submit', 'qualify', 'askClarification', 'clarify', 'joinCase', 'leaveCase', 'answer', 'close', 'reopen',
    'withdraw')`,
)
@Check("request_move_states", `to_state in (${STATES}) and (from_state is null or from_state in (${STATES}))`)
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "request_move_group_id_fkey" })
@ForeignKey(() => RequestEntity, ["groupId", "requestId"], ["groupId", "id"], {
  name: "request_move_group_id_request_id_fkey",
})
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "request_move_group_id_establishment_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "personId"], ["groupId", "personId"], {
  name: "request_move_group_id_person_id_fkey",
})
class RequestMoveEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "request_move_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "request_move_pkey" }) id!: string;
  @Column("uuid", { name: "request_id" }) requestId!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("text") move!: string;
  @Column("text", { name: "from_state", nullable: true }) fromState!: string | null;
  @Column("text", { name: "to_state" }) toState!: string;
  @Column("uuid", { name: "person_id", nullable: true }) personId!: string | null;
  @Column("timestamptz", { name: "moved_at", default: () => "now()" }) movedAt!: Date;
}

/** How often something known closed a form before anything was sent; by nobody in particular. */
@Entity("request_found")
@Check("request_found_kind", "object_kind in ('answer', 'news')")
@Check("request_found_times", "times > 0")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "request_found_group_id_fkey" })
class RequestFoundEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "request_found_pkey" }) groupId!: string;
  @PrimaryColumn("date", { name: "found_on", primaryKeyConstraintName: "request_found_pkey" }) foundOn!: string;
  @PrimaryColumn("text", { name: "object_kind", primaryKeyConstraintName: "request_found_pkey" }) objectKind!: string;
  @PrimaryColumn("uuid", { name: "object_id", primaryKeyConstraintName: "request_found_pkey" }) objectId!: string;
  @Column("int", { default: 1 }) times!: number;
}

/** A question put to the referents of a silent site. */
@Entity("circulation_question")
@Index("circulation_question_site", ["groupId", "establishmentId", "askedAt"])
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "circulation_question_group_id_fkey" })
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "circulation_question_group_id_establishment_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "askedBy"], ["groupId", "personId"], {
  name: "circulation_question_group_id_asked_by_fkey",
})
class CirculationQuestionEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "circulation_question_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "circulation_question_pkey" })
  id!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("uuid", { name: "asked_by" }) askedBy!: string;
  @Column("timestamptz", { name: "asked_at", default: () => "now()" }) askedAt!: Date;
}

/** The entities of the feature. */
export const requestEntities = [
  GroupCounterEntity,
  RequestEntity,
  RequestMessageEntity,
  RequestAttachmentEntity,
  RequestMoveEntity,
  RequestFoundEntity,
  CirculationQuestionEntity,
];
