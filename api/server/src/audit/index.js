"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.auditResolvers = exports.addAuditRoutes = void 0;
const audit_resolver_1 = require("./audit.resolver");
var audit_route_1 = require("./audit.route");
Object.defineProperty(exports, "addAuditRoutes", { enumerable: true, get: function () { return audit_route_1.addAuditRoutes; } });
/** What this room brings to the schema. */
exports.auditResolvers = [audit_resolver_1.AuditResolver];
