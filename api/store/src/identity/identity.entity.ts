import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import type { Role, Sector } from "@palier/domain/identity";

/** A person; may belong to several groups, so stands outside the tenant walls, out of reach of the application's role. */
@Entity("person")
export class PersonEntity {
  @PrimaryColumn({ type: "uuid", default: () => "new_id()" })
  id!: string;

  @Column({ type: "text" })
  email!: string;

  @Column({ type: "text", name: "display_name" })
  displayName!: string;

  /** argon2id, encoded; null: no password opens this account. */
  @Column({ type: "text", name: "password_hash", nullable: true })
  passwordHash!: string | null;

  /** null: the password is the first one. */
  @Column({ type: "timestamptz", name: "password_changed_at", nullable: true })
  passwordChangedAt!: Date | null;

  /** argon2id of the digits that open a locked screen; null: none. */
  @Column({ type: "text", name: "pin_hash", nullable: true })
  pinHash!: string | null;

  /** null: the person may sign in. */
  @Column({ type: "timestamptz", name: "disabled_at", nullable: true })
  disabledAt!: Date | null;

  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
}

/** An open session: its hashed id, what it holds, when it ends. */
@Entity("session")
@Index("session_expire", ["expire"])
export class SessionEntity {
  @PrimaryColumn({ type: "text" })
  sid!: string;

  @Column({ type: "jsonb" })
  sess!: object;

  @Column({ type: "timestamptz" })
  expire!: Date;
}

/** A person as a group knows them. */
@Entity("member")
@Index("member_person", ["personId"])
export class MemberEntity {
  @PrimaryColumn({ type: "uuid", name: "group_id" })
  groupId!: string;

  @PrimaryColumn({ type: "uuid", name: "person_id" })
  personId!: string;

  @Column({ type: "text", name: "display_name" })
  displayName!: string;

  @Column({ type: "text" })
  email!: string;

  @Column({ type: "timestamptz", name: "joined_at", default: () => "now()" })
  joinedAt!: Date;

  /** null: the member's rights count. */
  @Column({ type: "timestamptz", name: "disabled_at", nullable: true })
  disabledAt!: Date | null;

  /** null: still a member; what left a name in the history keeps its row. */
  @Column({ type: "timestamptz", name: "left_at", nullable: true })
  leftAt!: Date | null;
}

/** One role of a member, on the whole group or on places. */
@Entity("membership")
@Index("membership_person", ["personId"])
@Unique("membership_once", ["groupId", "personId", "role", "sector"])
@Check(
  "membership_role",
  `role = ANY (ARRAY['groupAdministrator'::text, 'groupReferent'::text, 'qualityManager'::text, 'director'::text, 'sectorReferent'::text, 'localReferent'::text, 'contributor'::text, 'reader'::text, 'vendorContact'::text])`,
)
export class MembershipEntity {
  @PrimaryColumn({ type: "uuid", name: "group_id" })
  groupId!: string;

  @PrimaryColumn({ type: "uuid", default: () => "new_id()" })
  id!: string;

  @Column({ type: "uuid", name: "person_id" })
  personId!: string;

  @Column({ type: "text" })
  role!: Role;

  /** null: the role follows no sector. */
  @Column({ type: "text", nullable: true })
  sector!: Sector | null;

  @Column({ type: "boolean", name: "whole_group", default: false })
  wholeGroup!: boolean;

  @Column({ type: "timestamptz", name: "granted_at", default: () => "now()" })
  grantedAt!: Date;

  /** null: by the operator. */
  @Column({ type: "uuid", name: "granted_by", nullable: true })
  grantedBy!: string | null;
}

/** Where a role counts: a legal entity with all it holds, or one establishment. */
@Entity("membership_place")
@Unique("membership_place_once", ["groupId", "membershipId", "legalEntityId", "establishmentId"])
@Check("membership_place_one", "num_nonnulls(legal_entity_id, establishment_id) = 1")
export class MembershipPlaceEntity {
  @PrimaryColumn({ type: "uuid", name: "group_id" })
  groupId!: string;

  @PrimaryColumn({ type: "uuid", default: () => "new_id()" })
  id!: string;

  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;

  @Column({ type: "uuid", name: "legal_entity_id", nullable: true })
  legalEntityId!: string | null;

  @Column({ type: "uuid", name: "establishment_id", nullable: true })
  establishmentId!: string | null;
}

/** The entities of people, their sessions and their places in groups. */
export const identityEntities = [PersonEntity, SessionEntity, MemberEntity, MembershipEntity, MembershipPlaceEntity];
