"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.handoverPackJob = void 0;
const valibot_1 = require("valibot");
const kernel_1 = require("../kernel");
const payload = (0, valibot_1.object)({ groupId: (0, valibot_1.pipe)((0, valibot_1.string)(), (0, valibot_1.uuid)()), handoverId: (0, valibot_1.pipe)((0, valibot_1.string)(), (0, valibot_1.uuid)()) });
/** Makes the pack of a departure. */
exports.handoverPackJob = (0, kernel_1.defineJob)({
    kind: "referent.handoverPack",
    label: "Dossier de passation",
    parse: (raw) => (0, valibot_1.parse)(payload, raw),
});
