"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.writeLines = writeLines;
exports.faultsOf = faultsOf;
const audit_1 = require("@palier/store/audit");
const kernel_1 = require("@palier/store/kernel");
/** Writes lines as changes do, `perTransaction` at a time. */
async function writeLines({ db }, scope, count, perTransaction = 1) {
    for (let done = 0; done < count; done += perTransaction) {
        await (0, kernel_1.withGroup)(db, scope, async (tx) => {
            for (let index = done; index < Math.min(count, done + perTransaction); index += 1) {
                await (0, kernel_1.recordAudit)(tx, {
                    action: index % 3 === 0 ? "maturity:answer" : "roi:update",
                    objectKind: "establishment",
                    objectId: `objet-${String(index % 7)}`,
                    changes: { "RÉPONSE à l’été": ["non", index], "line.1.amountCents": [null, [1, 2.5]] },
                });
            }
        });
    }
}
/** What a check of the group finds, against the anchors of the installation. */
async function faultsOf({ db, home }, { groupId }, anchors = (0, audit_1.readAnchors)(home)) {
    const scope = { groupId, viewerId: null };
    return (await (0, audit_1.verifyChain)(db, scope, anchors.byGroup.get(groupId) ?? [])).faults;
}
