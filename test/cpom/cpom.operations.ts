import { requestDossier, saveFiles, shareDossier } from "@palier/store/cpom";
import { FileStore } from "@palier/store/file";
import { withGroup } from "@palier/store/kernel";
import type { RoomOperations } from "../tenancy/operation";

const SHARE = "id dossierId dossierTitle label createdByName expiresAt revokedAt openedCount";

export const cpomOperations: RoomOperations = {
  operations: {
    "Query.cpomDossiers": {
      document: `query Q { answer: cpomDossiers { id title requestedByName snapshotSha256 job { id failureReason }
        files { id name url sha256 } } }`,
      action: "cpom:read",
      takes: [],
    },
    "Mutation.generateCpomDossier": {
      document: `mutation M($title: String!) { answer: generateCpomDossier(input: { title: $title }) {
        ok error { code message } dossier { id title job { id } } } }`,
      variables: ({ dossierTitle }) => ({ title: dossierTitle }),
      action: "cpom:generate",
      takes: [],
    },
    "Query.cpomShares": {
      document: `query Q { answer: cpomShares { ${SHARE} } }`,
      action: "cpom:share",
      takes: [],
    },
    "Mutation.shareCpomDossier": {
      document: `mutation M($id: ID!, $label: String!) { answer: shareCpomDossier(
        input: { dossierId: $id, label: $label, days: 30 }) { ok error { code message } share { ${SHARE} } linkPath } }`,
      variables: ({ dossierId, dossierTitle }) => ({ id: dossierId, label: dossierTitle }),
      action: "cpom:share",
      takes: ["dossierId"],
    },
    "Mutation.revokeCpomShare": {
      document: `mutation M($id: ID!) { answer: revokeCpomShare(id: $id) { ok error { code message } share { ${SHARE} } } }`,
      variables: ({ cpomShareId }) => ({ id: cpomShareId }),
      action: "cpom:share",
      takes: ["cpomShareId"],
    },
  },
  async things({ db, home }, group, canary) {
    const title = `Dossier ${canary}`;
    const kept = await new FileStore(home).put(group.groupId, "dossier.pdf", Buffer.from(`%PDF ${canary}`));
    const { dossierId, shareId } = await withGroup(db, group, async (tx) => {
      const { id } = await requestDossier(tx, { title, requestedBy: group.viewerId });
      const file = {
        name: `${canary}.pdf`,
        mediaType: "application/pdf",
        byteCount: kept.byteCount,
        sha256: kept.sha256,
      };
      await saveFiles(tx, id, [{ ...file, storageKey: kept.key }], kept.sha256);
      const share = await shareDossier(tx, { dossierId: id, label: title, days: 30, createdBy: group.viewerId });
      return { dossierId: id, shareId: share?.id ?? "" };
    });
    return { dossierTitle: title, dossierId, cpomShareId: shareId };
  },
};
