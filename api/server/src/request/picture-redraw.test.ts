import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { redrawPicture } from "./picture-redraw";

const drawn = (width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: { r: 11, g: 93, b: 91 } } });

/** A photograph that says where and with what it was taken. */
const photograph = () =>
  drawn()
    .withExif({
      IFD0: { Make: "TELEPHONE-SECRET" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "46/1 12/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "5/1 13/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes: Buffer): number => {
  let c = 0xffffffff;
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc(body));
  return Buffer.concat([head, body, tail]);
}
/** A PNG of a few hundred bytes that says it is `side` points wide and high. */
function bomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(1_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

test.each(["png", "jpeg", "webp"] as const)("a %s is drawn again as what it is", async (format) => {
  const given = await drawn().toFormat(format).toBuffer();
  const redrawn = await redrawPicture(given);
  if (!redrawn.ok) throw new Error(redrawn.error);
  expect(redrawn.value.mediaType).toBe(`image/${format}`);
  expect((await sharp(redrawn.value.bytes).metadata()).format).toBe(format);
});

test("the place and the device of a photograph stay out, and it is turned upright", async () => {
  const given = await photograph();
  expect(given.includes("TELEPHONE-SECRET")).toBe(true);
  expect((await sharp(given).metadata()).exif?.length).toBeGreaterThan(100);
  const redrawn = await redrawPicture(given);
  if (!redrawn.ok) throw new Error(redrawn.error);
  const { exif, xmp, iptc, icc, width, height } = await sharp(redrawn.value.bytes).metadata();
  expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
  expect(redrawn.value.bytes.includes("TELEPHONE-SECRET")).toBe(false);
  expect(redrawn.value.bytes.includes("Exif")).toBe(false);
  expect([width, height]).toEqual([20, 40]);
});

test("a large picture is made smaller, a small one is left at its size", async () => {
  const redrawn = await redrawPicture(await drawn(5_000, 2_500).jpeg().toBuffer());
  if (!redrawn.ok) throw new Error(redrawn.error);
  const { width, height } = await sharp(redrawn.value.bytes).metadata();
  expect([width, height]).toEqual([2_560, 1_280]);
});

describe("a hostile file is refused with a sentence", () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
  );

  test.each<[string, () => Promise<Buffer> | Buffer, RegExp]>([
    ["an SVG", () => svg, /n’est pas une image PNG, JPEG ou WebP/],
    ["a PDF", () => Buffer.from("%PDF-1.7\n1 0 obj"), /n’est pas une image/],
    ["a GIF", () => Buffer.from("GIF89a\u0001\u0000\u0001\u0000"), /n’est pas une image/],
    ["nothing", () => Buffer.alloc(0), /n’est pas une image/],
    ["a picture of 60,000 points of side", () => bomb(60_000), /trop grande/],
    ["a picture of 15,000 points of side", () => bomb(15_000), /trop grande/],
    ["a PNG that claims more rows than it holds", () => bomb(900), /abîmée ou incomplète/],
    ["a cut JPEG", async () => (await photograph()).subarray(0, 400), /abîmée ou incomplète/],
    ["a cut PNG", async () => (await drawn(400, 400).png().toBuffer()).subarray(0, 200), /abîmée ou incomplète/],
    ["a PNG that is a page too", async () => Buffer.concat([await drawn().png().toBuffer(), svg]), /autre chose/],
    [
      "a JPEG that is an archive too",
      async () => Buffer.concat([await photograph(), Buffer.from("504b0506", "hex"), Buffer.alloc(18)]),
      /autre chose/,
    ],
    ["the first bytes of a PNG before anything", () => Buffer.from("89504e470d0a1a0a00000000", "hex"), /abîmée/],
  ])("%s", async (_, make, said) => {
    const redrawn = await redrawPicture(await make());
    expect(redrawn.ok ? "drawn" : redrawn.error).toMatch(said);
  });
});

test("what follows the picture in a file never reaches what is kept", async () => {
  const hidden = Buffer.concat([await drawn().jpeg().toBuffer(), Buffer.from("SECRET-APRES-L-IMAGE")]);
  const redrawn = await redrawPicture(hidden);
  if (redrawn.ok) expect(redrawn.value.bytes.includes("SECRET-APRES-L-IMAGE")).toBe(false);
});
