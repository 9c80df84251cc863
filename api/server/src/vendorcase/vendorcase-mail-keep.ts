import { createHash } from "node:crypto";
import { basename } from "node:path";
import { CASE_TEXT_MOST_CHARACTERS } from "@palier/domain/vendorcase";
import { refuseNationalIdentifiers } from "@palier/domain/privacy";
import { PICTURE_MOST_BYTES, PICTURE_MOST_COUNT } from "@palier/domain/request";
import type { FileStore } from "@palier/store/file";
import { withGroup, type Database } from "@palier/store/kernel";
import { addCaseMessage, joinPictures, readAnsweredCase, type CasePicture } from "@palier/store/vendorcase";
import { redrawPicture } from "../request";
import type { InboundMail } from "./vendorcase-mail-read";

/** What became of a mail: kept, there already or ignored; or why it is refused, in a sentence for who wrote it. */
export type MailOutcome = { readonly kept: boolean } | { readonly refusal: string };

const NO_TEXT =
  "Votre message ne contient aucun texte nouveau. Ecrivez-le au-dessus du message cite, puis renvoyez-le.";
const PATIENT =
  "Votre message semble contenir un numero de securite sociale. Rien n'a ete garde: retirez-le, puis renvoyez votre message.";
const TOO_LONG = "Votre message depasse 20 000 caracteres. Rien n'a ete garde: raccourcissez-le, puis renvoyez-le.";
const GONE = "Ce dossier ne peut plus recevoir de reponse.";

const stemOf = (name: string): string =>
  basename(name.replaceAll("\\", "/"))
    .replace(/\.[^.]*$/, "")
    .slice(0, 100)
    .trim() || "image";

interface Pictures {
  readonly kept: readonly CasePicture[];
  readonly leftOut: readonly string[];
}

async function keepPictures(files: FileStore, groupId: string, mail: InboundMail): Promise<Pictures> {
  const kept: CasePicture[] = [];
  const leftOut: string[] = [];
  for (const { name, bytes } of mail.attachments) {
    const drawn =
      kept.length < PICTURE_MOST_COUNT && bytes.length <= PICTURE_MOST_BYTES ? await redrawPicture(bytes) : null;
    if (drawn?.ok !== true) {
      leftOut.push(name);
      continue;
    }
    const { extension, mediaType, bytes: picture } = drawn.value;
    const called = `${stemOf(name)}.${extension}`;
    const { key, sha256, byteCount } = await files.put(groupId, called, picture);
    kept.push({ name: called, mediaType, byteCount, sha256, storageKey: key });
  }
  return { kept, leftOut };
}

function bodyOf({ text, cut }: InboundMail, leftOut: readonly string[]): string {
  const notes = [
    ...(cut ? ["Ce que le courriel citait n’est pas gardé."] : []),
    ...(leftOut.length === 0 ? [] : [`Pièces non gardées\u00a0: ${leftOut.join(", ")}.`]),
  ];
  return notes.length === 0 ? text : `${text}\n\n[${notes.join(" ")}]`;
}

/**
 * Keeps what a mail says as a message of the vendor. The same mail received twice is one message.
 * @param to the case of the address, as it was found when the address was given.
 */
export async function keepInboundMail(
  at: { readonly db: Database; readonly files: FileStore; readonly ip: string | null },
  to: { readonly groupId: string; readonly token: string },
  mail: InboundMail,
  raw: Buffer,
): Promise<MailOutcome> {
  if (mail.automatic) return { kept: false };
  if (mail.text === "") return { refusal: NO_TEXT };
  const names = mail.attachments.map(({ name }) => name).join("\n");
  if ([mail.text, mail.sender, names].some((each) => refuseNationalIdentifiers(each) !== null))
    return { refusal: PATIENT };
  // Names of files and two short notes are added below it.
  if (mail.text.length + names.length + 200 > CASE_TEXT_MOST_CHARACTERS) return { refusal: TOO_LONG };
  const { kept: pictures, leftOut } = await keepPictures(at.files, to.groupId, mail);
  let used = false;
  try {
    const origin = { channel: "web", ip: at.ip, apiKeyId: null } as const;
    const outcome = await withGroup(at.db, { groupId: to.groupId, viewerId: null, origin }, async (tx) => {
      const found = await readAnsweredCase(tx, to.token, mail.fromAddress);
      if (found === null) return { refusal: GONE };
      const { caseId, contactId } = found;
      const written = await addCaseMessage(tx, {
        ...{ caseId, contactId, side: "vendor", channel: "mail", sender: mail.sender },
        body: bodyOf(mail, leftOut),
        inboundId: mail.messageId ?? createHash("sha256").update(raw).digest("hex"),
      });
      if (!written.ok) return { refusal: GONE };
      if (written.value === null) return { kept: false };
      await joinPictures(tx, { caseId, messageId: written.value }, pictures);
      return { kept: true };
    });
    used = "kept" in outcome && outcome.kept;
    return outcome;
  } finally {
    if (!used) for (const { storageKey } of pictures) await at.files.remove(to.groupId, storageKey);
  }
}
