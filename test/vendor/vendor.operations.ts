import { FAR_NUMBER } from "../support";
import type { RoomOperations } from "../tenancy/operation";

const FAULT = "error { code message }";
const VENDOR =
  "vendor { id name email phone note version groupContact { id name } contacts { id name duty email phone } }";
const PRODUCT = "id name kind vendor { id name } modules { id name } versions { id label } installed siteCount";
const CONTRACT =
  "id reference note version vendor { id name } products { id name } dates { state } commitments { severity } clauses { kind wording }";
const RELEASE =
  "id versionLabel notes knownProblems decisionReason version product { id name } checks { id title expected } sites { id name siteVerdict { note } } results { checkId note }";
const INCIDENT =
  "id number body workaround cause version establishment { id name } product { id name } module { id name } case { id title }";
const release = (name: string, type: string): string =>
  `mutation M($input: ${type}!) { answer: ${name}(input: $input) { ok ${FAULT} release { ${RELEASE} } } }`;
const incident = (name: string, type: string): string =>
  `mutation M($input: ${type}!) { answer: ${name}(input: $input) { ok ${FAULT} incident { ${INCIDENT} } } }`;
const FILE = "finess_et;logiciel;version;modules;depuis\n";

export const vendorOperations: RoomOperations = {
  operations: {
    "Query.products": {
      document: `query Q($id: ID) { answer: products(establishmentId: $id) { ${PRODUCT} } }`,
      variables: ({ establishmentId }) => ({ id: establishmentId }),
      action: "vendor:read",
      takes: ["establishmentId"],
    },
    "Query.vendors": {
      document: `query Q { answer: vendors { id name note contacts { name } } }`,
      action: "vendor:read",
      takes: [],
    },
    "Query.vendor": {
      document: `query Q($id: ID!) { answer: vendor(id: $id) { id name note contacts { name } } }`,
      variables: ({ vendorId }) => ({ id: vendorId }),
      action: "vendor:read",
      takes: ["vendorId"],
    },
    "Query.installationBoard": {
      document:
        "query Q { answer: installationBoard { establishments { id name } installations { id establishmentId productId } } }",
      action: "vendor:read",
      takes: [],
    },
    "Query.installationHistory": {
      document: "query Q($id: ID!) { answer: installationHistory(id: $id) { at byName versionAfter } }",
      variables: ({ installationId }) => ({ id: installationId }),
      action: "vendor:read",
      takes: ["installationId"],
    },
    "Query.contracts": {
      document: `query Q($id: ID) { answer: contracts(vendorId: $id) { ${CONTRACT} } }`,
      variables: ({ vendorId }) => ({ id: vendorId }),
      action: "contract:read",
      takes: ["vendorId"],
    },
    "Query.contract": {
      document: `query Q($id: ID!) { answer: contract(id: $id) { ${CONTRACT} } }`,
      variables: ({ contractId }) => ({ id: contractId }),
      action: "contract:read",
      takes: ["contractId"],
    },
    "Query.releases": {
      document: `query Q { answer: releases { ${RELEASE} } }`,
      action: "release:read",
      takes: [],
    },
    "Query.release": {
      document: `query Q($id: ID!) { answer: release(id: $id) { ${RELEASE} } }`,
      variables: ({ releaseId }) => ({ id: releaseId }),
      action: "release:read",
      takes: ["releaseId"],
    },
    "Query.releaseInstallPreview": {
      document: "query Q($id: ID!) { answer: releaseInstallPreview(id: $id) { changedCount unchangedCount } }",
      variables: ({ releaseId }) => ({ id: releaseId }),
      action: "release:decide",
      takes: ["releaseId"],
    },
    "Query.incidents": {
      document: `query Q { answer: incidents(first: 20) { edges { cursor node { ${INCIDENT} } } totalCount openCount } }`,
      action: "incident:read",
      takes: [],
    },
    "Query.incident": {
      document: `query Q($id: ID!) { answer: incident(id: $id) { ${INCIDENT} } }`,
      variables: ({ incidentId }) => ({ id: incidentId }),
      action: "incident:read",
      takes: ["incidentId"],
    },
    "Query.incidentCases": {
      document: "query Q($id: ID!) { answer: incidentCases(id: $id) { id number title } }",
      variables: ({ incidentId }) => ({ id: incidentId }),
      action: "case:update",
      takes: ["incidentId"],
    },
    "Mutation.saveVendor": {
      document: `mutation M($input: SaveVendorInput!) { answer: saveVendor(input: $input) { ok ${FAULT} ${VENDOR} } }`,
      variables: ({ vendorId, vendorName }) => ({
        input: { id: vendorId, version: 1, name: vendorName, email: null, phone: null, note: "", groupContactId: null },
      }),
      action: "vendor:update",
      takes: ["vendorId"],
    },
    "Mutation.saveVendorContact": {
      document: `mutation M($input: SaveVendorContactInput!) { answer: saveVendorContact(input: $input) { ok ${FAULT} ${VENDOR} } }`,
      variables: ({ vendorId, vendorContactId, vendorName }) => ({
        input: {
          vendorId,
          id: vendorContactId,
          version: 1,
          name: vendorName,
          duty: "",
          email: null,
          phone: null,
          singleContact: true,
          archived: false,
        },
      }),
      action: "vendor:update",
      takes: ["vendorId", "vendorContactId"],
    },
    "Mutation.saveProduct": {
      document: `mutation M($input: SaveProductInput!) { answer: saveProduct(input: $input) { ok ${FAULT} product { ${PRODUCT} } } }`,
      variables: ({ vendorId, productId, vendorName }) => ({
        input: {
          vendorId,
          id: productId,
          version: 1,
          name: vendorName,
          kind: "dui",
          archived: false,
          addModules: [],
          archiveModuleIds: [],
          addVersions: [],
        },
      }),
      action: "vendor:update",
      takes: ["vendorId", "productId"],
    },
    "Mutation.setInstallations": {
      document: `mutation M($input: SetInstallationsInput!) { answer: setInstallations(input: $input) { ok ${FAULT} changedCount } }`,
      variables: ({ productId, establishmentId }) => ({
        input: { productId, sites: [{ establishmentId, version: 1 }], since: "2025-01-01", dryRun: false },
      }),
      action: "vendor:update",
      takes: ["productId", "establishmentId"],
    },
    "Mutation.importInstallations": {
      document:
        "mutation M($input: ImportInstallationsInput!) { answer: importInstallations(input: $input) { ok lineCount faultCount faults { line reason } } }",
      variables: ({ finessNumber, vendorName }) => ({
        input: { text: `${FILE}${finessNumber ?? ""};"${vendorName ?? ""}";;;\n`, dryRun: false },
      }),
      action: "vendor:update",
      takes: [],
    },
    "Mutation.saveContract": {
      document: `mutation M($input: SaveContractInput!) { answer: saveContract(input: $input) { ok ${FAULT} contract { ${CONTRACT} } } }`,
      variables: ({ vendorId, contractId, productId }) => ({
        input: {
          id: contractId,
          vendorId,
          version: 1,
          reference: "Autre référence",
          productIds: [productId],
          startsOn: "2026-01-01",
          timeZone: "Europe/Paris",
          holidayZone: "FR",
          weekdays: [1],
          opensAtMinute: 540,
          closesAtMinute: 600,
          note: "",
          commitments: [],
          clauses: [],
        },
      }),
      action: "vendor:update",
      takes: ["vendorId", "contractId", "productId"],
    },
    "Mutation.saveRelease": {
      document: release("saveRelease", "SaveReleaseInput"),
      variables: ({ releaseId, productId }) => ({
        input: {
          id: releaseId,
          version: 1,
          productId,
          versionLabel: "5.5",
          notes: "",
          knownProblems: "",
          plannedOn: null,
        },
      }),
      action: "release:update",
      takes: ["releaseId"],
    },
    "Mutation.saveReleaseCheck": {
      document: release("saveReleaseCheck", "SaveReleaseCheckInput"),
      variables: ({ releaseId, releaseCheckId }) => ({
        input: {
          releaseId,
          version: 1,
          id: releaseCheckId,
          sector: "care",
          title: "Ouvrir",
          expected: "",
          removed: false,
        },
      }),
      action: "release:update",
      takes: ["releaseId", "releaseCheckId"],
    },
    "Mutation.moveRelease": {
      document: release("moveRelease", "MoveReleaseInput"),
      variables: ({ releaseId }) => ({ input: { id: releaseId, version: 1, move: "cancel" } }),
      action: "release:update",
      takes: ["releaseId"],
    },
    "Mutation.decideRelease": {
      document: release("decideRelease", "DecideReleaseInput"),
      variables: ({ releaseId }) => ({
        input: { id: releaseId, version: 1, decision: "goWithReserves", reason: "Sauf le lundi." },
      }),
      action: "release:decide",
      takes: ["releaseId"],
    },
    "Mutation.installRelease": {
      document: release("installRelease", "InstallReleaseInput"),
      variables: ({ decidedReleaseId }) => ({ input: { id: decidedReleaseId, version: 1 } }),
      action: "release:decide",
      takes: ["decidedReleaseId"],
    },
    "Mutation.recordReleaseResult": {
      document: release("recordReleaseResult", "RecordReleaseResultInput"),
      variables: ({ releaseCheckId, establishmentId }) => ({
        input: { checkId: releaseCheckId, establishmentId, version: 1, verdict: "ok", note: "" },
      }),
      action: "release:test",
      takes: ["releaseCheckId", "establishmentId"],
      establishment: "establishmentId",
      sector: "care",
    },
    "Mutation.giveReleaseVerdict": {
      document: release("giveReleaseVerdict", "GiveReleaseVerdictInput"),
      variables: ({ releaseId, establishmentId }) => ({
        input: { releaseId, establishmentId, version: 1, verdict: "ready", note: "" },
      }),
      action: "release:conclude",
      takes: ["releaseId", "establishmentId"],
      establishment: "establishmentId",
    },
    "Mutation.declareIncident": {
      document: incident("declareIncident", "DeclareIncidentInput"),
      variables: ({ establishmentId, productId }) => ({
        input: {
          establishmentId,
          productId,
          moduleId: null,
          severity: "major",
          body: "L’agenda ne s’ouvre plus.",
          workaround: "",
          startedAt: "2026-11-20T08:00:00Z",
        },
      }),
      action: "incident:declare",
      takes: ["establishmentId", "productId"],
      establishment: "establishmentId",
    },
    "Mutation.updateIncident": {
      document: incident("updateIncident", "UpdateIncidentInput"),
      variables: ({ incidentId }) => ({
        input: {
          id: incidentId,
          version: 1,
          severity: "minor",
          body: "L’agenda est revenu.",
          workaround: "",
          cause: "",
          startedAt: "2026-11-20T08:00:00Z",
          endedAt: "2026-11-20T09:00:00Z",
        },
      }),
      action: "incident:declare",
      takes: ["incidentId"],
    },
    "Mutation.joinIncident": {
      document: incident("joinIncident", "JoinIncidentInput"),
      variables: ({ incidentId }) => ({ input: { id: incidentId, version: 1, caseId: null } }),
      action: "case:update",
      takes: ["incidentId"],
    },
  },
  async things({ owner }, { groupId, siteIds }, canary) {
    const site = siteIds[0]!;
    // Each call makes a vendor of its own: the others of the group stay for the rows that hang on them.
    const { rows } = await owner.query<Record<string, string>>(
      `with n as (select gen_random_uuid()::text as tag),
       v as (insert into vendor (group_id, name, note) select $1, $2 || ' ' || tag, $2 from n returning id, name),
       c as (insert into vendor_contact (group_id, vendor_id, name, duty) select $1, id, $2, $2 from v returning id),
       p as (insert into product (group_id, vendor_id, name, kind) select $1, id, name, 'dui' from v returning id),
       m as (insert into product_module (group_id, product_id, name) select $1, id, $2 from p returning id),
       w as (insert into product_version (group_id, product_id, label) select $1, p.id, $2 || l from p, unnest(array['1', '2']) l
             returning id, label),
       i as (insert into product_installation (group_id, establishment_id, product_id, since)
             select $1, s, p.id, '2024-01-01' from p, unnest($3::uuid[]) s returning id, establishment_id),
       k as (insert into contract (group_id, vendor_id, reference, starts_on, note)
             select $1, id, $2, '2026-01-01', $2 from v returning id),
       l as (insert into contract_clause (group_id, contract_id, kind, present, wording)
             select $1, id, 'reversibility', true, $2 from k returning id),
       r as (insert into release (group_id, product_id, version_id, notes, known_problems, state)
             select $1, p.id, w.id, $2, $2, 'testing' from p, w where w.label = $2 || '1' returning id),
       d as (insert into release (group_id, product_id, version_id, notes, state, decision)
             select $1, p.id, w.id, $2, 'decided', 'go' from p, w where w.label = $2 || '2' returning id),
       h as (insert into release_check (group_id, release_id, position, sector, title, expected)
             select $1, id, 1, 'care', $2, $2 from r returning id),
       o as (select person_id as id from member where group_id = $1 order by joined_at limit 1),
       x as (insert into release_result (group_id, check_id, establishment_id, verdict, note, person_id)
             select $1, h.id, $4, 'problem', $2, o.id from h, o returning id),
       y as (insert into release_site_verdict (group_id, release_id, establishment_id, verdict, note, person_id)
             select $1, r.id, $4, 'readyWithReserves', $2, o.id from r, o returning id),
       q as (insert into incident (group_id, number, establishment_id, product_id, severity, body, started_at, declared_by)
             select $1, ${FAR_NUMBER}, $4, p.id, 'minor', $2,
                    '2026-11-20T07:00:00Z', o.id from p, o returning id)
       select v.id as "vendorId", v.name as "vendorName", c.id as "vendorContactId", p.id as "productId",
              m.id as "moduleId", i.id as "installationId", k.id as "contractId", r.id as "releaseId",
              d.id as "decidedReleaseId", h.id as "releaseCheckId", q.id as "incidentId",
              (select finess_number from establishment where group_id = $1 and id = $4) as "finessNumber"
         from v, c, p, m, i, k, r, d, h, q where i.establishment_id = $4`,
      [groupId, canary, siteIds, site],
    );
    return { ...rows[0]!, establishmentId: site };
  },
};
