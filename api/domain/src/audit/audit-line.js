"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NO_HASH = void 0;
exports.canonicalText = canonicalText;
/** The hash before the first line of a group. */
exports.NO_HASH = "0".repeat(64);
/** Counts the bytes of a text in UTF-8. */
const bytesOf = (text) => {
    let bytes = 0;
    for (const sign of text) {
        const code = sign.codePointAt(0) ?? 0;
        bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
    }
    return bytes;
};
// Most texts are plain: their length is their count of bytes.
const PLAIN = /^[ -~]*$/;
const field = (value) => value === null ? "-," : `${String(PLAIN.test(value) ? value.length : bytesOf(value))}:${value},`;
/**
 * The text whose SHA-256 (over its UTF-8) is the hash of the line: the hash before, then each column as
 * `<bytes>:<text>,` and null as `-,`. The same as the function audit_canonical of the database.
 */
function canonicalText(line) {
    return (line.prevHash +
        field(line.groupId) +
        field(line.seq) +
        field(line.id) +
        field(line.createdAt) +
        field(line.personId) +
        field(line.channel) +
        field(line.ip) +
        field(line.apiKeyId) +
        field(line.action) +
        field(line.objectKind) +
        field(line.objectId) +
        field(line.changes));
}
