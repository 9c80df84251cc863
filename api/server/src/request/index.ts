import { RequestChangeResolver } from "./request-change.resolver";
import { RequestCirculationResolver } from "./request-circulation.resolver";
import { RequestResolver } from "./request.resolver";

export { redrawPicture } from "./picture-redraw";
export { addRequestPictureRoutes } from "./request-picture.route";

/** The resolvers of this room. */
export const requestResolvers = [RequestResolver, RequestChangeResolver, RequestCirculationResolver] as const;
