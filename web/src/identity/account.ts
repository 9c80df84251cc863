/** One's own account, as the server says it. Instants: ISO 8601. */
export interface Account {
  email: string;
  displayName: string;
  hasPassword: boolean;
  passwordChangedAt: string | null;
  hasPin: boolean;
  pinAllowed: boolean;
  totpSince: string | null;
  recoveryCodesLeft: number;
  passkeys: readonly AccountPasskey[];
  sessions: readonly AccountSession[];
}

/** A key of a device that signs its owner in. */
export interface AccountPasskey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

/** An open session, as its owner recognises it. */
export interface AccountSession {
  id: string;
  /** The one that asks. */
  here: boolean;
  device: string;
  ip: string | null;
  groupName: string | null;
  signedInAt: string;
  seenAt: string;
  shared: boolean;
}

/** What each part of the page is given. */
export interface AccountPartProps {
  account: Account;
  /** Something changed: the account is asked again. */
  onChanged: () => void;
  /** True: shown whole from the start. */
  unfolded?: boolean;
}
