"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.referentPolicy = void 0;
const kernel_1 = require("../kernel");
/** Rights on the referents. */
exports.referentPolicy = {
    read: (0, kernel_1.policy)("referent:read"),
    update: (0, kernel_1.policy)("referent:update"),
    configure: (0, kernel_1.policy)("referent:configure"),
    handOver: (0, kernel_1.policy)("referent:handOver"),
    /** What a pack holds: requests, in the words of those who asked. */
    readRequests: (0, kernel_1.policy)("request:read"),
};
