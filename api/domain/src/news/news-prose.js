"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.newsBlocks = newsBlocks;
const ITEM = /^\s*[-–•*]\s+(.*)$/u;
/**
 * The paragraphs and lists of a plain text: an empty line ends a paragraph, a line that begins with a dash is a point of
 * a list. Nothing else is a sign: what was typed is what is read.
 */
function newsBlocks(body) {
    const blocks = [];
    let lines = [];
    let items = [];
    const end = () => {
        if (lines.length > 0)
            blocks.push({ kind: "paragraph", text: lines.join("\n") });
        if (items.length > 0)
            blocks.push({ kind: "list", items });
        [lines, items] = [[], []];
    };
    for (const line of body.split(/\r?\n/u)) {
        const item = ITEM.exec(line)?.[1];
        if (line.trim() === "")
            end();
        else if (item === undefined) {
            if (items.length > 0)
                end();
            lines.push(line.trim());
        }
        else {
            if (lines.length > 0)
                end();
            items.push(item.trim());
        }
    }
    end();
    return blocks;
}
