/** The kinds of identity provider, as the column `identity_provider.kind` holds them. */
export const PROVIDER_KINDS = ["proSanteConnect", "proConnect", "entra", "keycloak", "other"] as const;

/** What a provider is, so that its settings can be proposed. */
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** What is proposed when a provider of this kind is added; all of it may be changed. */
export interface ProviderPreset {
  /** What the button of the sign-in page says. */
  readonly label: string;
  /** Empty when each customer has their own. */
  readonly issuer: string;
  /** What the issuer looks like, for who must find theirs. */
  readonly issuerExample: string;
  /** Separated by spaces. */
  readonly scopes: string;
  /** Levels asked; empty: none. */
  readonly acrValues: readonly string[];
  /** Longest session it may open, in minutes; null: as any session. */
  readonly maxSessionMinutes: number | null;
  /** Last part of the address of the discovery document. */
  readonly discoveryName: string;
  /** What must be done on the provider's side, in French. */
  readonly toDo: string;
}

const STANDARD = "openid-configuration";

/**
 * The settings proposed for each kind.
 * @source our notes of the field (metadata `/.well-known/wallet-openid-configuration`, scope `openid scope_all`,
 * `acr_values=eidas1`, session of 4 hours) for Pro Santé Connect; excerpts of its public documentation for ProConnect
 * (`https://<domaine>/api/v2`); OpenID Connect Discovery 1.0, from memory, for Entra ID and Keycloak. None was tried
 * against the live provider.
 */
export const PROVIDER_PRESETS: Readonly<Record<ProviderKind, ProviderPreset>> = {
  proSanteConnect: {
    label: "Pro Santé Connect",
    issuer: "https://auth.esw.esante.gouv.fr/auth/realms/esante-wallet",
    issuerExample: "https://auth.esw.esante.gouv.fr/auth/realms/esante-wallet",
    scopes: "openid scope_all",
    acrValues: ["eidas1"],
    maxSessionMinutes: 240,
    discoveryName: "wallet-openid-configuration",
    toDo: "Déposez d’abord la demande d’accès auprès de l’Agence du numérique en santé (Datapass). Les personnes sans numéro RPPS gardent leur adresse et leur mot de passe.",
  },
  proConnect: {
    label: "ProConnect",
    issuer: "",
    issuerExample: "https://domaine-indiqué-par-la-DINUM/api/v2",
    scopes: "openid given_name usual_name email",
    acrValues: [],
    maxSessionMinutes: null,
    discoveryName: STANDARD,
    toDo: "Réservé aux agents publics. L’adresse et l’identifiant sont donnés par la DINUM à l’ouverture de l’accès.",
  },
  entra: {
    label: "Compte Microsoft du groupe",
    issuer: "",
    issuerExample: "https://login.microsoftonline.com/identifiant-du-locataire/v2.0",
    scopes: "openid profile email",
    acrValues: [],
    maxSessionMinutes: null,
    discoveryName: STANDARD,
    toDo: "Inscrivez Palier dans Entra ID pour le seul locataire du groupe (Inscriptions d’applications, plateforme Web). Puis, dans « Configuration du jeton », ajoutez au jeton d’identité la revendication facultative « auth_time » : sans elle, personne ne peut revenir par ce compte à une page restée ouverte ou à un poste verrouillé.",
  },
  keycloak: {
    label: "Compte du groupe",
    issuer: "",
    issuerExample: "https://connexion.groupe.fr/realms/groupe",
    scopes: "openid profile email",
    acrValues: [],
    maxSessionMinutes: null,
    discoveryName: STANDARD,
    toDo: "Créez un client confidentiel dans le royaume du groupe, avec le flux « Standard » et PKCE S256.",
  },
  other: {
    label: "Compte du groupe",
    issuer: "",
    issuerExample: "https://connexion.groupe.fr",
    scopes: "openid profile email",
    acrValues: [],
    maxSessionMinutes: null,
    discoveryName: STANDARD,
    toDo: "Déclarez Palier comme client OpenID Connect, avec le flux par code et PKCE S256.",
  },
};

/** What each kind is called where one is chosen. */
export const PROVIDER_KIND_LABELS: Readonly<Record<ProviderKind, string>> = {
  proSanteConnect: "Pro Santé Connect",
  proConnect: "ProConnect (agents publics)",
  entra: "Microsoft Entra ID",
  keycloak: "Keycloak",
  other: "Autre fournisseur OpenID Connect",
};

/** @returns the kind of that exact name; null for any other text. */
export function parseProviderKind(value: string): ProviderKind | null {
  return PROVIDER_KINDS.find((kind) => kind === value) ?? null;
}
