"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sectorsOf = exports.referentsOf = exports.groupReferentIds = exports.referentEntities = void 0;
var referent_entity_1 = require("./referent.entity");
Object.defineProperty(exports, "referentEntities", { enumerable: true, get: function () { return referent_entity_1.referentEntities; } });
var referent_store_1 = require("./referent.store");
Object.defineProperty(exports, "groupReferentIds", { enumerable: true, get: function () { return referent_store_1.groupReferentIds; } });
Object.defineProperty(exports, "referentsOf", { enumerable: true, get: function () { return referent_store_1.referentsOf; } });
Object.defineProperty(exports, "sectorsOf", { enumerable: true, get: function () { return referent_store_1.sectorsOf; } });
