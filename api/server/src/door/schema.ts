import "reflect-metadata";
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import { buildSchemaSync, type PubSub } from "type-graphql";
import { accessruleResolvers } from "../accessrule";
import { auditResolvers } from "../audit";
import { cpomResolvers } from "../cpom";
import { draftResolvers } from "../draft";
import { groupResolvers } from "../group";
import { identityResolvers } from "../identity";
import { indicatorResolvers } from "../indicator";
import { integrationResolvers } from "../integration";
import { JobResolver } from "../kernel";
import { maturityResolvers } from "../maturity";
import { newsResolvers } from "../news";
import { notificationResolvers } from "../notification";
import { privacyResolvers } from "../privacy";
import { requestResolvers } from "../request";
import { referentResolvers } from "../referent";
import { roiResolvers } from "../roi";
import { searchResolvers } from "../search";
import { templateResolvers } from "../template";
import { vendorResolvers } from "../vendor";
import { vendorcaseResolvers } from "../vendorcase";

// Subscriptions bring their own source; the library wants this one to exist all the same.
const noPubSub: PubSub = {
  publish() {
    throw new Error("nothing is published here: see job-stream.ts");
  },
  subscribe() {
    throw new Error("nothing is published here: see job-stream.ts");
  },
};

/** The schema that the rooms of the front door make together. */
export function buildFrontSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      ...identityResolvers,
      ...groupResolvers,
      ...indicatorResolvers,
      ...maturityResolvers,
      ...roiResolvers,
      ...requestResolvers,
      ...cpomResolvers,
      ...draftResolvers,
      ...accessruleResolvers,
      ...referentResolvers,
      ...templateResolvers,
      ...vendorResolvers,
      ...vendorcaseResolvers,
      ...newsResolvers,
      ...notificationResolvers,
      ...searchResolvers,
      ...auditResolvers,
      ...integrationResolvers,
      ...privacyResolvers,
      JobResolver,
    ],
    // Inputs are checked by the domain and the store, which give French reasons.
    validate: false,
    pubSub: noPubSub,
  });
}

/** The contract as committed in `schema.graphql`. */
export function printFrontSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildFrontSchema()))}\n`;
}
