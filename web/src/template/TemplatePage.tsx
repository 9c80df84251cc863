import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import type { ShownTemplateFragment } from "../generated/graphql";
import {
  DataTable,
  EmptyState,
  ErrorPanel,
  Facts,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  MISSING,
  PageHeader,
  QuietButton,
  readFragment,
  Section,
  useCan,
  useText,
  type Column,
} from "../kernel";
import { kindLabel, sectorLabel, ShownRevision, ShownTemplate, stateLabel } from "./template-shown";
import { templateMessages as messages } from "./template.messages";
import styles from "./template.module.css";
import { TemplateBegin, TemplateSummary } from "./TemplateBegin";
import { TemplateCircuit } from "./TemplateCircuit";
import { TemplateContents } from "./TemplateContents";
import { TemplateLinks } from "./TemplateLinks";
import { TemplateSignatures } from "./TemplateSignatures";
import { TemplateText } from "./TemplateText";

const TemplateSheetDocument = graphql(`
  query TemplateSheet($id: ID!) {
    template(id: $id) {
      id
      ...ShownTemplate
    }
  }
`);

/** One model: what it is, where its versions stand and what I may do, its text, its history. */
export function TemplatePage() {
  const say = useText();
  const { templateId = "" } = useParams();
  const { data, error, refetch } = useQuery(TemplateSheetDocument, {
    variables: { id: templateId },
    fetchPolicy: "cache-and-network",
  });
  const template = readFragment(ShownTemplate, data?.template ?? null);
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  if (template === null)
    return (
      <EmptyState
        title={say(messages.missing)}
        why={say(messages.missingWhy)}
        action={<LinkButton to="/modeles">{say(messages.back)}</LinkButton>}
      />
    );
  return <Sheet key={template.id} template={template} onDone={() => void refetch()} />;
}

function Sheet({ template, onDone }: { template: ShownTemplateFragment; onDone: () => void }) {
  const say = useText();
  const writes = useCan("template:update");
  const inForce = readFragment(ShownRevision, template.inForce ?? null);
  const inPreparation = readFragment(ShownRevision, template.inPreparation ?? null);
  const names = Object.fromEntries(template.contents.map(({ code, label }) => [code, label]));
  const writable = inPreparation?.state === "draft" || inPreparation?.state === "toCorrect";
  return (
    <>
      <PageHeader
        title={template.title}
        purpose={say(messages.sheetPurpose, { code: template.code, kind: kindLabel(template.kind) })}
        exports={
          <>
            <LinkButton to="/modeles">{say(messages.back)}</LinkButton>
            {writes ? <QuietButton to={`/modeles/${template.id}/fiche`}>{say(messages.edit)}</QuietButton> : null}
          </>
        }
      />
      <Standing template={template} />
      {inPreparation === null ? null : (
        <Section title={say(messages.preparing, { name: inPreparation.name })}>
          <TemplateCircuit
            key={`${inPreparation.id} ${String(inPreparation.version)}`}
            revision={inPreparation}
            onDone={onDone}
            leads
          />
          {writes && writable ? (
            <>
              <QuietButton to={`/modeles/${template.id}/redaction`}>{say(messages.write)}</QuietButton>
              <TemplateSummary key={inPreparation.id} revision={inPreparation} onDone={onDone} />
            </>
          ) : null}
          {inForce === null ? null : (
            <details className={styles["preview"]}>
              <summary>{say(messages.text, { name: inPreparation.name })}</summary>
              <TemplateText
                document={JSON.parse(template.inPreparation?.content ?? "null") as unknown}
                contentNames={names}
              />
            </details>
          )}
        </Section>
      )}
      {inForce === null ? null : (
        <TemplateCircuit
          key={`${inForce.id} ${String(inForce.version)}`}
          revision={inForce}
          onDone={onDone}
          leads={inPreparation === null}
        />
      )}
      {writes && inPreparation === null ? <TemplateBegin templateId={template.id} onDone={onDone} /> : null}
      <TemplateLinks template={template} />
      <About template={template} />
      <TemplateContents template={template} />
      <ShownText template={template} names={names} />
      {[inPreparation, inForce].map((revision) =>
        revision === null || revision.signatures.length === 0 ? null : (
          <TemplateSignatures key={revision.id} revision={revision} />
        ),
      )}
      <History template={template} />
    </>
  );
}

function Standing({ template }: { template: ShownTemplateFragment }) {
  const say = useText();
  const inForce = readFragment(ShownRevision, template.inForce ?? null);
  const force =
    inForce === null
      ? say(template.retired ? messages.retired : messages.never)
      : say(messages.inForceSince, {
          name: inForce.name,
          date: inForce.publishedAt == null ? MISSING : formatDate(inForce.publishedAt),
        });
  const due = inForce?.reviewDueOn == null ? null : formatDate(inForce.reviewDueOn);
  return (
    <Facts
      lines={[
        { term: say(messages.inForce), value: force },
        {
          term: say(messages.review),
          value:
            due !== null && inForce?.state === "toRevise" ? (
              <span className={styles["due"]}>{say(messages.reviewPassed, { date: due })}</span>
            ) : (
              (due ?? MISSING)
            ),
        },
        { term: say(messages.owner), value: template.ownerName ?? null },
        { term: say(messages.sector), value: sectorLabel(template.sector) ?? say(messages.everySector) },
      ]}
    />
  );
}

function About({ template }: { template: ShownTemplateFragment }) {
  const say = useText();
  const { purpose, reader, beneficiary, retention, trainingTitle, trainingUrl, reviewMonths } = template;
  const training =
    trainingUrl == null ? (
      trainingTitle
    ) : (
      <a href={trainingUrl} rel="noreferrer" target="_blank">
        {trainingTitle === "" ? trainingUrl : trainingTitle}
      </a>
    );
  return (
    <Section title={say(messages.about)}>
      <Facts
        columns={1}
        lines={[
          { term: say(messages.why), value: purpose || null },
          { term: say(messages.reader), value: reader || null },
          { term: say(messages.beneficiary), value: beneficiary || null },
          { term: say(messages.retention), value: retention || null },
          { term: say(messages.training), value: training === "" ? null : training },
          { term: say(messages.rhythm), value: say(messages.rhythmMonths, { count: reviewMonths }) },
        ]}
      />
    </Section>
  );
}

function ShownText({ template, names }: { template: ShownTemplateFragment; names: Record<string, string> }) {
  const say = useText();
  const source = template.inForce ?? template.inPreparation ?? null;
  const revision = readFragment(ShownRevision, source);
  if (source === null || revision === null) return null;
  return (
    <Section title={say(messages.text, { name: revision.name })}>
      <TemplateText document={JSON.parse(source.content) as unknown} contentNames={names} />
    </Section>
  );
}

type Past = ShownTemplateFragment["revisions"][number];

function History({ template }: { template: ShownTemplateFragment }) {
  const say = useText();
  const columns: readonly Column<Past>[] = [
    { key: "name", header: say(messages.version), cell: ({ name }) => name },
    { key: "state", header: say(messages.state), cell: ({ state }) => stateLabel(state) },
    {
      key: "published",
      header: say(messages.published),
      cell: ({ publishedAt }) => (publishedAt == null ? MISSING : formatDate(publishedAt)),
      nowrap: true,
    },
    { key: "summary", header: say(messages.summary), cell: ({ summary }) => (summary === "" ? MISSING : summary) },
  ];
  return (
    <Section
      title={say(messages.versions)}
      {...(template.revisions.length > 1 && {
        aside: <LinkButton to={`/modeles/${template.id}/versions`}>{say(messages.compare)}</LinkButton>,
      })}
    >
      <DataTable
        caption={say(messages.versions)}
        hideCaption
        columns={columns}
        rows={template.revisions}
        rowKey={({ id }) => id}
        phone="stack"
      />
    </Section>
  );
}
