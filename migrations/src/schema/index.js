"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.schemaSnapshot = exports.migrationFiles = exports.migrate = void 0;
var migrate_1 = require("./migrate");
Object.defineProperty(exports, "migrate", { enumerable: true, get: function () { return migrate_1.migrate; } });
Object.defineProperty(exports, "migrationFiles", { enumerable: true, get: function () { return migrate_1.migrationFiles; } });
var snapshot_1 = require("./snapshot");
Object.defineProperty(exports, "schemaSnapshot", { enumerable: true, get: function () { return snapshot_1.schemaSnapshot; } });
