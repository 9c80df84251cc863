import { damaged } from "./template-real-refused";
import type { Line } from "./template-real-line";
import { linked, readWordStyles, readWordText } from "./template-real-word";
import { attribute, localName, walkXml } from "./template-real-xml";
import { openArchive, type Archive } from "./template-real-zip";

const MAIN = "word/document.xml";
const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const MOST_MAIN = 8 * 1_024 * 1_024;
const MOST_PART = 2 * 1_024 * 1_024;
/** What Word puts in a document that is only text and images. */
const KNOWN_ENDING = /\.(xml|rels|vml|png|jpe?g|jfif|gif|emf|wmf|wdp|tiff?|bmp|svg|webp|odttf|ttf|otf|fntdata)$/i;
const REFUSED_FOLDER = /(^|\/)(embeddings|activex|ctrlprops|customui|vba[^/]*)(\/|\.)|(^|\/)afchunk/i;

/** Places that a link may lead to: nothing is fetched from there, it stays text. */
const PLAIN_LINK = /^(https?:|mailto:|tel:|#)/i;
/** On the machine where it was typed: from elsewhere nothing answers. */
const LOCAL_FILE = /^file:\/\/\/[a-z]:|^[a-z]:\\|^[^:\\/]+\.dot[xm]?$/i;
const ACTIVE_RELATION = /(oleObject|control|vbaProject|aFChunk|package|subDocument|frame|externalLink\w*)$/i;

/** @throws DocumentRefused for a relation that would load or run something. */
function checkRelations(bytes: Buffer): void {
  walkXml(bytes, {
    open(tag) {
      if (localName(tag.name) !== "Relationship") return;
      const type = attribute(tag, "Type").split("/").at(-1) ?? "";
      if (ACTIVE_RELATION.test(type)) throw linked("un objet ou une macro");
      if (!/^external$/i.test(attribute(tag, "TargetMode"))) return;
      const target = attribute(tag, "Target");
      const inert =
        (type === "hyperlink" && (PLAIN_LINK.test(target) || LOCAL_FILE.test(target))) ||
        (type === "attachedTemplate" && LOCAL_FILE.test(target));
      if (!inert) throw linked("un fichier ou une image qui est ailleurs");
    },
  });
}

async function checkTypes(archive: Archive): Promise<void> {
  const bytes = await archive.read("[Content_Types].xml", MOST_PART);
  if (bytes === null) throw damaged();
  let mainType = "";
  walkXml(bytes, {
    open(tag) {
      const type = attribute(tag, "ContentType");
      if (/macroEnabled|vbaProject|activeX|oleObject/i.test(type)) throw linked("un objet ou une macro");
      if (attribute(tag, "PartName").toLowerCase() === `/${MAIN}`) mainType = type;
    },
  });
  if (mainType !== MAIN_TYPE) throw damaged();
}

/** The lines of a document of Word. @throws DocumentRefused */
export async function readDocx(bytes: Buffer): Promise<Line[]> {
  const archive = await openArchive(bytes, (name) => KNOWN_ENDING.test(name) && !REFUSED_FOLDER.test(name));
  await checkTypes(archive);
  for (const name of archive.names.filter((each) => /\.rels$/i.test(each))) {
    const part = await archive.read(name, MOST_PART);
    if (part !== null) checkRelations(part);
  }
  const main = await archive.read(MAIN, MOST_MAIN);
  if (main === null) throw damaged();
  const styles = await archive.read("word/styles.xml", MOST_PART);
  return readWordText(main, styles === null ? new Map() : readWordStyles(styles));
}
