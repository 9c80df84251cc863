import {
  type DossierInput,
  type DossierEstablishment,
  type DossierLevel,
  type DossierValue,
} from "@palier/domain/cpom";
import { departmentName, establishmentKindLabel } from "@palier/domain/group";
import { INDICATOR_CATALOGUE } from "@palier/domain/indicator";
import { defaultRoiLines } from "@palier/domain/roi";

/** A repeatable chance: the same seed gives the same dossier. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const KINDS = [
  ["EHPAD", "500", "EHPAD Les Résidences du Val de Saône"],
  ["MAS", "255", "Maison d’accueil spécialisée Montplaisir"],
  ["IME", "183", "Institut médico-éducatif L’Arc-en-ciel"],
  ["SESSAD", "182", "Service d’éducation spéciale et de soins à domicile Interlude – antenne de Bourg-en-Bresse"],
  ["SMR", "109", "Centre de soins médicaux et de réadaptation Mangini – hospitalisation complète et de jour"],
  ["ESAT", "246", "ESAT Les Ateliers de Nierme"],
  ["SAVS", "446", "Service d’accompagnement à la vie sociale"],
  ["CHRS", "214", "Centre d’hébergement et de réinsertion sociale La Tour"],
] as const;

const DEPARTMENTS = ["01", "01", "01", "69", "38", "42", "2A"] as const;

const CONTEXTS = [
  "Deux postes vacants sur 6 depuis mars, saisie faite par des remplaçants.",
  "Migration du logiciel en cours : les dossiers de 2024 ne sont pas tous repris.",
  '=HYPERLINK("http://exemple.invalid";"clic")',
  "Formation suivie par 12 professionnels en septembre.",
  null,
  null,
] as const;

const STEPS = [
  [
    "Ouvrir un dossier informatisé pour chaque personne",
    "Une réunion d’équipe de 30 min",
    "Dossiers actifs : 41 %, attendu 80 %.",
  ],
  ["Tenir l’agenda partagé dans le dossier", "Dix minutes par semaine", "Agenda partagé : aucune valeur transmise."],
  [
    "Écrire les bilans depuis les modèles du groupe",
    "Une demi-journée d’atelier",
    "Écrits issus d’un modèle : 22 %, attendu 70 %.",
  ],
] as const;

function establishments(count: number): DossierEstablishment[] {
  return Array.from({ length: count }, (_, index) => {
    const [kind, categoryCode, name] = KINDS[index % KINDS.length] ?? KINDS[0];
    const departmentCode = DEPARTMENTS[index % DEPARTMENTS.length] ?? "01";
    return {
      finessNumber: `01078${String(index).padStart(4, "0")}`,
      name: `${name} ${String(index + 1)}`,
      legalEntityFinessNumber: "010783009",
      kind,
      kindLabel: establishmentKindLabel(kind),
      categoryCode,
      categoryLabel: establishmentKindLabel(kind),
      departmentCode,
      departmentName: departmentName(departmentCode),
      city: "Bourg-en-Bresse",
      openedOn: "1995-01-01",
      closedOn: index % 37 === 36 ? "2020-12-31" : null,
    };
  });
}

function values(sites: readonly DossierEstablishment[], random: () => number): DossierValue[] {
  return INDICATOR_CATALOGUE.flatMap((indicator, position) =>
    sites.flatMap((site): DossierValue[] => {
      // The last indicator of the dictionary was never sent, and each site leaves a few out.
      if (position === INDICATOR_CATALOGUE.length - 1 || random() < 0.08) return [];
      const scale = indicator.unit === "ratio" ? 1 : (indicator.target ?? 20) * 2 + 1;
      const denominator = 20 + Math.floor(random() * 80);
      const numerator = Math.floor(random() * denominator);
      const value = indicator.unit === "ratio" ? (numerator / denominator).toFixed(10) : (random() * scale).toFixed(2);
      const previous = (Number(value) * (0.8 + random() * 0.4)).toFixed(10);
      const period = {
        year: "2026",
        quarter: random() < 0.9 ? "2026-T3" : "2026-T2",
        month: random() < 0.9 ? "2026-10" : "2026-09",
      };
      return [
        {
          establishmentFinessNumber: site.finessNumber,
          indicatorCode: indicator.code,
          period: period[indicator.frequency],
          numerator: indicator.unit === "ratio" ? String(numerator) : null,
          denominator: indicator.unit === "ratio" ? String(denominator) : null,
          value,
          context: CONTEXTS[Math.floor(random() * CONTEXTS.length)] ?? null,
          previousValue: random() < 0.1 ? null : random() < 0.2 ? value : previous,
        },
      ];
    }),
  );
}

function levels(sites: readonly DossierEstablishment[], random: () => number): DossierLevel[] {
  return sites.slice(0, -1).map((site) => {
    const level = Math.floor(random() * random() * 5);
    const [label, cost, finding] = STEPS[level % STEPS.length] ?? STEPS[0];
    return {
      establishmentFinessNumber: site.finessNumber,
      level,
      nextStep: level === 4 ? null : { label, cost, finding, why: "Pour que chacun retrouve l’information." },
      computedOn: "2026-11-20",
    };
  });
}

/**
 * A whole dossier of fictitious figures: 109 open establishments, 30 indicators, every trap (missing values, closed sites,
 * a context that looks like a formula, numbers inside quoted words).
 */
export function buildDossierInput(overrides: Partial<DossierInput> = {}, siteCount = 111): DossierInput {
  const random = chance(42);
  const sites = establishments(siteCount);
  const open = sites.filter((site) => site.closedOn === null);
  return {
    title: "Dossier de financement CPOM 2027-2031",
    preparedOn: "2026-11-22",
    group: {
      finessNumber: "010783009",
      name: "ORSAC",
      demo: true,
      sourceLabel: "Source : FINESS, Agence du numérique en santé, extraction du 13/08/2026",
    },
    legalEntities: [
      {
        finessNumber: "010783009",
        name: "Organisation pour la santé et l’accueil",
        siren: "775544562",
        closedOn: null,
      },
    ],
    establishments: sites,
    capacities: sites.flatMap((site, index) =>
      index % 9 === 8
        ? []
        : [
            {
              establishmentFinessNumber: site.finessNumber,
              sourceKey: `c${String(index)}`,
              activityCode: "650",
              placeCount: 8 + (index % 60),
            },
          ],
    ),
    engagements: open.slice(0, 60).map((site, index) => ({
      establishmentFinessNumber: site.finessNumber,
      sourceKey: `e${String(index)}`,
      kind: "CONV",
      subKind: "CPM",
      effectiveOn: index % 2 === 0 ? "2022-01-01" : "2023-01-01",
      signedOn: null,
      endsOn: null,
    })),
    indicators: INDICATOR_CATALOGUE.map((indicator) => ({
      ...indicator,
      target: indicator.target === null ? null : String(indicator.target),
    })),
    values: values(open, random),
    framework: {
      code: "usage",
      version: 1,
      name: "Paliers d’usage du dossier informatisé",
      levels: [
        {
          level: 1,
          name: "Usage individuel",
          purpose: "Chaque professionnel trouve et écrit l’essentiel dans le dossier.",
        },
        {
          level: 2,
          name: "Usage pluriprofessionnel",
          purpose: "L’équipe se coordonne par le dossier : agenda, transmissions, projet.",
        },
        {
          level: 3,
          name: "Usage partagé et harmonisé",
          purpose: "Les sites du groupe écrivent avec les mêmes modèles et échangent en sécurité.",
        },
        {
          level: 4,
          name: "Pilotage",
          purpose: "Les données servent à décider, à évaluer et à améliorer l’accompagnement.",
        },
      ],
    },
    levels: levels(open, random),
    plan: {
      name: "Dossier informatisé du groupe",
      firstYear: 2027,
      discountRate: 0.04,
      version: 3,
      lines: defaultRoiLines(),
    },
    ...overrides,
  };
}
