/** How mails leave this installation. */
export interface MailSettings {
  /** null: no sending server is set, mails are kept. */
  readonly smtp: SmtpSettings | null;
  /** The address of the installation as people type it, without a slash at the end. */
  readonly publicUrl: string;
  /** True: kept mails can be read in « Boîte d’essai » by the administrators of every group, real ones included. */
  readonly testMailbox: boolean;
  /** Where answers to the mails of cases are received; left out: their text sends to the portal instead. */
  readonly replyDomain?: string;
}

/** The sending server. */
export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with the account if the server asks for one. */
  readonly url: string;
  /** The sender: `Palier <palier@exemple.fr>`, or the address alone. */
  readonly from: string;
}

/** The domain of the sender, for the Message-ID. */
export const domainOf = (from: string): string => /@([^\s<>@]+)>?$/.exec(from)?.[1]?.toLowerCase() ?? "palier.invalid";
