import { RoiResolver } from "./roi.resolver";

/** The resolvers of this room. */
export const roiResolvers = [RoiResolver] as const;
