"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.auditEntities = exports.AuditVerificationEntity = exports.AuditAnchorEntity = void 0;
const typeorm_1 = require("typeorm");
/** The head of a chain as a signed file holds it: what the pages show of it; the file is the proof. */
let AuditAnchorEntity = class AuditAnchorEntity {
    groupId;
    id;
    /** Day in France. */
    day;
    seq;
    hash;
    anchoredAt;
};
exports.AuditAnchorEntity = AuditAnchorEntity;
__decorate([
    (0, typeorm_1.PrimaryColumn)("uuid", { name: "group_id" })
], AuditAnchorEntity.prototype, "groupId", void 0);
__decorate([
    (0, typeorm_1.PrimaryColumn)("uuid", { default: () => "new_id()" })
], AuditAnchorEntity.prototype, "id", void 0);
__decorate([
    (0, typeorm_1.Column)("date")
], AuditAnchorEntity.prototype, "day", void 0);
__decorate([
    (0, typeorm_1.Column)("bigint")
], AuditAnchorEntity.prototype, "seq", void 0);
__decorate([
    (0, typeorm_1.Column)("text")
], AuditAnchorEntity.prototype, "hash", void 0);
__decorate([
    (0, typeorm_1.Column)("timestamptz", { name: "anchored_at" })
], AuditAnchorEntity.prototype, "anchoredAt", void 0);
exports.AuditAnchorEntity = AuditAnchorEntity = __decorate([
    (0, typeorm_1.Entity)("audit_anchor"),
    (0, typeorm_1.Unique)("audit_anchor_once", ["groupId", "day", "seq"])
], AuditAnchorEntity);
/** What a check of a chain found. */
let AuditVerificationEntity = class AuditVerificationEntity {
    groupId;
    id;
    verifiedAt;
    lineCount;
    headSeq;
    headHash;
    anchorCount;
    /** Sentences in French; none when the chain holds. */
    faults;
};
exports.AuditVerificationEntity = AuditVerificationEntity;
__decorate([
    (0, typeorm_1.PrimaryColumn)("uuid", { name: "group_id" })
], AuditVerificationEntity.prototype, "groupId", void 0);
__decorate([
    (0, typeorm_1.PrimaryColumn)("uuid", { default: () => "new_id()" })
], AuditVerificationEntity.prototype, "id", void 0);
__decorate([
    (0, typeorm_1.Column)("timestamptz", { name: "verified_at" })
], AuditVerificationEntity.prototype, "verifiedAt", void 0);
__decorate([
    (0, typeorm_1.Column)("bigint", { name: "line_count" })
], AuditVerificationEntity.prototype, "lineCount", void 0);
__decorate([
    (0, typeorm_1.Column)("bigint", { name: "head_seq" })
], AuditVerificationEntity.prototype, "headSeq", void 0);
__decorate([
    (0, typeorm_1.Column)("text", { name: "head_hash" })
], AuditVerificationEntity.prototype, "headHash", void 0);
__decorate([
    (0, typeorm_1.Column)("int", { name: "anchor_count" })
], AuditVerificationEntity.prototype, "anchorCount", void 0);
__decorate([
    (0, typeorm_1.Column)("jsonb")
], AuditVerificationEntity.prototype, "faults", void 0);
exports.AuditVerificationEntity = AuditVerificationEntity = __decorate([
    (0, typeorm_1.Entity)("audit_verification")
], AuditVerificationEntity);
/** The entities of the journal, beside its lines, which are the kernel's. */
exports.auditEntities = [AuditAnchorEntity, AuditVerificationEntity];
