import { policy } from "../kernel";

/** Rights on the news. */
export const newsPolicy = {
  read: policy("news:read"),
  publish: policy("news:publish"),
  acknowledge: policy("news:acknowledge"),
  acknowledgeForTeam: policy("news:acknowledgeForTeam"),
  reach: policy("news:reach"),
  told: policy("circulation:read"),
  name: policy("request:qualify"),
} as const;
