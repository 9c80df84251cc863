import type { RoomOperations } from "./operation";

/** Every room's lines; a new room adds itself here. */
export const rooms: readonly RoomOperations[] = [];
