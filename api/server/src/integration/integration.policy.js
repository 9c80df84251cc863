"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.integrationPolicy = void 0;
const kernel_1 = require("../kernel");
/** Rights on keys and webhooks. */
exports.integrationPolicy = {
    read: (0, kernel_1.policy)("integration:read"),
    update: (0, kernel_1.policy)("integration:update"),
};
