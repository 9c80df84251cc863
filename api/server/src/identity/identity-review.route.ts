import { stringify } from "csv-stringify/sync";
import type { FastifyInstance } from "fastify";
import { REVIEW_DECISION_LABELS, rolePlacesText, roleText } from "@palier/domain/identity";
import { dayInFrance, frenchDate } from "@palier/domain/kernel";
import {
  readAccessReview,
  readAccessReviewLines,
  type AccessReview,
  type AccessReviewLine,
} from "@palier/store/identity";
import { readGroup, type Database } from "@palier/store/kernel";
import { allowedViewer, attachmentHeader, identifier, notFound, scopeOf } from "../kernel";
import { peoplePolicy } from "./identity-people.policy";

const HEADER = [
  "Personne",
  "Rôle",
  "Là où il vaut",
  "Décision",
  "Raison",
  "Décidé le",
  "Décidé par",
  "Revue ouverte le",
  "À terminer le",
  "Revue close le",
];

const day = (at: Date | null): string => (at === null ? "" : frenchDate(dayInFrance(at)));

/** What spreadsheets of French people open without asking: BOM, semicolons, CRLF; a cell is never a formula. */
function reviewCsv(review: AccessReview, lines: readonly AccessReviewLine[]): string {
  const rows = lines.map((line) => {
    const of = (kind: string) => line.places.filter((place) => place.kind === kind);
    return [
      line.personName,
      roleText(line.role, line.sector),
      rolePlacesText(line.wholeGroup, of("legalEntity"), of("establishment")),
      line.decision === null ? "À décider" : REVIEW_DECISION_LABELS[line.decision],
      line.reason ?? "",
      day(line.decidedAt),
      line.decidedBy ?? "",
      day(review.openedAt),
      frenchDate(review.dueOn),
      review.closedAt === null ? "Revue ouverte" : day(review.closedAt),
    ];
  });
  return stringify([HEADER, ...rows], {
    bom: true,
    delimiter: ";",
    record_delimiter: "\r\n",
    escape_formulas: true,
  });
}

/** Adds `GET /access-reviews/:id/revue.csv`: a review with its decisions, dated. */
export function addReviewRoutes(app: FastifyInstance, db: Database): void {
  app.get<{ Params: { id: string } }>("/access-reviews/:id/revue.csv", async (request, reply) => {
    const viewer = await allowedViewer(request, db, peoplePolicy.review);
    const id = identifier(request.params.id, "Cette revue");
    const text = await readGroup(db, scopeOf(viewer), async (tx) => {
      const review = await readAccessReview(tx, id);
      if (review === null) throw notFound("Cette revue");
      return { csv: reviewCsv(review, await readAccessReviewLines(tx, id)), name: dayInFrance(review.openedAt) };
    });
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", attachmentHeader(`${text.name}_Revue-des-droits.csv`))
      .header("cache-control", "private, no-store")
      .send(text.csv);
  });
}
