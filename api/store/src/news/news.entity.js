"use strict";
var __decorate =
  (this && this.__decorate) ||
  function (decorators, target, key, desc) {
    var c = arguments.length,
      r = c < 3 ? target : desc === null ? (desc = Object.getOwnPropertyDescriptor(target, key)) : desc,
      d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function")
      r = Reflect.decorate(decorators, target, key, desc);
    else
      for (var i = decorators.length - 1; i >= 0; i--)
        if ((d = decorators[i])) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return (c > 3 && r && Object.defineProperty(target, key, r), r);
  };
Object.defineProperty(exports, "__esModule", { value: true });
exports.newsEntities =
  exports.NewsAcknowledgementEntity =
  exports.NewsAudienceEntity =
  exports.NewsRevisionEntity =
  exports.NewsEntity =
    void 0;
const typeorm_1 = require("typeorm");
/** What is told to the sites: its text as it stands now, and for whom it is meant. */
let NewsEntity = class NewsEntity {
  groupId;
  id;
  title;
  /** Paragraphs and simple lists, in plain text. */
  body;
  kind;
  mustRead;
  /** Only the establishments that run this product, module, version; null: whichever they run. */
  productId;
  moduleId;
  versionId;
  /** Empty: every sector that the group follows. */
  sectors;
  /** null: every open establishment. */
  establishmentIds;
  state;
  /** When a scheduled one is to be published. */
  publishAt;
  /** The first publication. */
  publishedAt;
  withdrawnAt;
  /** 0 until it is published. */
  revision;
  /** What it came from. */
  requestId;
  caseId;
  releaseId;
  createdBy;
  version;
  createdAt;
  updatedAt;
};
exports.NewsEntity = NewsEntity;
__decorate(
  [(0, typeorm_1.PrimaryColumn)("uuid", { name: "group_id", primaryKeyConstraintName: "news_pkey" })],
  NewsEntity.prototype,
  "groupId",
  void 0,
);
__decorate(
  [(0, typeorm_1.PrimaryColumn)("uuid", { default: () => "new_id()", primaryKeyConstraintName: "news_pkey" })],
  NewsEntity.prototype,
  "id",
  void 0,
);
__decorate([(0, typeorm_1.Column)("text")], NewsEntity.prototype, "title", void 0);
__decorate([(0, typeorm_1.Column)("text")], NewsEntity.prototype, "body", void 0);
__decorate([(0, typeorm_1.Column)("text")], NewsEntity.prototype, "kind", void 0);
__decorate(
  [(0, typeorm_1.Column)("boolean", { name: "must_read", default: false })],
  NewsEntity.prototype,
  "mustRead",
  void 0,
);
__decorate(
  [(0, typeorm_1.Column)("uuid", { name: "product_id", nullable: true })],
  NewsEntity.prototype,
  "productId",
  void 0,
);
__decorate(
  [(0, typeorm_1.Column)("uuid", { name: "module_id", nullable: true })],
  NewsEntity.prototype,
  "moduleId",
  void 0,
);
__decorate(
  [(0, typeorm_1.Column)("uuid", { name: "version_id", nullable: true })],
  NewsEntity.prototype,
  "versionId",
  void 0,
);
__decorate(
  [(0, typeorm_1.Column)("text", { array: true, default: () => "'{}'" })],
  NewsEntity.prototype,
  "sectors",
  void 0,
);
__decorate(
  [(0, typeorm_1.Column)("uuid", { name: "establishment_ids", array: true, nullable: true })],
  NewsEntity.prototype,
  "establishmentIds",
  void 0,
);
__decorate([(0, typeorm_1.Column)("text", { default: "draft" })], NewsEntity.prototype, "state", void 0);
__decorate(
  [(0, typeorm_1.Column)("timestamptz", { name: "publish_at", nullable: true })],
  NewsEntity.prototype,
  "publishAt",
  void 0,
);
__decorate(
  [(0, typeorm_1.Column)("timestamptz", { name: "published_at", nullable: true })],
  NewsEntity.prototype,
  "publishedAt",
  void 0,
);
__decorate(
  [(0, typeorm_1.Column)("timestamptz", { name: "withdrawn_at", nullable: true })],
  NewsEntity.prototype,
  "withdrawnAt",
  void 0,
);
__decorate([(0, typeorm_1.Column)("int", { default: 0 })], NewsEntity.prototype, "revision", void 0);
__decorate(
  [(0, typeorm_1.Column)("uuid", { name: "request_id", nullable: true })],
  NewsEntity.prototype,
  "requestId",
  void 0,
);
__decorate(
  [(0, typeorm_1.Column)("uuid", { name: "case_id", nullable: true })],
  NewsEntity.prototype,
  "caseId",
  void 0,
);
__decorate(
  [(0, typeorm_1.Column)("uuid", { name: "release_id", nullable: true })],
  NewsEntity.prototype,
  "releaseId",
  void 0,
);
__decorate(
  [(0, typeorm_1.Column)("uuid", { name: "created_by", nullable: true })],
  NewsEntity.prototype,
  "createdBy",
  void 0,
);
__decorate([(0, typeorm_1.Column)("int", { default: 1 })], NewsEntity.prototype, "version", void 0);
__decorate(
  [(0, typeorm_1.Column)("timestamptz", { name: "created_at", default: () => "now()" })],
  NewsEntity.prototype,
  "createdAt",
  void 0,
);
__decorate(
  [(0, typeorm_1.Column)("timestamptz", { name: "updated_at", default: () => "now()" })],
  NewsEntity.prototype,
  "updatedAt",
  void 0,
);
exports.NewsEntity = NewsEntity = __decorate(
  [
    (0, typeorm_1.Entity)("news"),
    (0, typeorm_1.Index)("news_published", ["groupId", "publishedAt"], { where: "(state = 'published'::text)" }),
    (0, typeorm_1.Index)("news_scheduled", ["groupId", "publishAt"], { where: "(state = 'scheduled'::text)" }),
    (0, typeorm_1.Check)("news_kind", "kind in ('function', 'release', 'practice', 'incident', 'information')"),
    (0, typeorm_1.Check)("news_state", "state in ('draft', 'scheduled', 'published', 'withdrawn')"),
    (0, typeorm_1.Check)("news_title", "char_length(title) between 1 and 200"),
    (0, typeorm_1.Check)("news_body", "char_length(body) between 1 and 20000"),
  ],
  NewsEntity,
);
/** The text of each publication. */
let NewsRevisionEntity = class NewsRevisionEntity {
  groupId;
  id;
  newsId;
  revision;
  /** True: whoever had seen the news is asked again. */
  major;
  title;
  body;
  publishedBy;
  publishedAt;
};
exports.NewsRevisionEntity = NewsRevisionEntity;
__decorate(
  [(0, typeorm_1.PrimaryColumn)("uuid", { name: "group_id", primaryKeyConstraintName: "news_revision_pkey" })],
  NewsRevisionEntity.prototype,
  "groupId",
  void 0,
);
__decorate(
  [(0, typeorm_1.PrimaryColumn)("uuid", { default: () => "new_id()", primaryKeyConstraintName: "news_revision_pkey" })],
  NewsRevisionEntity.prototype,
  "id",
  void 0,
);
__decorate([(0, typeorm_1.Column)("uuid", { name: "news_id" })], NewsRevisionEntity.prototype, "newsId", void 0);
__decorate([(0, typeorm_1.Column)("int")], NewsRevisionEntity.prototype, "revision", void 0);
__decorate([(0, typeorm_1.Column)("boolean")], NewsRevisionEntity.prototype, "major", void 0);
__decorate([(0, typeorm_1.Column)("text")], NewsRevisionEntity.prototype, "title", void 0);
__decorate([(0, typeorm_1.Column)("text")], NewsRevisionEntity.prototype, "body", void 0);
__decorate(
  [(0, typeorm_1.Column)("uuid", { name: "published_by", nullable: true })],
  NewsRevisionEntity.prototype,
  "publishedBy",
  void 0,
);
__decorate(
  [(0, typeorm_1.Column)("timestamptz", { name: "published_at", default: () => "now()" })],
  NewsRevisionEntity.prototype,
  "publishedAt",
  void 0,
);
exports.NewsRevisionEntity = NewsRevisionEntity = __decorate(
  [
    (0, typeorm_1.Entity)("news_revision"),
    (0, typeorm_1.Unique)("news_revision_group_id_news_id_revision_key", ["groupId", "newsId", "revision"]),
  ],
  NewsRevisionEntity,
);
/** One establishment and one sector for which a published news is meant. */
let NewsAudienceEntity = class NewsAudienceEntity {
  groupId;
  id;
  newsId;
  establishmentId;
  sector;
  /** The oldest revision whose acknowledgement still counts. */
  sinceRevision;
  remindedAt;
  reminderCount;
};
exports.NewsAudienceEntity = NewsAudienceEntity;
__decorate(
  [(0, typeorm_1.PrimaryColumn)("uuid", { name: "group_id", primaryKeyConstraintName: "news_audience_pkey" })],
  NewsAudienceEntity.prototype,
  "groupId",
  void 0,
);
__decorate(
  [(0, typeorm_1.PrimaryColumn)("uuid", { default: () => "new_id()", primaryKeyConstraintName: "news_audience_pkey" })],
  NewsAudienceEntity.prototype,
  "id",
  void 0,
);
__decorate([(0, typeorm_1.Column)("uuid", { name: "news_id" })], NewsAudienceEntity.prototype, "newsId", void 0);
__decorate(
  [(0, typeorm_1.Column)("uuid", { name: "establishment_id" })],
  NewsAudienceEntity.prototype,
  "establishmentId",
  void 0,
);
__decorate([(0, typeorm_1.Column)("text")], NewsAudienceEntity.prototype, "sector", void 0);
__decorate(
  [(0, typeorm_1.Column)("int", { name: "since_revision", default: 1 })],
  NewsAudienceEntity.prototype,
  "sinceRevision",
  void 0,
);
__decorate(
  [(0, typeorm_1.Column)("timestamptz", { name: "reminded_at", nullable: true })],
  NewsAudienceEntity.prototype,
  "remindedAt",
  void 0,
);
__decorate(
  [(0, typeorm_1.Column)("int", { name: "reminder_count", default: 0 })],
  NewsAudienceEntity.prototype,
  "reminderCount",
  void 0,
);
exports.NewsAudienceEntity = NewsAudienceEntity = __decorate(
  [
    (0, typeorm_1.Entity)("news_audience"),
    (0, typeorm_1.Index)("news_audience_site", ["groupId", "establishmentId", "sector"]),
    (0, typeorm_1.Unique)("news_audience_group_id_news_id_establishment_id_sector_key", [
      "groupId",
      "newsId",
      "establishmentId",
      "sector",
    ]),
  ],
  NewsAudienceEntity,
);
const INDIVIDUAL = "(kind = 'individual'::text)";
const COLLECTIVE = "(kind = 'collective'::text)";
/** « J’ai lu » of a person, or « vu en équipe » as the referent of a place says it. */
let NewsAcknowledgementEntity = class NewsAcknowledgementEntity {
  groupId;
  id;
  newsId;
  revision;
  kind;
  /** null for a person: it counts wherever they are. */
  establishmentId;
  sector;
  /** Who has read, or who says that a team has. */
  personId;
  seenOn;
  /** How many people were there; null for one person. */
  peopleCount;
  createdAt;
};
exports.NewsAcknowledgementEntity = NewsAcknowledgementEntity;
__decorate(
  [(0, typeorm_1.PrimaryColumn)("uuid", { name: "group_id", primaryKeyConstraintName: "news_acknowledgement_pkey" })],
  NewsAcknowledgementEntity.prototype,
  "groupId",
  void 0,
);
__decorate(
  [
    (0, typeorm_1.PrimaryColumn)("uuid", {
      default: () => "new_id()",
      primaryKeyConstraintName: "news_acknowledgement_pkey",
    }),
  ],
  NewsAcknowledgementEntity.prototype,
  "id",
  void 0,
);
__decorate([(0, typeorm_1.Column)("uuid", { name: "news_id" })], NewsAcknowledgementEntity.prototype, "newsId", void 0);
__decorate([(0, typeorm_1.Column)("int")], NewsAcknowledgementEntity.prototype, "revision", void 0);
__decorate([(0, typeorm_1.Column)("text")], NewsAcknowledgementEntity.prototype, "kind", void 0);
__decorate(
  [(0, typeorm_1.Column)("uuid", { name: "establishment_id", nullable: true })],
  NewsAcknowledgementEntity.prototype,
  "establishmentId",
  void 0,
);
__decorate([(0, typeorm_1.Column)("text", { nullable: true })], NewsAcknowledgementEntity.prototype, "sector", void 0);
__decorate(
  [(0, typeorm_1.Column)("uuid", { name: "person_id" })],
  NewsAcknowledgementEntity.prototype,
  "personId",
  void 0,
);
__decorate([(0, typeorm_1.Column)("date", { name: "seen_on" })], NewsAcknowledgementEntity.prototype, "seenOn", void 0);
__decorate(
  [(0, typeorm_1.Column)("int", { name: "people_count", nullable: true })],
  NewsAcknowledgementEntity.prototype,
  "peopleCount",
  void 0,
);
__decorate(
  [(0, typeorm_1.Column)("timestamptz", { name: "created_at", default: () => "now()" })],
  NewsAcknowledgementEntity.prototype,
  "createdAt",
  void 0,
);
exports.NewsAcknowledgementEntity = NewsAcknowledgementEntity = __decorate(
  [
    (0, typeorm_1.Entity)("news_acknowledgement"),
    (0, typeorm_1.Index)("news_acknowledgement_individual", ["groupId", "newsId", "personId", "revision"], {
      unique: true,
      where: INDIVIDUAL,
    }),
    (0, typeorm_1.Index)(
      "news_acknowledgement_collective",
      ["groupId", "newsId", "establishmentId", "sector", "revision", "seenOn", "personId"],
      { unique: true, where: COLLECTIVE },
    ),
    (0, typeorm_1.Check)("news_acknowledgement_kind", "kind in ('individual', 'collective')"),
    (0, typeorm_1.Check)(
      "news_acknowledgement_place",
      "(kind = 'collective') = (establishment_id is not null and sector is not null and people_count is not null)",
    ),
    (0, typeorm_1.Check)("news_acknowledgement_people", "people_count is null or people_count between 1 and 10000"),
  ],
  NewsAcknowledgementEntity,
);
/** The entities of the feature. */
exports.newsEntities = [NewsEntity, NewsRevisionEntity, NewsAudienceEntity, NewsAcknowledgementEntity];
