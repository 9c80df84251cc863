import { dayInFrance } from "@palier/domain/kernel";
import { addMonths, CLAUSE_KINDS } from "@palier/domain/vendor";
import { readGroup, statement, withGroup, type Database, type Scope, type WriteTx } from "../kernel";
import { saveContract } from "./vendor-contract.store";
import { declareIncident, followIncident } from "./vendor-incident.store";
import { applyReleaseMove, saveRelease, saveReleaseCheck } from "./vendor-release-change.store";
import { giveSiteVerdict, recordReleaseResult } from "./vendor-release-result.store";
import { readReleaseSites } from "./vendor-release.store";
import { readProducts, type StoredProduct } from "./vendor.store";

const selectRows = statement<{ found: number }>(
  "vendor-demo-life-count",
  "select (select count(*) from contract where group_id = $1)::int as found",
);
const selectLead = statement<{ id: string }>(
  "vendor-demo-select-lead",
  `select m.person_id as id from membership m
    where m.group_id = $1 and m.role = 'groupReferent' and m.whole_group order by m.granted_at limit 1`,
);
const selectDemoSites = statement<{ id: string }>(
  "vendor-demo-select-sites",
  `select e.id from product_installation i
     join establishment e on e.group_id = i.group_id and e.id = i.establishment_id
    where i.group_id = $1 and i.product_id = $2 order by lower(e.name) limit 3`,
);
const nameContact = statement<never>(
  "vendor-demo-name-contact",
  "update vendor set group_contact_id = $2 where group_id = $1 and group_contact_id is null",
);

const PROBLEM = "Exemple fictif : la date de fin ne suit pas l’ordonnance renouvelée.";

/** One contract a vendor, the first with a notice to give soon. */
async function addContracts(tx: WriteTx, products: readonly StoredProduct[], today: string): Promise<void> {
  const vendors = [...new Map(products.map(({ vendor }) => [vendor.id, vendor])).values()];
  for (const [at, vendor] of vendors.entries()) {
    const endsOn = addMonths(today, at === 0 ? 5 : 20);
    await saveContract(tx, {
      id: null,
      vendorId: vendor.id,
      version: 0,
      reference: `FICTIF-${String(at + 1)}`,
      startsOn: addMonths(endsOn, -36),
      endsOn,
      noticeMonths: 3,
      renewalMonths: 12,
      noticeGivenOn: null,
      productIds: [],
      timeZone: "Europe/Paris",
      holidayZone: "FR",
      weekdays: [1, 2, 3, 4, 5],
      opensAtMinute: 510,
      closesAtMinute: 1_080,
      note: "Contrat inventé pour la démonstration.",
      commitments: [
        { severity: "blocking", responseMinutes: 60, resolutionMinutes: 480 },
        { severity: "major", responseMinutes: 240, resolutionMinutes: 2_400 },
        { severity: "minor", responseMinutes: 960, resolutionMinutes: null },
      ],
      clauses: CLAUSE_KINDS.map((kind, rank) => ({
        kind,
        present: (rank + at) % 3 !== 1,
        wording: (rank + at) % 3 === 1 ? "" : `Article ${String(rank + 3)} (fictif)`,
      })),
    });
  }
}

/** A release that is being checked: a site in three has looked, one in fifteen found something. */
async function addRelease(tx: WriteTx, product: StoredProduct, today: string): Promise<void> {
  const announced = await saveRelease(tx, {
    id: null,
    version: 0,
    productId: product.id,
    versionLabel: "2027.1 (fictive)",
    notes: "Renouveler une ordonnance d’un seul geste.\nVoir l’agenda de la semaine sur une page.",
    knownProblems: "L’impression de l’agenda coupe les noms longs.",
    plannedOn: addMonths(today, 1),
  });
  if (!announced.ok) return;
  const { id } = announced.value;
  const checks = [
    ["care", "Renouveler une ordonnance", "Les lignes reprennent leur posologie et leur date de fin."],
    ["rehabilitation", "Planifier une séance", "La séance se voit chez le patient et chez le rééducateur."],
    ["medicalInformation", "Coder une semaine", "Aucun message d’erreur à la validation."],
  ] as const;
  let { version } = announced.value;
  for (const [sector, title, expected] of checks) {
    const kept = await saveReleaseCheck(tx, {
      releaseId: id,
      version,
      id: null,
      sector,
      title,
      expected,
      removed: false,
    });
    if (kept.ok) version = kept.value.version;
  }
  const asked = await applyReleaseMove(tx, { id, version }, (release) => ({
    kind: "test",
    checkCount: release.checks.length,
  }));
  if (!asked.ok) return;
  for (const [at, site] of (await readReleaseSites(tx, id)).entries()) {
    if (at % 3 !== 0) continue;
    const establishmentId = site.id;
    for (const [rank, { id: checkId }] of asked.value.checks.entries()) {
      const wrong = at % 15 === 0 && rank === 0;
      const found = { verdict: wrong ? "problem" : "ok", note: wrong ? PROBLEM : "" };
      await recordReleaseResult(tx, { checkId, establishmentId, version: 0, ...found });
    }
    const ready = at % 15 !== 0;
    const verdict = ready ? "ready" : "readyWithReserves";
    await giveSiteVerdict(tx, { releaseId: id, establishmentId, version: 0, verdict, note: ready ? "" : PROBLEM });
  }
}

/** Three incidents, one of which still lasts. */
async function addIncidents(tx: WriteTx, product: StoredProduct, siteIds: readonly string[], now: Date): Promise<void> {
  const told = [
    ["blocking", "Exemple fictif : le dossier ne s’ouvre plus depuis le changement de poste.", 2, null],
    ["major", "Exemple fictif : l’agenda affiche la semaine précédente.", 9 * 24, 5],
    ["minor", "Exemple fictif : le logo manque en haut des courriers.", 30 * 24, 50],
  ] as const;
  for (const [at, [severity, body, hoursAgo, lasted]] of told.entries()) {
    const startedAt = new Date(now.getTime() - hoursAgo * 3_600_000).toISOString();
    const common = {
      severity,
      body,
      workaround: at === 1 ? "Exemple fictif : planning imprimé le matin." : "",
      startedAt,
    };
    const declared = await declareIncident(
      tx,
      {
        ...common,
        establishmentId: siteIds[at % siteIds.length] ?? "",
        productId: product.id,
        moduleId: product.modules[0]?.id ?? null,
        cause: "",
        endedAt: null,
      },
      now,
    );
    if (!declared.ok || lasted === null) continue;
    const endedAt = new Date(Date.parse(startedAt) + lasted * 3_600_000).toISOString();
    const { id, version } = declared.value;
    await followIncident(tx, { ...common, id, version, cause: "Exemple fictif : réglage du poste.", endedAt }, now);
  }
}

/**
 * Gives the vendors of a demonstration their contracts, a release that is being checked and a few incidents, all
 * fictitious, as if the referent of the group had written them.
 * @returns false when the group has contracts already, no product or no referent: it is left as it is.
 */
export async function ensureDemoVendorLife(db: Database, scope: Scope, now: Date): Promise<boolean> {
  const [lead] = await readGroup(db, scope, (tx) => tx.rows(selectLead, [scope.groupId]));
  if (lead === undefined) return false;
  return withGroup(db, { ...scope, viewerId: lead.id }, async (tx) => {
    const [known] = await tx.rows(selectRows, [tx.groupId]);
    const products = await readProducts(tx, null);
    const widest = [...products].sort((a, b) => b.siteCount - a.siteCount)[0];
    if ((known?.found ?? 0) > 0 || widest === undefined) return false;
    const today = dayInFrance(now);
    await tx.rows(nameContact, [tx.groupId, lead.id]);
    await addContracts(tx, products, today);
    await addRelease(tx, products.find(({ kind, siteCount }) => kind === "dpi" && siteCount > 0) ?? widest, today);
    const sites = await tx.rows(selectDemoSites, [tx.groupId, widest.id]);
    const siteIds = sites.map(({ id }) => id);
    if (siteIds.length > 0) await addIncidents(tx, widest, siteIds, now);
    return true;
  });
}
