"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.diffWords = diffWords;
/** Words compared at most in what differs: beyond, the passage is shown as replaced. */
const MOST_WORDS = 1_500;
const wordsOf = (text) => text.match(/\n|[^\S\n]+|[^\s]+/gu) ?? [];
/** The longest common subsequence of two lists, as the pairs of places; the lists are short enough for a table. */
function commonPlaces(old, now) {
    const width = now.length + 1;
    const longest = new Uint16Array((old.length + 1) * width);
    const at = (i, j) => longest[i * width + j] ?? 0;
    for (let i = old.length - 1; i >= 0; i -= 1)
        for (let j = now.length - 1; j >= 0; j -= 1)
            longest[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    const places = [];
    for (let i = 0, j = 0; i < old.length && j < now.length;) {
        if (old[i] === now[j]) {
            places.push([i, j]);
            i += 1;
            j += 1;
        }
        else if (at(i + 1, j) >= at(i, j + 1))
            i += 1;
        else
            j += 1;
    }
    return places;
}
/**
 * What changed between two texts, word by word. Joined without what was added, the runs give the old text; without what
 * was removed, the new one.
 */
function diffWords(before, after) {
    const [old, now] = [wordsOf(before), wordsOf(after)];
    let head = 0;
    while (head < old.length && head < now.length && old[head] === now[head])
        head += 1;
    let tail = 0;
    while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail))
        tail += 1;
    const [oldPart, nowPart] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
    const short = oldPart.length <= MOST_WORDS && nowPart.length <= MOST_WORDS;
    const runs = [];
    const add = (change, words) => {
        const text = words.join("");
        if (text === "")
            return;
        const last = runs.at(-1);
        if (last?.change === change)
            runs[runs.length - 1] = { change, text: last.text + text };
        else
            runs.push({ change, text });
    };
    add("same", old.slice(0, head));
    let [i, j] = [0, 0];
    const places = short ? commonPlaces(oldPart, nowPart) : [];
    for (const [oldPlace, nowPlace] of [...places, [oldPart.length, nowPart.length]]) {
        add("removed", oldPart.slice(i, oldPlace));
        add("added", nowPart.slice(j, nowPlace));
        add("same", oldPart.slice(oldPlace, oldPlace + 1));
        [i, j] = [oldPlace + 1, nowPlace + 1];
    }
    add("same", old.slice(old.length - tail));
    return runs;
}
