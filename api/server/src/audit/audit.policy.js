"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.auditPolicy = void 0;
const kernel_1 = require("../kernel");
/** Rights on the journal of the group. */
exports.auditPolicy = {
    read: (0, kernel_1.policy)("audit:read"),
};
