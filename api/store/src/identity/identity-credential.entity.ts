import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/** The secret of a person's one-time codes, sealed. */
@Entity("person_totp")
export class PersonTotpEntity {
  @PrimaryColumn({ type: "uuid", name: "person_id" })
  personId!: string;

  @Column({ type: "text", name: "secret_sealed" })
  secretSealed!: string;

  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;

  /** null: shown, not proven yet. */
  @Column({ type: "timestamptz", name: "confirmed_at", nullable: true })
  confirmedAt!: Date | null;

  /** The last step of 30 s whose code was accepted; bigint, so a text. */
  @Column({ type: "bigint", name: "last_step", nullable: true })
  lastStep!: string | null;
}

/** A code that replaces the one-time codes, once. */
@Entity("recovery_code")
export class RecoveryCodeEntity {
  @PrimaryColumn({ type: "uuid", name: "person_id" })
  personId!: string;

  /** First letters of the code, in clear. */
  @PrimaryColumn({ type: "text" })
  mark!: string;

  @Column({ type: "text", name: "code_hash" })
  codeHash!: string;

  @Column({ type: "timestamptz", name: "used_at", nullable: true })
  usedAt!: Date | null;
}

/** A public key of a person's device. */
@Entity("passkey")
@Index("passkey_person", ["personId"])
@Unique("passkey_credential_id_key", ["credentialId"])
export class PasskeyEntity {
  @PrimaryColumn({ type: "uuid", default: () => "new_id()" })
  id!: string;

  @Column({ type: "uuid", name: "person_id" })
  personId!: string;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text", name: "credential_id" })
  credentialId!: string;

  /** base64url of the COSE key. */
  @Column({ type: "text", name: "public_key" })
  publicKey!: string;

  @Column({ type: "bigint", name: "sign_count", default: 0 })
  signCount!: string;

  @Column({ type: "text", array: true, default: () => "'{}'" })
  transports!: string[];

  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;

  @Column({ type: "timestamptz", name: "last_used_at", nullable: true })
  lastUsedAt!: Date | null;
}

/** A mailed way to choose a new password, by its hash. */
@Entity("password_reset")
@Index("password_reset_person", ["personId"])
export class PasswordResetEntity {
  @PrimaryColumn({ type: "text", name: "token_hash" })
  tokenHash!: string;

  @Column({ type: "uuid", name: "person_id" })
  personId!: string;

  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;

  @Column({ type: "timestamptz", name: "expires_at" })
  expiresAt!: Date;

  @Column({ type: "timestamptz", name: "used_at", nullable: true })
  usedAt!: Date | null;
}

/** Attempts of late, by hashed key; rate-limiter-flexible reads and writes it. */
@Entity("sign_in_throttle")
export class SignInThrottleEntity {
  @PrimaryColumn({ type: "text" })
  key!: string;

  @Column({ type: "integer", default: 0 })
  points!: number;

  /** Milliseconds since 1970. */
  @Column({ type: "bigint", nullable: true })
  expire!: string | null;
}

/** How the sessions of a group end and lock. */
@Entity("session_policy")
@Check("session_policy_idle", "idle_minutes >= 5 AND idle_minutes <= 240")
@Check("session_policy_lock", "lock_minutes >= 1 AND lock_minutes <= 30")
@Check("session_policy_second_factor", "second_factor IN ('nobody', 'administrators', 'everyone')")
export class SessionPolicyEntity {
  @PrimaryColumn({ type: "uuid", name: "group_id" })
  groupId!: string;

  @Column({ type: "integer", name: "idle_minutes" })
  idleMinutes!: number;

  @Column({ type: "boolean", name: "shared_allowed" })
  sharedAllowed!: boolean;

  @Column({ type: "integer", name: "lock_minutes" })
  lockMinutes!: number;

  @Column({ type: "boolean", name: "pin_allowed" })
  pinAllowed!: boolean;

  @Column({ type: "text", name: "second_factor", default: "nobody" })
  secondFactor!: string;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}

/** The entities of what people sign in with. */
export const credentialEntities = [
  PersonTotpEntity,
  RecoveryCodeEntity,
  PasskeyEntity,
  PasswordResetEntity,
  SignInThrottleEntity,
  SessionPolicyEntity,
];
