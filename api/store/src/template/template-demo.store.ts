import { ROLE_LABELS, type Role } from "@palier/domain/identity";
import {
  readTemplateDocument,
  STARTER_TEMPLATES,
  type RevisionMove,
  type TemplateDocument,
} from "@palier/domain/template";
import { statement, withGroup, type Database, type Scope, type WriteTx } from "../kernel";
import { moveTemplateRevision } from "./template-move.store";
import { readRevision, readTemplates } from "./template-read.store";
import { beginRevision, saveRevisionContent, saveRevisionSummary } from "./template-revision.store";
import { createFromStarter } from "./template.store";

interface Person {
  readonly personId: string;
  readonly role: Role;
}

const selectPeople = statement<Person>(
  "template-demo-people",
  `select person_id as "personId", role from membership
    where group_id = $1 and whole_group and role in ('groupReferent', 'qualityManager') order by role, person_id`,
);
// A demonstration begins in the past: what is in force has been so for a while.
const datePublished = statement<never>(
  "template-demo-date",
  `update template_revision set published_at = now() - make_interval(days => $3),
          review_due_on = case when review_due_on is null then null else (now() + make_interval(days => $4))::date end
    where group_id = $1 and id = $2`,
);

/** How many of the starter models are in force; the next one is in review, the others aren't there. */
const PUBLISHED = 6;
const SUMMARY = "Exemple de démonstration, à relire avant tout usage.";
const ANY = { kind: null, sector: null, standing: null, words: null };

/** The letter of version 2: who to call is said to the patient. */
function secondLetter(letter: TemplateDocument): TemplateDocument {
  const said =
    "Dire au patient, à voix haute, qui appeler et quand, puis l’écrire ici\u00a0: le numéro du service, de jour comme de nuit.";
  return {
    ...letter,
    content: letter.content.map((section) =>
      section.attrs.key === "remise"
        ? { ...section, content: [...section.content, { type: "paragraph", content: [{ type: "text", text: said }] }] }
        : section,
    ),
  };
}

/** The circuit walked by two people; nobody is told, as nobody waits for a demonstration. */
class DemoCircuit {
  readonly #tx: WriteTx;
  readonly #author: Person;
  readonly #approver: Person;
  readonly #today: string;

  constructor(tx: WriteTx, author: Person, approver: Person, today: string) {
    this.#tx = tx;
    this.#author = author;
    this.#approver = approver;
    this.#today = today;
  }

  async move(revisionId: string, move: RevisionMove, comment = ""): Promise<void> {
    const { personId, role } = move === "submit" ? this.#author : this.#approver;
    const revision = await readRevision(this.#tx, revisionId);
    const moved = await moveTemplateRevision(this.#tx, {
      ...{ revisionId, version: revision?.version ?? 0, move, comment, personId },
      ...{ functionName: ROLE_LABELS[role], today: this.#today, tells: false },
    });
    if (!moved.ok) throw new Error(moved.error.message);
  }

  async publish(revisionId: string, daysAgo: number, daysLeft: number): Promise<void> {
    for (const move of ["submit", "signReview", "approve", "publish"] as const) await this.move(revisionId, move);
    await this.#tx.rows(datePublished, [this.#tx.groupId, revisionId, daysAgo, daysLeft]);
  }
}

/**
 * Gives a demonstration six models in force, one of them in its second version, and one in review. Fictitious, and
 * said so in each version.
 * @param today 'YYYY-MM-DD'.
 */
export async function ensureDemoTemplates(db: Database, scope: Scope, today: string): Promise<void> {
  await withGroup(db, scope, async (tx) => {
    if ((await readTemplates(tx, true, ANY)).length > 0) return;
    const people = await tx.rows(selectPeople, [tx.groupId]);
    const author = people.find(({ role }) => role === "qualityManager");
    const approver = people.find(({ role }) => role === "groupReferent");
    // Whoever wrote never approves: a group of one has no model to show.
    if (author === undefined || approver === undefined) return;
    const circuit = new DemoCircuit(tx, author, approver, today);
    for (const [rank, starter] of STARTER_TEMPLATES.slice(0, PUBLISHED + 1).entries()) {
      const made = await createFromStarter(tx, starter.key, author.personId);
      if (!made.ok) throw new Error(made.error.message);
      const { templateId, revisionId } = made.value;
      await saveRevisionSummary(tx, { revisionId, version: 1, summary: SUMMARY, size: "major" });
      if (rank === PUBLISHED) {
        await circuit.move(revisionId, "submit");
        continue;
      }
      await circuit.publish(revisionId, 400 - rank * 40, rank === 1 ? 20 : 300 + rank * 30);
      if (rank > 0) continue;
      const begun = await beginRevision(tx, templateId, "major", author.personId);
      if (!begun.ok) throw new Error(begun.error.message);
      const letter = readTemplateDocument(starter.document);
      if (!letter.ok) throw new Error(letter.error);
      const content = secondLetter(letter.value);
      await saveRevisionContent(tx, { revisionId: begun.value, version: 1, content, personId: author.personId });
      const summary = `Le patient sait qui appeler. ${SUMMARY}`;
      await saveRevisionSummary(tx, { revisionId: begun.value, version: 2, summary, size: "major" });
      await circuit.publish(begun.value, 60, 670);
    }
  });
}
