import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import type { Role } from "@palier/domain/identity";

/** A person; may belong to several groups, so stands outside the tenant walls. */
@Entity("person")
export class PersonEntity {
  @PrimaryColumn({ type: "uuid", default: () => "new_id()" })
  id!: string;

  @Column({ type: "text" })
  email!: string;

  @Column({ type: "text", name: "display_name" })
  displayName!: string;

  /** argon2id, encoded; null: nobody can sign in as this person. */
  @Column({ type: "text", name: "password_hash", nullable: true })
  passwordHash!: string | null;

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

/** The place of a person in a group. */
@Entity("membership")
@Index("membership_person", ["personId"])
@Unique("membership_group_id_person_id_role_key", ["groupId", "personId", "role"])
@Check(
  "membership_role",
  `role = ANY (ARRAY['groupReferent'::text, 'qualityManager'::text, 'director'::text, 'sectorReferent'::text])`,
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
  sector!: string | null;
}

/** The entities of people, their sessions and their places in groups. */
export const identityEntities = [PersonEntity, SessionEntity, MembershipEntity];
