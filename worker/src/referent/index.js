"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.handoverPackHandler = exports.endingMandatesRound = void 0;
var referent_ending_round_1 = require("./referent-ending.round");
Object.defineProperty(exports, "endingMandatesRound", { enumerable: true, get: function () { return referent_ending_round_1.endingMandatesRound; } });
var referent_worker_1 = require("./referent.worker");
Object.defineProperty(exports, "handoverPackHandler", { enumerable: true, get: function () { return referent_worker_1.handoverPackHandler; } });
