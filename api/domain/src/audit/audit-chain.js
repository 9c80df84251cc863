"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.checkChain = checkChain;
const kernel_1 = require("../kernel");
const audit_line_1 = require("./audit-line");
/** Enough to know where to look; a broken chain breaks at every line after. */
const MOST_FAULTS = 20;
const lineNumber = (seq) => `Ligne ${(0, kernel_1.frenchNumber)(seq, 0)}`;
/**
 * Checks the chain of one group line by line.
 * @param sha256 the hash of a text's UTF-8, hexadecimal.
 * @param anchors in any order; none: a truncated tail can't be seen.
 */
function checkChain(groupId, anchors, sha256) {
    const faults = [];
    const waiting = new Map();
    for (const anchor of anchors)
        waiting.set(anchor.seq, [...(waiting.get(anchor.seq) ?? []), anchor]);
    let head = { seq: 0, hash: audit_line_1.NO_HASH };
    let lineCount = 0;
    const say = (fault) => {
        if (faults.length < MOST_FAULTS)
            faults.push((0, kernel_1.frenchText)(fault));
    };
    const compare = (seq, hash) => {
        for (const { day, hash: anchored } of waiting.get(seq) ?? []) {
            if (anchored !== hash)
                say(`${lineNumber(seq)} : elle n’est plus celle que l’ancre du ${(0, kernel_1.frenchDate)(day)} a enregistrée (journal réécrit).`);
        }
        waiting.delete(seq);
    };
    return {
        see(line) {
            lineCount += 1;
            const seq = Number(line.seq);
            if (line.groupId !== groupId)
                say(`${lineNumber(seq)} : elle appartient à un autre groupe.`);
            if (seq !== head.seq + 1) {
                say(seq <= head.seq
                    ? `${lineNumber(seq)} : elle est en double ou déplacée.`
                    : `${lineNumber(head.seq + 1)} : absente (la suivante porte le numéro ${(0, kernel_1.frenchNumber)(seq, 0)}).`);
            }
            if (line.prevHash !== head.hash)
                say(`${lineNumber(seq)} : elle ne suit pas la ligne qui la précède.`);
            if (sha256((0, audit_line_1.canonicalText)(line)) !== line.hash)
                say(`${lineNumber(seq)} : son contenu a été modifié.`);
            compare(seq, line.hash);
            head = { seq, hash: line.hash };
        },
        end() {
            for (const left of waiting.values()) {
                for (const { seq, day } of left)
                    say(`${lineNumber(seq)} : enregistrée par l’ancre du ${(0, kernel_1.frenchDate)(day)}, elle n’est plus dans le journal (fin coupée).`);
            }
            return { lineCount, head, anchorCount: anchors.length, faults };
        },
    };
}
