import type { Page } from "playwright-core";
import { dayInFrance } from "@palier/domain/kernel";
import { sectionText, STARTER_TEMPLATES } from "@palier/domain/template";
import { DEMO_PASSWORD } from "@palier/store/identity";
import { accessibilityFaults, newVisitor, scrollsSideways, signIn, waitFor, type Client } from "../support";
import { docxOf } from "../template/real-files";
import { must, type Step, type Story, type World } from "./story";

const ORSAC = "(select id from care_group where finess_number = '010783009')";
const TITLE = STARTER_TEMPLATES[0]!.title;
/** Six of the models to begin with; the first is the letter that the sites adapt. */
const STARTERS = STARTER_TEMPLATES.slice(0, 6).map(({ key }) => key);
/** What five sites have made of « Suites à donner », each in its way. */
const REWRITTEN = [
  "Consultation avec le médecin traitant dans les huit jours, kinésithérapie deux fois par semaine, aides à domicile déjà prévenues.",
  "Consultation du médecin traitant sous huit jours ; kinésithérapie deux fois par semaine ; aides à domicile prévenues.",
  "Kinésithérapie deux fois par semaine, consultation avec le médecin traitant dans les huit jours, aides à domicile prévenues avant la sortie.",
  "Consultation avec le médecin traitant dans les huit jours. Kinésithérapie deux fois par semaine. Les aides à domicile sont prévenues.",
  "Dans les huit jours, consultation avec le médecin traitant ; kinésithérapie deux fois par semaine, aides à domicile déjà prévenues.",
];

const REVISION = "id name state version";
const PAYLOAD = `ok error { code message } template { id title inForce { ${REVISION} } inPreparation { ${REVISION} } }`;

interface Revision {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly version: number;
}
interface Payload {
  readonly ok: boolean;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly template: {
    readonly id: string;
    readonly inForce: Revision | null;
    readonly inPreparation: Revision | null;
  };
}
interface VariantPayload {
  readonly ok: boolean;
  readonly error: { readonly code: string } | null;
  readonly violations: readonly { readonly sectionKey: string; readonly diff: readonly { change: string }[] }[];
  readonly variant: { readonly version: number; readonly behind: boolean; readonly siteContent: string | null } | null;
}

const paragraph = (text: string) => [{ type: "paragraph", content: [{ type: "text", text }] }];

function steps(): readonly Step[] {
  let quality: Client;
  let referent: Client;
  let models: Payload["template"][] = [];
  let sites: readonly { readonly id: string; readonly name: string }[] = [];
  let page: Page;
  const letter = (): Payload["template"] => models[0]!;
  const ask = async <T>(who: Client, document: string, variables: Record<string, unknown>): Promise<T> =>
    (await who.query<{ answer: T }>(document, variables)).answer;
  const variantGesture = (who: Client, name: string, type: string, input: object): Promise<VariantPayload> =>
    ask(
      who,
      `mutation M($input: ${type}!) { answer: ${name}(input: $input) { ok error { code } violations { sectionKey diff { change text } }
         variant { version behind siteContent } } }`,
      { input },
    );
  const move = async (who: Client, { id, version }: Revision, code: string): Promise<Payload> =>
    ask(
      who,
      `mutation M($input: MoveTemplateRevisionInput!) { answer: moveTemplateRevision(input: $input) { ${PAYLOAD} } }`,
      { input: { revisionId: id, version, move: code, comment: "" } },
    );
  /** From a draft to the version in force: somebody else than its author approves it. */
  const publish = async (draft: Revision): Promise<Payload["template"]> => {
    const sent = await move(quality, draft, "submit");
    const alone = await move(quality, sent.template.inPreparation!, "approve");
    must(alone.error?.code === "TEMPLATE_FOUR_EYES", "son auteur a pu approuver un modèle");
    const approved = await move(referent, sent.template.inPreparation!, "approve");
    const published = await move(quality, approved.template.inPreparation!, "publish");
    must(
      published.ok && published.template.inForce?.id === draft.id,
      `publication : ${JSON.stringify(published.error)}`,
    );
    return published.template;
  };
  const declare = async (site: string, model: Payload["template"]): Promise<void> => {
    const input = {
      templateId: model.id,
      establishmentId: site,
      revisionId: model.inForce!.id,
      installedOn: dayInFrance(new Date()),
      note: "",
    };
    const done = await ask<{ ok: boolean; error: unknown }>(
      referent,
      "mutation M($input: DeclareTemplateVersionInput!) { answer: declareTemplateVersion(input: $input) { ok error { code message } } }",
      { input },
    );
    must(done.ok, `déclaration : ${JSON.stringify(done.error)}`);
  };
  const looksRight = async (where: string): Promise<void> => {
    await page.waitForLoadState("networkidle");
    const faults = await accessibilityFaults(page);
    must(faults.length === 0, `axe, ${where} : ${faults.join("\n")}`);
    must(!(await scrollsSideways(page)), `${where} dépasse la largeur de l’écran`);
  };

  return [
    {
      text: "La responsable qualité part de six modèles de départ ; une autre personne les approuve ; ils sont publiés",
      async play({ instance, owner }) {
        quality = await signIn(instance.url, "qualite@demo.example");
        referent = await signIn(instance.url, "referente.groupe@demo.example");
        ({
          rows: [...sites],
        } = await owner.query<{ id: string; name: string }>(
          `select id, name from establishment where group_id = ${ORSAC} and kind = 'SMR' and closed_on is null order by name limit 7`,
        ));
        must(sites.length === 7, `${String(sites.length)} établissements SMR au lieu de sept`);
        models = [];
        for (const key of STARTERS) {
          const made = await ask<Payload>(
            quality,
            `mutation M($key: ID!) { answer: createTemplateFromStarter(key: $key) { ${PAYLOAD} } }`,
            { key },
          );
          models.push(await publish(made.template.inPreparation!));
        }
      },
    },
    {
      text: "Les sept établissements adaptent la lettre là où le groupe laisse libre, et disent quelle version est en service",
      async play() {
        for (const [at, { id }] of sites.entries()) {
          const place = { templateId: letter().id, establishmentId: id };
          const sections = JSON.stringify({ suites: paragraph(`Consultation de suivi no ${String(at + 1)} au site.`) });
          const saved = await variantGesture(referent, "saveTemplateVariant", "SaveTemplateVariantInput", {
            ...place,
            version: 0,
            sections,
          });
          const used = await variantGesture(referent, "putTemplateVariantInUse", "UseTemplateVariantInput", {
            ...place,
            version: saved.variant?.version ?? 0,
          });
          must(used.ok, `adaptation : ${JSON.stringify(used.error)}`);
          for (const model of models) await declare(id, model);
        }
      },
    },
    {
      text: "Une requête forgée change une section verrouillée : elle est refusée, avec ce qu’elle changeait",
      async play() {
        const refused = await variantGesture(referent, "saveTemplateVariant", "SaveTemplateVariantInput", {
          templateId: letter().id,
          establishmentId: sites[0]!.id,
          version: 2,
          sections: JSON.stringify({ remise: paragraph("Remise quand le secrétariat a le temps.") }),
        });
        must(!refused.ok && refused.error?.code === "CONTRACT_BROKEN", `réponse : ${JSON.stringify(refused)}`);
        must(
          refused.violations.some(({ sectionKey, diff }) => sectionKey === "remise" && diff.length > 1),
          "le refus ne montre pas la différence",
        );
      },
    },
    {
      text: "Deux établissements font autrement, et disent pourquoi : deux écarts justifiés, datés",
      async play({ owner }) {
        for (const { id } of sites.slice(0, 2)) {
          const done = await ask<{ ok: boolean; error: unknown }>(
            referent,
            "mutation M($input: RecordTemplateGapInput!) { answer: recordTemplateGap(input: $input) { ok error { code message } } }",
            {
              input: {
                templateId: letter().id,
                establishmentId: id,
                sectionKey: "remise",
                reason:
                  "La lettre part par messagerie sécurisée avant la sortie : elle est remise à la famille ensuite.",
              },
            },
          );
          must(done.ok, `écart : ${JSON.stringify(done.error)}`);
        }
        const { rows } = await owner.query<{ n: number }>(
          "select count(*)::int as n from template_gap where template_id = $1 and ended_on is null and recorded_on is not null",
          [letter().id],
        );
        must(rows[0]?.n === 2, "les deux écarts ne sont pas gardés");
      },
    },
    {
      text: "Cinq documents réels disent la même chose autrement : le modèle est interrogé, une proposition monte",
      async play() {
        const sections = STARTER_TEMPLATES[0]!.document.content;
        for (const [at, wording] of REWRITTEN.entries()) {
          const parts = sections
            .filter(({ attrs }) => attrs.mode !== "localForbidden")
            .map((section) => ({
              title: section.attrs.title,
              lines: section.attrs.key === "suites" ? [wording] : sectionText(section).split("\n"),
            }));
          const form = new FormData();
          form.append("file", new Blob([Buffer.from(docxOf(parts))]), "lettre-de-liaison.docx");
          const path = `/template-documents?template=${letter().id}&establishment=${sites[at]!.id}`;
          const sent = await referent.fetch(path, { method: "POST", body: form });
          must(sent.ok, `document refusé : ${await sent.text()}`);
        }
        const drift = () =>
          ask<{ revisionId: string; siteCount: number; findings: { id: string; kind: string; sentence: string }[] }>(
            quality,
            "query Q($t: ID!) { answer: templateDrift(templateId: $t) { revisionId siteCount findings { id kind sentence } } }",
            { t: letter().id },
          );
        await waitFor("cinq documents comparés", async () => (await drift()).siteCount === 5);
        const { revisionId, findings } = await drift();
        const finding = findings.find(({ kind, sentence }) => kind === "reworded" && sentence.includes("5"));
        must(finding !== undefined, `constats : ${JSON.stringify(findings)}`);
        const input = { templateId: letter().id, revisionId, leastPercent: 50, findingId: finding.id, reason: "" };
        const proposed = await ask<{ ok: boolean; error: unknown }>(
          quality,
          "mutation M($input: ProposeTemplateDriftInput!) { answer: proposeTemplateDrift(input: $input) { ok error { code message } } }",
          { input },
        );
        must(proposed.ok, `proposition : ${JSON.stringify(proposed.error)}`);
      },
    },
    {
      text: "Le groupe la reprend dans une nouvelle version, approuvée par une autre personne, puis publiée",
      async play() {
        const [proposal] = await ask<{ id: string; version: number }[]>(
          quality,
          'query Q($t: ID) { answer: templateProposals(templateId: $t, state: "open") { id version } }',
          { t: letter().id },
        );
        const begun = await ask<Payload>(
          quality,
          `mutation M($t: ID!) { answer: beginTemplateRevision(templateId: $t, major: true) { ${PAYLOAD} } }`,
          { t: letter().id },
        );
        const taken = await ask<{ ok: boolean; error: unknown }>(
          quality,
          "mutation M($input: AnswerTemplateProposalInput!) { answer: answerTemplateProposal(input: $input) { ok error { code message } } }",
          {
            input: {
              id: proposal!.id,
              version: proposal!.version,
              taken: true,
              answer: "Cinq établissements sur sept.",
            },
          },
        );
        must(taken.ok, `réponse à la proposition : ${JSON.stringify(taken.error)}`);
        const draft = begun.template.inPreparation!;
        const [suggestion] = await ask<{ id: string; suggestion: string | null }[]>(
          quality,
          "query Q($id: ID!) { answer: templateComments(revisionId: $id) { id suggestion } }",
          { id: draft.id },
        );
        const written = await ask<{ ok: boolean; error: unknown; writing: { version: number } | null }>(
          quality,
          "mutation M($input: TakeTemplateSuggestionInput!) { answer: takeTemplateSuggestion(input: $input) { ok error { code message } writing { version } } }",
          { input: { commentId: suggestion!.id, version: draft.version } },
        );
        must(written.ok, `suggestion : ${JSON.stringify(written.error)}`);
        models[0] = await publish({ ...draft, version: written.writing!.version });
      },
    },
    {
      text: "Chacun reprend la nouvelle version en gardant ses mots : rien de ce qui fut écrit n’est perdu",
      async play({ owner }) {
        for (const [at, { id }] of sites.entries()) {
          const place = { templateId: letter().id, establishmentId: id };
          const waiting = await ask<{ toRevisionId: string; version: number } | null>(
            referent,
            "query Q($t: ID!, $e: ID!) { answer: templateRebase(templateId: $t, establishmentId: $e) { toRevisionId version } }",
            { t: place.templateId, e: id },
          );
          must(waiting !== null, `${sites[at]!.name} : aucune version à reprendre`);
          const choice = at === 6 ? "takeGroup" : "keepLocal";
          const done = await variantGesture(referent, "rebaseTemplateVariant", "RebaseTemplateVariantInput", {
            ...place,
            version: waiting.version,
            revisionId: waiting.toRevisionId,
            choices: [{ sectionKey: "suites", choice, reason: "" }],
          });
          must(done.ok && done.variant?.behind === false, `reprise : ${JSON.stringify(done.error)}`);
          await declare(id, letter());
        }
        const { rows } = await owner.query<{ n: number }>(
          `select count(distinct v.establishment_id)::int as n from template_variant v
             join template_variant_history h on h.group_id = v.group_id and h.variant_id = v.id
            where v.template_id = $1 and h.sections::text like '%Consultation de suivi no %'`,
          [letter().id],
        );
        must(rows[0]?.n === 7, "un texte d’établissement a disparu");
      },
    },
    {
      text: "Le tableau d’adoption montre les sept à la version 2, et la fiche du modèle qui a signé",
      async play(world: World) {
        const context = await newVisitor(world.browser, "laptop");
        await context.request.post(`${world.instance.url}/auth/sign-in`, {
          data: { email: "qualite@demo.example", password: DEMO_PASSWORD },
          headers: { "apollo-require-preflight": "1" },
        });
        page = await context.newPage();
        await page.goto(`${world.instance.url}/modeles/adoption`);
        await page.getByRole("heading", { level: 1 }).waitFor({ timeout: 20_000 });
        await looksRight("Adoption des modèles");
        await page.goto(`${world.instance.url}/modeles/${letter().id}`);
        await page.getByRole("heading", { level: 1, name: TITLE }).waitFor({ timeout: 20_000 });
        await looksRight("Fiche d’un modèle");
        await context.close();
        const { cells } = await ask<{
          cells: { templateId: string; establishmentId: string; declaredName: string | null; behindBy: number }[];
        }>(
          quality,
          "query Q { answer: templateAdoption { cells { templateId establishmentId declaredName behindBy } } }",
          {},
        );
        const mine = cells.filter(
          ({ templateId, establishmentId }) =>
            templateId === letter().id && sites.some(({ id }) => id === establishmentId),
        );
        must(mine.length === 7 && mine.every(({ behindBy }) => behindBy === 0), `adoption : ${JSON.stringify(mine)}`);
      },
    },
  ];
}

/** A year before a certification: models of the group, adapted, followed, questioned by practice, and moved on together. */
export const templateCertificationYearStory: Story = {
  name: "modeles-annee-certification",
  title:
    "Une année de certification : six modèles, sept établissements, deux écarts justifiés, une proposition qui monte",
  freeDocuments: true,
  steps,
};
