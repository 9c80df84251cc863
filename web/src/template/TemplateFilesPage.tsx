import { useMutation, useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { useEffect, useState, type FormEvent } from "react";
import { useParams } from "react-router";
import type { ShownTemplateFilesFragment } from "../generated/graphql";
import {
  ActionButton,
  DataTable,
  EmptyState,
  ErrorPanel,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  MISSING,
  PageHeader,
  QuietButton,
  readFragment,
  Section,
  useText,
} from "../kernel";
import { filesMessages as messages } from "./template-files.messages";
import styles from "./template.module.css";

const ShownTemplateFiles = graphql(`
  fragment ShownTemplateFiles on TemplateFiles {
    id
    establishmentName
    templateCount
    madeAt
    docxUrl
    mergeUrl
    pdfUrl
    zipUrl
    job {
      id
      state
    }
  }
`);
const TemplateFilesSheetDocument = graphql(`
  query TemplateFilesSheet($templateId: ID!) {
    template(id: $templateId) {
      id
      title
      inForce {
        id
        name
      }
    }
    templateVariants(templateId: $templateId) {
      id
      establishmentId
      establishmentName
    }
  }
`);
const TemplateFilesListDocument = graphql(`
  query TemplateFilesList($revisionId: ID!) {
    templateFiles(revisionId: $revisionId) {
      id
      ...ShownTemplateFiles
    }
    templateBundles {
      id
      ...ShownTemplateFiles
    }
  }
`);
const PrepareTemplateFilesDocument = graphql(`
  mutation PrepareTemplateFiles($input: PrepareTemplateFilesInput!) {
    prepareTemplateFiles(input: $input) {
      ok
      error {
        code
        message
      }
    }
  }
`);
const PrepareTemplateBundleDocument = graphql(`
  mutation PrepareTemplateBundle($input: PrepareTemplateBundleInput!) {
    prepareTemplateBundle(input: $input) {
      ok
      error {
        code
        message
      }
    }
  }
`);

const EVERY_MS = 2_000;

const isMaking = ({ madeAt, job }: ShownTemplateFilesFragment): boolean =>
  madeAt == null && job != null && !["DONE", "FAILED"].includes(job.state);

/** /modeles/:templateId/fichiers: a model as files, with the text of the group or of a site; all of a site in an archive. */
export function TemplateFilesPage() {
  const say = useText();
  const { templateId = "" } = useParams();
  const { data, error, refetch } = useQuery(TemplateFilesSheetDocument, { variables: { templateId } });
  const back = <LinkButton to={`/modeles/${templateId}`}>{say(messages.back)}</LinkButton>;
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const { template, templateVariants } = data;
  if (template?.inForce == null)
    return <EmptyState title={say(messages.missing)} why={say(messages.missingWhy)} action={back} />;
  return (
    <>
      <PageHeader
        title={say(messages.title, { title: template.title })}
        purpose={say(messages.purpose)}
        exports={back}
      />
      <Files
        revision={template.inForce}
        sites={templateVariants.map(({ establishmentId, establishmentName }) => ({
          value: establishmentId,
          label: establishmentName,
        }))}
      />
    </>
  );
}

interface FilesProps {
  revision: { readonly id: string; readonly name: string };
  sites: readonly { readonly value: string; readonly label: string }[];
}

function Files({ revision, sites }: FilesProps) {
  const say = useText();
  const [site, setSite] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const { data, error, refetch, startPolling, stopPolling } = useQuery(TemplateFilesListDocument, {
    variables: { revisionId: revision.id },
    fetchPolicy: "network-only",
  });
  const files = readFragment(ShownTemplateFiles, data?.templateFiles ?? []);
  const bundles = readFragment(ShownTemplateFiles, data?.templateBundles ?? []);
  const waits = [...files, ...bundles].some(isMaking);
  useEffect(() => {
    if (waits) startPolling(EVERY_MS);
    else stopPolling();
    return stopPolling;
  }, [waits, startPolling, stopPolling]);
  const [prepare, preparing] = useMutation(PrepareTemplateFilesDocument);
  const [bundle, bundling] = useMutation(PrepareTemplateBundleDocument);
  const end = (payload: { ok: boolean; error?: { message: string } | null } | null | undefined): void => {
    setFault(payload?.error?.message ?? null);
    void refetch();
  };
  const establishmentId = site === "" ? null : site;
  const askFiles = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const input = { revisionId: revision.id, establishmentId };
    // A failure stays in `error`, shown below.
    end((await prepare({ variables: { input } }).catch(() => null))?.data?.prepareTemplateFiles);
  };
  const askBundle = async (): Promise<void> => {
    const input = { establishmentId: site };
    end((await bundle({ variables: { input } }).catch(() => null))?.data?.prepareTemplateBundle);
  };
  const failure = error ?? preparing.error ?? bundling.error;
  return (
    <>
      <Section title={say(messages.ask)}>
        <form noValidate className={styles["form"]} onSubmit={(event) => void askFiles(event)}>
          <NativeSelect
            label={say(messages.whose)}
            value={site}
            onChange={(event) => setSite(event.currentTarget.value)}
            data={[{ value: "", label: say(messages.group) }, ...sites]}
          />
          <div className={styles["actions"]}>
            <ActionButton type="submit" loading={preparing.loading}>
              {say(messages.prepare)}
            </ActionButton>
            {site === "" ? null : (
              <QuietButton type="button" loading={bundling.loading} onClick={() => void askBundle()}>
                {say(messages.bundle)}
              </QuietButton>
            )}
          </div>
          {fault === null ? null : <p role="alert">{fault}</p>}
        </form>
      </Section>
      {failure === undefined ? null : <ErrorPanel error={failure} retry={() => void refetch()} />}
      <Section title={say(messages.ready, { name: revision.name })}>
        <FileTable caption={say(messages.ready, { name: revision.name })} rows={files} />
      </Section>
      {bundles.length === 0 ? null : (
        <Section title={say(messages.archives)}>
          <FileTable caption={say(messages.archives)} rows={bundles} />
        </Section>
      )}
    </>
  );
}

function FileTable({ caption, rows }: { caption: string; rows: readonly ShownTemplateFilesFragment[] }) {
  const say = useText();
  return (
    <DataTable<ShownTemplateFilesFragment>
      caption={caption}
      hideCaption
      phone="stack"
      rows={rows}
      rowKey={({ id }) => id}
      emptyState={<EmptyState title={say(messages.none)} why={say(messages.noneWhy)} />}
      columns={[
        {
          key: "site",
          header: say(messages.establishment),
          cell: ({ establishmentName }) => establishmentName ?? say(messages.group),
        },
        {
          key: "made",
          header: say(messages.made),
          nowrap: true,
          cell: ({ madeAt }) => (madeAt == null ? MISSING : formatDate(madeAt, "time")),
        },
        { key: "files", header: say(messages.files), cell: (row) => <Links row={row} /> },
      ]}
    />
  );
}

function Links({ row }: { row: ShownTemplateFilesFragment }) {
  const say = useText();
  const { docxUrl, mergeUrl, pdfUrl, zipUrl, templateCount, job } = row;
  const links = [
    { url: docxUrl, label: say(messages.word) },
    { url: mergeUrl, label: say(messages.merge) },
    { url: pdfUrl, label: say(messages.pdf) },
    { url: zipUrl, label: say(messages.zip, { count: templateCount ?? 0 }) },
  ].flatMap(({ url, label }) => (url == null ? [] : [{ url, label }]));
  if (links.length === 0)
    return <span role="status">{say(job?.state === "FAILED" ? messages.failed : messages.making)}</span>;
  return (
    <ul className={styles["links"]}>
      {links.map(({ url, label }) => (
        <li key={url}>
          <a href={url} download>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
