import { withGroup } from "@palier/store/kernel";
import { requestMaturity } from "@palier/store/maturity";
import type { RoomOperations } from "../tenancy/operation";

export const kernelOperations: RoomOperations = {
  operations: {
    "Query.jobs": {
      document: `query Q { answer: jobs(first: 100) { totalCount waitingCount runningCount failedCount
        edges { cursor node { id kindLabel failureReason requestedByName } } } }`,
      action: "job:read",
      takes: [],
    },
    "Query.job": {
      document: "query Q($id: ID!) { answer: job(id: $id) { id failureReason stepLabel requestedByName } }",
      variables: ({ jobId }) => ({ id: jobId }),
      action: "job:read",
      takes: ["jobId"],
    },
    "Mutation.retryJob": {
      document:
        "mutation M($id: ID!) { answer: retryJob(id: $id) { ok error { code message } job { id failureReason } } }",
      variables: ({ jobId }) => ({ id: jobId }),
      action: "job:retry",
      takes: ["jobId"],
    },
    "Subscription.jobProgress": {
      document: "subscription S($id: ID!) { answer: jobProgress(id: $id) { id state failureReason stepLabel } }",
      variables: ({ endedJobId }) => ({ id: endedJobId }),
      action: "job:read",
      takes: ["endedJobId"],
    },
  },
  async things({ db, owner }, group, canary) {
    const failed = async (): Promise<string> => {
      const id = await withGroup(db, group, requestMaturity);
      await owner.query("update outbox set state = 'failed', failure_reason = $2, step_label = $2 where id = $1", [
        id,
        canary,
      ]);
      return id;
    };
    return { jobId: await failed(), endedJobId: await failed() };
  },
};
