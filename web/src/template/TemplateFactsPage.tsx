import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import {
  EmptyState,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  readFragment,
  useText,
} from "../kernel";
import { factsMessages as messages } from "./template-facts.messages";
import { ShownTemplate } from "./template-shown";
import { templateMessages, versionMessages } from "./template.messages";
import { TemplateFactsForm } from "./TemplateFactsForm";

const TemplateFactsDocument = graphql(`
  query TemplateFacts($id: ID!) {
    template(id: $id) {
      id
      ...ShownTemplate
    }
  }
`);

/** What is said of a model, apart from its text. */
export function TemplateFactsPage() {
  const say = useText();
  const { templateId = "" } = useParams();
  const { data, error, refetch } = useQuery(TemplateFactsDocument, {
    variables: { id: templateId },
    fetchPolicy: "network-only",
  });
  const template = readFragment(ShownTemplate, data?.template ?? null);
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  if (template === null)
    return (
      <EmptyState
        title={say(templateMessages.missing)}
        why={say(templateMessages.missingWhy)}
        action={<LinkButton to="/modeles">{say(templateMessages.back)}</LinkButton>}
      />
    );
  return (
    <>
      <PageHeader
        title={say(messages.title)}
        purpose={say(messages.purpose, { title: template.title })}
        exports={<LinkButton to={`/modeles/${template.id}`}>{say(versionMessages.sheet)}</LinkButton>}
      />
      <TemplateFactsForm key={template.id} template={template} />
    </>
  );
}
