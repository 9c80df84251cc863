"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readBeginning =
  exports.readTold =
  exports.remindReferents =
  exports.readReach =
  exports.readNewsToRelay =
  exports.unknownTargetPart =
  exports.readTargetPairs =
  exports.readAudienceCount =
  exports.acknowledgeNews =
  exports.acknowledgeForTeam =
  exports.readRevisions =
  exports.readNewsPage =
  exports.readNews =
  exports.withdrawNews =
  exports.scheduleNews =
  exports.reviseNews =
  exports.publishNews =
  exports.publishDueNews =
  exports.saveNews =
  exports.newsEntities =
    void 0;
var news_entity_1 = require("./news.entity");
Object.defineProperty(exports, "newsEntities", {
  enumerable: true,
  get: function () {
    return news_entity_1.newsEntities;
  },
});
var news_store_1 = require("./news.store");
Object.defineProperty(exports, "saveNews", {
  enumerable: true,
  get: function () {
    return news_store_1.saveNews;
  },
});
var news_publish_store_1 = require("./news-publish.store");
Object.defineProperty(exports, "publishDueNews", {
  enumerable: true,
  get: function () {
    return news_publish_store_1.publishDueNews;
  },
});
Object.defineProperty(exports, "publishNews", {
  enumerable: true,
  get: function () {
    return news_publish_store_1.publishNews;
  },
});
Object.defineProperty(exports, "reviseNews", {
  enumerable: true,
  get: function () {
    return news_publish_store_1.reviseNews;
  },
});
Object.defineProperty(exports, "scheduleNews", {
  enumerable: true,
  get: function () {
    return news_publish_store_1.scheduleNews;
  },
});
Object.defineProperty(exports, "withdrawNews", {
  enumerable: true,
  get: function () {
    return news_publish_store_1.withdrawNews;
  },
});
var news_read_store_1 = require("./news-read.store");
Object.defineProperty(exports, "readNews", {
  enumerable: true,
  get: function () {
    return news_read_store_1.readNews;
  },
});
Object.defineProperty(exports, "readNewsPage", {
  enumerable: true,
  get: function () {
    return news_read_store_1.readNewsPage;
  },
});
Object.defineProperty(exports, "readRevisions", {
  enumerable: true,
  get: function () {
    return news_read_store_1.readRevisions;
  },
});
var news_acknowledge_store_1 = require("./news-acknowledge.store");
Object.defineProperty(exports, "acknowledgeForTeam", {
  enumerable: true,
  get: function () {
    return news_acknowledge_store_1.acknowledgeForTeam;
  },
});
Object.defineProperty(exports, "acknowledgeNews", {
  enumerable: true,
  get: function () {
    return news_acknowledge_store_1.acknowledgeNews;
  },
});
var news_target_store_1 = require("./news-target.store");
Object.defineProperty(exports, "readAudienceCount", {
  enumerable: true,
  get: function () {
    return news_target_store_1.readAudienceCount;
  },
});
Object.defineProperty(exports, "readTargetPairs", {
  enumerable: true,
  get: function () {
    return news_target_store_1.readTargetPairs;
  },
});
Object.defineProperty(exports, "unknownTargetPart", {
  enumerable: true,
  get: function () {
    return news_target_store_1.unknownTargetPart;
  },
});
var news_reach_store_1 = require("./news-reach.store");
Object.defineProperty(exports, "readNewsToRelay", {
  enumerable: true,
  get: function () {
    return news_reach_store_1.readNewsToRelay;
  },
});
Object.defineProperty(exports, "readReach", {
  enumerable: true,
  get: function () {
    return news_reach_store_1.readReach;
  },
});
var news_reminder_store_1 = require("./news-reminder.store");
Object.defineProperty(exports, "remindReferents", {
  enumerable: true,
  get: function () {
    return news_reminder_store_1.remindReferents;
  },
});
var news_told_store_1 = require("./news-told.store");
Object.defineProperty(exports, "readTold", {
  enumerable: true,
  get: function () {
    return news_told_store_1.readTold;
  },
});
var news_origin_store_1 = require("./news-origin.store");
Object.defineProperty(exports, "readBeginning", {
  enumerable: true,
  get: function () {
    return news_origin_store_1.readBeginning;
  },
});
