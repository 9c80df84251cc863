import { useQuery } from "@apollo/client/react";
import { lazy, Suspense } from "react";
import { useParams } from "react-router";
import {
  ActionButton,
  EmptyState,
  ErrorPanel,
  Facts,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  useCan,
  useText,
} from "../kernel";
import { documentFrom } from "./template-variant-read";
import { variantMessages as messages } from "./template-variant.messages";
import styles from "./template-variant.module.css";
import { TemplateGaps } from "./TemplateGaps";
import { TemplateText } from "./TemplateText";
import { TemplateVariantPast } from "./TemplateVariantPast";

// The editor weighs more than the rest of the page: whoever only reads does without it.
const TemplateVariantEditor = lazy(async () => ({
  default: (await import("./TemplateVariantEditor")).TemplateVariantEditor,
}));

const TemplateVariantDocument = graphql(`
  query TemplateVariant($templateId: ID!, $establishmentId: ID!) {
    templateVariant(templateId: $templateId, establishmentId: $establishmentId) {
      id
      templateId
      templateTitle
      establishmentId
      establishmentName
      baseRevisionId
      baseName
      inForceName
      behind
      groupContent
      sections
      siteContent
      state
      inUseAt
      version
      updatedAt
      updatedByName
    }
  }
`);

/** The text of a site: written by those who adapt it, read by the others. */
export function TemplateVariantPage() {
  const say = useText();
  const { templateId = "", establishmentId = "" } = useParams();
  const canWrite = useCan("template:adapt", { establishmentId });
  const { data, error, refetch } = useQuery(TemplateVariantDocument, {
    variables: { templateId, establishmentId },
    fetchPolicy: "network-only",
  });
  const links = (
    <>
      <LinkButton to={`/modeles/${templateId}`}>{say(messages.backToModel)}</LinkButton>
      <LinkButton to={`/modeles/${templateId}/adaptations`}>{say(messages.allSites)}</LinkButton>
    </>
  );
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const variant = data.templateVariant;
  if (variant == null)
    return <EmptyState title={say(messages.missing)} why={say(messages.missingWhy)} action={links} />;
  const { templateTitle: title, establishmentName: site, sections, behind, inUseAt } = variant;
  const writes = canWrite && sections != null;
  const place = { templateId, establishmentId };
  return (
    <>
      <PageHeader
        title={say(messages.title, { title, site })}
        purpose={say(writes ? messages.purpose : messages.readPurpose)}
        exports={links}
      />
      {writes && behind ? (
        <div className={styles["notice"]}>
          <p>{say(messages.behindLead, { from: variant.baseName, to: variant.inForceName })}</p>
          <ActionButton to={`/modeles/${templateId}/reprise/${establishmentId}`}>
            {say(messages.takeUp, { name: variant.inForceName })}
          </ActionButton>
        </div>
      ) : null}
      <Facts
        lines={[
          { term: say(messages.base), value: variant.baseName },
          {
            term: say(messages.state),
            value: (
              <>
                {say(
                  variant.state === "inUse"
                    ? messages.stateInUse
                    : variant.state === "draft"
                      ? messages.stateDraft
                      : messages.stateNone,
                )}
                {variant.state === "draft" && inUseAt != null ? `. ${say(messages.otherInUse)}` : null}
                {variant.state === "inUse" && inUseAt != null
                  ? `. ${say(messages.inUseSince, { date: formatDate(inUseAt) })}`
                  : null}
              </>
            ),
          },
        ]}
      />
      {writes ? (
        <Suspense fallback={<LoadingState />}>
          <TemplateVariantEditor key={variant.baseRevisionId} variant={variant} onUsed={() => void refetch()} />
        </Suspense>
      ) : (
        <TemplateText document={documentFrom(variant.siteContent)} level={2} />
      )}
      <TemplateGaps place={place} model={documentFrom(variant.groupContent)} />
      {writes ? <TemplateVariantPast place={place} /> : null}
    </>
  );
}
