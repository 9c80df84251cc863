"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.anchorExists = void 0;
exports.auditPublicKey = auditPublicKey;
exports.writeAnchor = writeAnchor;
exports.readAnchors = readAnchors;
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const valibot_1 = require("valibot");
const kernel_1 = require("@palier/domain/kernel");
const HASH = /^[0-9a-f]{64}$/;
const anchorFile = (0, valibot_1.object)({
    version: (0, valibot_1.literal)(1),
    day: (0, valibot_1.pipe)((0, valibot_1.string)(), (0, valibot_1.regex)(/^\d{4}-\d{2}-\d{2}$/)),
    heads: (0, valibot_1.array)((0, valibot_1.object)({
        groupId: (0, valibot_1.pipe)((0, valibot_1.string)(), (0, valibot_1.uuid)()),
        seq: (0, valibot_1.pipe)((0, valibot_1.number)(), (0, valibot_1.integer)(), (0, valibot_1.minValue)(1)),
        hash: (0, valibot_1.pipe)((0, valibot_1.string)(), (0, valibot_1.regex)(HASH)),
        at: (0, valibot_1.string)(),
    })),
});
const keyFolder = (home) => (0, node_path_1.join)(home, "audit-key");
const anchorFolder = (home) => (0, node_path_1.join)(home, "audit-anchors");
const readIfThere = (path) => {
    try {
        return (0, node_fs_1.readFileSync)(path);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return null;
        throw error;
    }
};
/** The Ed25519 key of this installation, made at first need, readable by its owner alone. */
function signingKey(home) {
    const path = (0, node_path_1.join)(keyFolder(home), "private.pem");
    const there = readIfThere(path);
    if (there !== null)
        return (0, node_crypto_1.createPrivateKey)(there);
    const { privateKey } = (0, node_crypto_1.generateKeyPairSync)("ed25519");
    (0, node_fs_1.mkdirSync)(keyFolder(home), { recursive: true, mode: 0o700 });
    try {
        (0, node_fs_1.writeFileSync)(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
    }
    catch (error) {
        if (error.code !== "EEXIST")
            throw error;
    }
    return (0, node_crypto_1.createPrivateKey)((0, node_fs_1.readFileSync)(path));
}
/** The public key of the installation, in PEM: to be kept elsewhere, with the anchors. */
function auditPublicKey(home) {
    return (0, node_crypto_1.createPublicKey)(signingKey(home)).export({ type: "spki", format: "pem" }).toString();
}
/**
 * Writes the heads of a day to a file of its own and signs its bytes (`.sig`, 64 bytes). A second one on the same day
 * stands beside the first: nothing is ever replaced. The signature comes first, so that a file is never without it.
 * @returns the path of the file.
 */
function writeAnchor(home, day, heads) {
    const folder = anchorFolder(home);
    (0, node_fs_1.mkdirSync)(folder, { recursive: true });
    const bytes = Buffer.from(`${JSON.stringify({ version: 1, day, heads }, null, 2)}\n`);
    const signature = (0, node_crypto_1.sign)(null, bytes, signingKey(home));
    for (let turn = 1;; turn += 1) {
        const path = (0, node_path_1.join)(folder, turn === 1 ? `${day}.json` : `${day}.${String(turn)}.json`);
        try {
            (0, node_fs_1.writeFileSync)(`${path}.sig`, signature, { flag: "wx" });
        }
        catch (error) {
            if (error.code === "EEXIST")
                continue;
            throw error;
        }
        (0, node_fs_1.writeFileSync)(`${path}.part`, bytes);
        (0, node_fs_1.renameSync)(`${path}.part`, path);
        return path;
    }
}
/** Was an anchor written on that day? */
const anchorExists = (home, day) => readIfThere((0, node_path_1.join)(anchorFolder(home), `${day}.json`)) !== null;
exports.anchorExists = anchorExists;
/**
 * Reads every anchor and checks its signature.
 * @param options.folder another folder than the installation's: a copy kept elsewhere.
 * @param options.publicKey PEM of another installation.
 */
function readAnchors(home, options = {}) {
    const folder = options.folder ?? anchorFolder(home);
    const byGroup = new Map();
    const faults = [];
    const files = filesOf(folder);
    if (files.length === 0)
        return { byGroup, fileCount: 0, faults };
    const key = (0, node_crypto_1.createPublicKey)(options.publicKey ?? auditPublicKey(home));
    for (const name of files) {
        const bytes = (0, node_fs_1.readFileSync)((0, node_path_1.join)(folder, name));
        const signature = readIfThere((0, node_path_1.join)(folder, `${name}.sig`));
        const day = (0, kernel_1.frenchDate)(name.slice(0, 10));
        if (signature === null || !(0, node_crypto_1.verify)(null, bytes, key, signature)) {
            faults.push(`Ancre du ${day} (${name})\u00a0: sa signature ${signature === null ? "manque" : "n’est pas la bonne"}.`);
            continue;
        }
        const read = (0, valibot_1.parse)(anchorFile, JSON.parse(bytes.toString("utf8")));
        for (const { groupId, seq, hash } of read.heads) {
            byGroup.set(groupId, [...(byGroup.get(groupId) ?? []), { seq, hash, day: read.day }]);
        }
    }
    return { byGroup, fileCount: files.length, faults };
}
function filesOf(folder) {
    try {
        return (0, node_fs_1.readdirSync)(folder)
            .filter((name) => /^\d{4}-\d{2}-\d{2}(\.\d+)?\.json$/.test(name))
            .sort();
    }
    catch (error) {
        if (error.code === "ENOENT")
            return [];
        throw error;
    }
}
