"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.TodoType = void 0;
const type_graphql_1 = require("type-graphql");
let TodoType = class TodoType {
    code;
    label;
    count;
    path;
};
exports.TodoType = TodoType;
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Code stable de la nature d’attente." })
], TodoType.prototype, "code", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Ce qui attend, en une phrase." })
], TodoType.prototype, "label", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Nombre d’éléments concernés." })
], TodoType.prototype, "count", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Page de Palier où agir." })
], TodoType.prototype, "path", void 0);
exports.TodoType = TodoType = __decorate([
    (0, type_graphql_1.ObjectType)("Todo", { description: "Ce qui attend une action de la personne connectée.", simpleResolvers: true })
], TodoType);
