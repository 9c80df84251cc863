"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.handoverPackHandler = void 0;
const node_path_1 = require("node:path");
const kernel_1 = require("@palier/domain/kernel");
const file_1 = require("@palier/store/file");
const kernel_2 = require("@palier/store/kernel");
const referent_1 = require("@palier/store/referent");
const kernel_3 = require("../kernel");
const referent_pack_1 = require("./referent-pack");
const TEMPLATE = (0, node_path_1.join)(__dirname, "pack.typ");
/** Makes the pack of a departure. Run again, it replaces its file under the same key. */
exports.handoverPackHandler = (0, kernel_3.handle)(referent_1.handoverPackJob, make);
async function make(job) {
    const { handoverId } = job.payload;
    await job.progress(0.1, "Lecture de ce qui passe");
    const found = await (0, kernel_2.readGroup)(job.db, job.scope, async (tx) => {
        const pack = await (0, referent_1.readHandoverPack)(tx, handoverId);
        return pack === null ? null : { pack, sectors: await (0, referent_1.sectorsOf)(tx) };
    });
    // Gone: nobody waits for it any more.
    if (found === null)
        return;
    const view = (0, referent_pack_1.packView)(found.pack, found.sectors);
    await job.progress(0.4, "PDF");
    const bytes = await (0, kernel_3.printTypst)({
        template: TEMPLATE,
        data: view,
        attachments: [],
        standard: "ua-1",
        createdAt: found.pack.handover.doneAt,
    });
    const name = `${(0, kernel_1.dayInFrance)(found.pack.handover.doneAt)}_dossier-de-passation.pdf`;
    const store = new file_1.FileStore(job.home);
    await job.once(async (tx) => {
        // Inside the transaction that claims the job: a second try waits for it, then leaves the file alone.
        const kept = await store.put(tx.groupId, name, bytes, (0, file_1.stableKey)(handoverId, "pack"));
        await (0, referent_1.savePackFile)(tx, handoverId, {
            name,
            storageKey: kept.key,
            sha256: kept.sha256,
            byteCount: kept.byteCount,
        });
    });
}
