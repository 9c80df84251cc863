import { SIGNATURE_PART_LABELS, SIGNATURE_PARTS } from "@palier/domain/template";
import type { ShownRevisionFragment } from "../generated/graphql";
import { DataTable, formatDate, MISSING, Section, useText, type Column } from "../kernel";
import { circuitMessages as messages } from "./template-circuit.messages";

type Signature = ShownRevisionFragment["signatures"][number];

const partLabel = (code: string): string => {
  const part = SIGNATURE_PARTS.find((each) => each === code);
  return part === undefined ? code : SIGNATURE_PART_LABELS[part];
};

/** Who wrote, checked and approved a version; printed with it. */
export function TemplateSignatures({ revision }: { revision: ShownRevisionFragment }) {
  const say = useText();
  const columns: readonly Column<Signature>[] = [
    { key: "part", header: say(messages.part), cell: ({ part }) => partLabel(part) },
    { key: "signedAs", header: say(messages.signedAs), cell: ({ signedAs }) => signedAs },
    { key: "functionName", header: say(messages.functionName), cell: ({ functionName }) => functionName },
    {
      key: "signedAt",
      header: say(messages.signedAt),
      cell: ({ signedAt }) => formatDate(signedAt, "time"),
      nowrap: true,
    },
    { key: "comment", header: say(messages.comment), cell: ({ comment }) => (comment === "" ? MISSING : comment) },
  ];
  const title = say(messages.signatures, { name: revision.name });
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        hideCaption
        columns={columns}
        rows={revision.signatures}
        rowKey={({ id }) => id}
        phone="stack"
      />
    </Section>
  );
}
