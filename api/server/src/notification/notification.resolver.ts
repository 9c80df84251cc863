import { Ctx, Query, Resolver } from "type-graphql";
import { countAwaiting, countAwaitingInRooms } from "@palier/store/notification";
import { notSignedIn, type RequestContext } from "../kernel";
import { TodoType } from "./notification.type";
import { todosFor, type Todo } from "./todo";

@Resolver()
export class NotificationResolver {
  @Query(() => [TodoType], { description: "Ce qui attend une action de la personne connectée." })
  async todos(@Ctx() context: RequestContext): Promise<Todo[]> {
    const viewer = await context.viewer();
    if (viewer === null) throw notSignedIn();
    // Each kind of wait has its own right: a person sees what they can deal with, possibly nothing.
    const tx = context.read();
    const [counts, rooms] = await Promise.all([countAwaiting(tx, viewer), countAwaitingInRooms(tx, viewer)]);
    return todosFor(viewer.rights.actions, { ...counts, ...rooms });
  }
}
