"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.NotificationResolver = void 0;
const type_graphql_1 = require("type-graphql");
const notification_1 = require("@palier/store/notification");
const kernel_1 = require("../kernel");
const notification_type_1 = require("./notification.type");
const todo_1 = require("./todo");
let NotificationResolver = class NotificationResolver {
    async todos(context) {
        const viewer = await context.viewer();
        if (viewer === null)
            throw (0, kernel_1.notSignedIn)();
        // Each kind of wait has its own right: a person sees what they can deal with, possibly nothing.
        return (0, todo_1.todosFor)(viewer.rights.actions, await (0, notification_1.countAwaiting)(context.read()));
    }
};
exports.NotificationResolver = NotificationResolver;
__decorate([
    (0, type_graphql_1.Query)(() => [notification_type_1.TodoType], { description: "Ce qui attend une action de la personne connectée." }),
    __param(0, (0, type_graphql_1.Ctx)())
], NotificationResolver.prototype, "todos", null);
exports.NotificationResolver = NotificationResolver = __decorate([
    (0, type_graphql_1.Resolver)()
], NotificationResolver);
