export { abandonedPicturesRound } from "./request.round";
