import { requestDossier, saveFiles } from "@palier/store/cpom";
import { FileStore } from "@palier/store/file";
import { withGroup } from "@palier/store/kernel";
import type { RoomOperations } from "../tenancy/operation";

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
  },
  async things({ db, home }, group, canary) {
    const title = `Dossier ${canary}`;
    const kept = await new FileStore(home).put(group.groupId, "dossier.pdf", Buffer.from(`%PDF ${canary}`));
    const dossierId = await withGroup(db, group, async (tx) => {
      const { id } = await requestDossier(tx, { title, requestedBy: group.viewerId });
      const file = {
        name: `${canary}.pdf`,
        mediaType: "application/pdf",
        byteCount: kept.byteCount,
        sha256: kept.sha256,
      };
      await saveFiles(tx, id, [{ ...file, storageKey: kept.key }], kept.sha256);
      return id;
    });
    return { dossierTitle: title, dossierId };
  },
};
