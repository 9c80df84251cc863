import { rightsOf, type Role } from "@palier/domain/identity";
import { todosFor, type TodoCounts } from "./todo";

const nothing: TodoCounts = {
  previewedImports: 0,
  previewedImportId: null,
  failedJobs: 0,
  valuesWithoutContext: 0,
  establishmentsWithoutValue: 0,
  establishmentsWithoutAnswer: 0,
  readyDossiers: 0,
  accessRulesToReview: 0,
  accessReviewDue: 0,
  rightsToReview: 0,
  newsToRead: 0,
  requestsToQualify: 0,
  requestsToClarify: 0,
  casesWaiting: 0,
  releasesToTest: 0,
  meetingsToCascade: 0,
  mandatesEnding: 0,
  sitesWithVacantSector: 0,
  contractsToNotice: 0,
};
const all: TodoCounts = {
  previewedImports: 2,
  previewedImportId: "0196f000-0000-7000-8000-000000000001",
  failedJobs: 1,
  valuesWithoutContext: 1,
  establishmentsWithoutValue: 3,
  establishmentsWithoutAnswer: 4,
  readyDossiers: 1,
  accessRulesToReview: 2,
  accessReviewDue: 1,
  rightsToReview: 12,
  newsToRead: 3,
  requestsToQualify: 5,
  requestsToClarify: 1,
  casesWaiting: 2,
  releasesToTest: 1,
  meetingsToCascade: 3,
  mandatesEnding: 1,
  sitesWithVacantSector: 4,
  contractsToNotice: 1,
};
const actionsOf = (role: Role) => rightsOf([{ role, sector: null, wholeGroup: true, establishmentIds: [] }]).actions;
const codes = (role: Role, counts: TodoCounts) => todosFor(actionsOf(role), counts).map(({ code }) => code);

describe("what awaits a person", () => {
  it("is empty when nothing does", () => {
    expect(todosFor(actionsOf("groupReferent"), nothing)).toEqual([]);
  });

  it("is what they can deal with, the blocked work first", () => {
    expect(codes("groupReferent", all)).toEqual([
      "JOB_FAILED",
      "REQUEST_TO_CLARIFY",
      "REQUEST_TO_QUALIFY",
      "CASE_WAITING",
      "RELEASE_TO_TEST",
      "IMPORT_TO_CONFIRM",
      "NEWS_TO_READ",
      "DOSSIER_READY",
      "MEETING_TO_CASCADE",
      "CONTRACT_NOTICE",
      "MANDATE_ENDING",
      "SECTOR_VACANT",
      "VALUE_WITHOUT_CONTEXT",
      "ACCESS_RULE_REVIEW",
      "ESTABLISHMENT_WITHOUT_VALUE",
      "ESTABLISHMENT_WITHOUT_ANSWER",
    ]);
    expect(codes("groupAdministrator", all)).toEqual(["RIGHTS_TO_REVIEW", "ACCESS_REVIEW_DUE"]);
    expect(codes("director", all)).toEqual([
      "REQUEST_TO_CLARIFY",
      "NEWS_TO_READ",
      "DOSSIER_READY",
      "MEETING_TO_CASCADE",
      "MANDATE_ENDING",
      "SECTOR_VACANT",
    ]);
    expect(codes("sectorReferent", all)).toEqual([
      "REQUEST_TO_CLARIFY",
      "REQUEST_TO_QUALIFY",
      "RELEASE_TO_TEST",
      "NEWS_TO_READ",
      "MEETING_TO_CASCADE",
      "ESTABLISHMENT_WITHOUT_ANSWER",
    ]);
    expect(codes("vendorContact", all)).toEqual([]);
  });

  it("counts in French and leads to the page", () => {
    const todos = todosFor(actionsOf("qualityManager"), all);
    const [failed] = todos;
    const toConfirm = todos.find(({ code }) => code === "IMPORT_TO_CONFIRM");
    expect(failed).toMatchObject({ label: "1\u00a0traitement à reprendre", count: 1 });
    expect(toConfirm).toMatchObject({
      label: "2\u00a0imports d’indicateurs à confirmer",
      path: "/indicateurs/import?import=0196f000-0000-7000-8000-000000000001",
    });
  });
});
