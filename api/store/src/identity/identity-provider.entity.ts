import type { ProviderKind } from "@palier/domain/identity";
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { CareGroupEntity } from "../group";
import { MemberEntity } from "./identity.entity";

/** Where people of one group may sign in with an account of elsewhere; what it vouches for opens this group only. */
@Entity("identity_provider")
@Check(
  "identity_provider_kind",
  `kind = ANY (ARRAY['proSanteConnect'::text, 'proConnect'::text, 'entra'::text, 'keycloak'::text, 'other'::text])`,
)
@Check("identity_provider_session", "max_session_minutes >= 5 AND max_session_minutes <= 720")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "identity_provider_group_id_fkey" })
export class IdentityProviderEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "identity_provider_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "identity_provider_pkey" }) id!: string;
  /** What the button says. */
  @Column("text") label!: string;
  @Column("text") kind!: ProviderKind;
  /** Exactly as its discovery document and its tokens say it. */
  @Column("text") issuer!: string;
  @Column("text", { name: "client_id" }) clientId!: string;
  /** AES-256-GCM under the key of the installation; null: a public client. */
  @Column("text", { name: "client_secret_sealed", nullable: true }) clientSecretSealed!: string | null;
  /** Separated by spaces, `openid` among them. */
  @Column("text") scopes!: string;
  /** Levels asked, the least first; empty: any. */
  @Column("text", { name: "acr_values", array: true, default: "{}" }) acrValues!: string[];
  /** One of these methods must have been used; empty: any. */
  @Column("text", { name: "allowed_amr", array: true, default: "{}" }) allowedAmr!: string[];
  /** null: as long as any session. */
  @Column("integer", { name: "max_session_minutes", nullable: true }) maxSessionMinutes!: number | null;
  @Column("boolean", { default: false }) enabled!: boolean;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** An account of a provider that opens the account of a member. */
@Entity("identity_link")
@Unique("identity_link_subject", ["groupId", "providerId", "subject"])
@Unique("identity_link_person", ["groupId", "providerId", "personId"])
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "identity_link_group_id_fkey" })
@ForeignKey(() => IdentityProviderEntity, ["groupId", "providerId"], ["groupId", "id"], {
  name: "identity_link_group_id_provider_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "personId"], ["groupId", "personId"], {
  name: "identity_link_group_id_person_id_fkey",
})
export class IdentityLinkEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "identity_link_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "identity_link_pkey" }) id!: string;
  @Column("uuid", { name: "provider_id" }) providerId!: string;
  /** `sub` of the provider: the only name it promises never to give to somebody else. */
  @Column("text") subject!: string;
  @Column("uuid", { name: "person_id" }) personId!: string;
  @Column("timestamptz", { name: "linked_at", default: () => "now()" }) linkedAt!: Date;
  @Column("timestamptz", { name: "last_used_at", nullable: true }) lastUsedAt!: Date | null;
}

/** A logout token that was already honoured. */
@Entity("oidc_seen_token")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "oidc_seen_token_group_id_fkey" })
@ForeignKey(() => IdentityProviderEntity, ["groupId", "providerId"], ["groupId", "id"], {
  name: "oidc_seen_token_group_id_provider_id_fkey",
})
export class OidcSeenTokenEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "oidc_seen_token_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { name: "provider_id", primaryKeyConstraintName: "oidc_seen_token_pkey" })
  providerId!: string;
  /** Number of the token, as the provider gave it. */
  @PrimaryColumn("text", { primaryKeyConstraintName: "oidc_seen_token_pkey" }) jti!: string;
  @Column("timestamptz", { name: "expires_at" }) expiresAt!: Date;
}

/** The entities of signing in with an account of elsewhere. */
export const identityProviderEntities = [IdentityProviderEntity, IdentityLinkEntity, OidcSeenTokenEntity];
