export { publishNewsRound, remindNewsRound } from "./news.round";
