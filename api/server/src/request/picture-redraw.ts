import sharp, { type Sharp } from "sharp";
import { fail, ok, type Result } from "@palier/domain/kernel";

/** A picture drawn again: its pixels and nothing else that the file carried. */
export interface RedrawnPicture {
  readonly bytes: Buffer;
  readonly mediaType: "image/png" | "image/jpeg" | "image/webp";
  /** Without the dot. */
  readonly extension: "png" | "jpg" | "webp";
}

type Format = "png" | "jpeg" | "webp";

/** A photograph of the best telephones; beyond, a small file could fill the memory. */
const MOST_PIXELS = 100_000_000;
const MOST_SIDE = 16_384;
/** Enough to read a whole screen; larger pictures are made smaller. */
const KEPT_SIDE = 2_560;
const SECONDS = 20;

const FORMATS: Readonly<Record<Format, Omit<RedrawnPicture, "bytes">>> = {
  png: { mediaType: "image/png", extension: "png" },
  jpeg: { mediaType: "image/jpeg", extension: "jpg" },
  webp: { mediaType: "image/webp", extension: "webp" },
};

// The library reads SVG, PDF, TIFF and much more: only three readers are left open, for the whole process.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadPngBuffer", "VipsForeignLoadJpegBuffer", "VipsForeignLoadWebpBuffer"],
});
sharp.cache(false);

const starts = (bytes: Buffer, hex: string, at = 0): boolean =>
  bytes.subarray(at, at + hex.length / 2).equals(Buffer.from(hex, "hex"));

/** The format that the first bytes say, whatever the name of the file says. */
function formatOf(bytes: Buffer): Format | null {
  if (starts(bytes, "89504e470d0a1a0a")) return "png";
  if (starts(bytes, "ffd8ff")) return "jpeg";
  if (starts(bytes, "52494646") && starts(bytes, "57454250", 8)) return "webp";
  return null;
}

/** What a file that is two files at once holds beside its picture. */
const OTHER_FILES = ["%pdf-", "<script", "<html", "<!doctype html", "<?php"];
const ARCHIVE_END = Buffer.from("504b0506", "hex");
/** The end of a ZIP stands in the last bytes: its comment has at most 65,535. */
const ARCHIVE_TAIL = 65_600;

function isTwoFiles(bytes: Buffer): boolean {
  if (bytes.subarray(-ARCHIVE_TAIL).includes(ARCHIVE_END)) return true;
  const text = bytes.toString("latin1").toLowerCase();
  return OTHER_FILES.some((mark) => text.includes(mark));
}

const NOT_A_PICTURE = "Ce fichier n’est pas une image PNG, JPEG ou WebP, les seules qui se joignent à une demande.";
const TWO_FILES = "Ce fichier contient autre chose qu’une image. Faites-en une capture d’écran, et joignez la capture.";
const TOO_WIDE =
  "Cette image est trop grande\u00a0: 16\u202f384 points de côté et 100 millions de points au plus. Réduisez-la, puis recommencez.";
const BROKEN =
  "Cette image est abîmée ou incomplète, elle ne peut pas être lue. Enregistrez-la de nouveau, puis recommencez.";

/**
 * Draws a picture again from its pixels: where it was taken, by which device, and anything hidden in the file stay out.
 * It is turned upright first, since that too was written in what goes away.
 * @returns the picture, or why it is refused, in French.
 */
export async function redrawPicture(bytes: Buffer): Promise<Result<RedrawnPicture>> {
  const format = formatOf(bytes);
  if (format === null) return fail(NOT_A_PICTURE);
  if (isTwoFiles(bytes)) return fail(TWO_FILES);
  try {
    const read = { limitInputPixels: MOST_PIXELS, failOn: "warning", pages: 1, sequentialRead: true } as const;
    const { width, height, format: found } = await sharp(bytes, { ...read, limitInputPixels: false }).metadata();
    if (found !== format) return fail(NOT_A_PICTURE);
    if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS) return fail(TOO_WIDE);
    const drawn = sharp(bytes, read)
      .timeout({ seconds: SECONDS })
      .rotate()
      .resize({ width: KEPT_SIDE, height: KEPT_SIDE, fit: "inside", withoutEnlargement: true });
    return ok({ bytes: await encoded(drawn, format).toBuffer(), ...FORMATS[format] });
  } catch {
    return fail(BROKEN);
  }
}

function encoded(drawn: Sharp, format: Format): Sharp {
  switch (format) {
    case "png":
      return drawn.png({ compressionLevel: 9 });
    case "jpeg":
      return drawn.jpeg({ quality: 85 });
    case "webp":
      return drawn.webp({ quality: 85 });
  }
}
