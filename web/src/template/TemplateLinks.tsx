import type { MessageDescriptor } from "react-intl";
import type { ShownTemplateFragment } from "../generated/graphql";
import { LinkButton, Section, useCan, useText } from "../kernel";
import { linkMessages } from "./template-link.messages";
import styles from "./template.module.css";

interface TemplatePageLink {
  readonly to: string;
  readonly label: MessageDescriptor;
  readonly action: string;
}

/** The other pages of a model; each is shown to those who may open it, once a version is in force. */
const linksOf = ({ id }: ShownTemplateFragment): readonly TemplatePageLink[] => [
  { to: `/modeles/${id}/fichiers`, label: linkMessages.files, action: "template:read" },
  { to: `/modeles/adoption`, label: linkMessages.adoption, action: "template:read" },
  { to: `/modeles/${id}/adaptations`, label: linkMessages.variants, action: "template:read" },
  { to: `/modeles/propositions?modele=${id}`, label: linkMessages.proposals, action: "template:read" },
  { to: `/modeles/${id}/documents`, label: linkMessages.documents, action: "template:analyse" },
  { to: `/modeles/${id}/derive`, label: linkMessages.drift, action: "template:update" },
];

/** What sites do with a model. */
export function TemplateLinks({ template }: { template: ShownTemplateFragment }) {
  const say = useText();
  if (template.inForce == null) return null;
  return (
    <Section title={say(linkMessages.title)}>
      <ul className={styles["links"]}>
        {linksOf(template).map((link) => (
          <PageLink key={link.to} link={link} />
        ))}
      </ul>
    </Section>
  );
}

function PageLink({ link: { to, label, action } }: { link: TemplatePageLink }) {
  const say = useText();
  const may = useCan(action);
  return may ? (
    <li>
      <LinkButton to={to}>{say(label)}</LinkButton>
    </li>
  ) : null;
}
