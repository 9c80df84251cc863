import { policy } from "../kernel";

/** Rights on levels of maturity. */
export const maturityPolicy = {
  read: policy("maturity:read", "voir les paliers"),
  answer: policy("maturity:answer", "répondre aux questions des paliers"),
  compute: policy("maturity:compute", "lancer le calcul des paliers"),
} as const;
