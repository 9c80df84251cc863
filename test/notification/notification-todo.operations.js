"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.todoOperations = void 0;
exports.todoOperations = {
    operations: {
        "Query.todos": { document: "query Q { answer: todos { code label count path } }", action: "signedIn", takes: [] },
    },
    things: () => Promise.resolve({}),
};
