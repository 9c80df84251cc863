"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.endingMandatesRound = void 0;
const referent_1 = require("@palier/store/referent");
/** Tells whose mandate ends within sixty days, once. */
exports.endingMandatesRound = {
    name: "referent.tell-ending-mandates",
    everyMinutes: 360,
    async run({ db }) {
        await (0, referent_1.tellEndingMandates)(db);
    },
};
