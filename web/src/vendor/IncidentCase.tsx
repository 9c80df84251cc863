import { useMutation, useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { ShownIncidentFragment } from "../generated/graphql";
import { graphql, Section, useText } from "../kernel";
import { incidentMessages as messages } from "./vendor-incident.messages";
import styles from "./vendor.module.css";
import { VendorFault, type Fault } from "./VendorFault";

const IncidentCasesDocument = graphql(`
  query IncidentCases($id: ID!) {
    incidentCases(id: $id) {
      id
      number
      title
    }
  }
`);

const JoinIncidentDocument = graphql(`
  mutation JoinIncident($input: JoinIncidentInput!) {
    joinIncident(input: $input) {
      ok
      error {
        code
        field
        message
      }
      incident {
        id
        ...ShownIncident
      }
    }
  }
`);

/** The case that the incident is joined to; choosing one joins it at once. */
export function IncidentCase({ incident }: { incident: ShownIncidentFragment }) {
  const say = useText();
  const { data } = useQuery(IncidentCasesDocument, { variables: { id: incident.id }, fetchPolicy: "network-only" });
  const [send, { error }] = useMutation(JoinIncidentDocument);
  const [fault, setFault] = useState<Fault | null>(null);
  const join = async (caseId: string): Promise<void> => {
    const input = { id: incident.id, version: incident.version, caseId: caseId === "" ? null : caseId };
    // A failure stays in `error`, shown below.
    const sent = await send({ variables: { input } }).catch(() => null);
    setFault(sent?.data?.joinIncident.error ?? null);
  };
  return (
    <Section title={say(messages.case)}>
      <VendorFault fault={fault} error={error} />
      <NativeSelect
        className={styles["short"] ?? ""}
        label={say(messages.case)}
        value={incident.case?.id ?? ""}
        data={[
          { value: "", label: say(messages.noCase) },
          ...(data?.incidentCases ?? []).map(({ id, number, title }) => ({
            value: id,
            label: say(messages.caseName, { number, title }),
          })),
        ]}
        onChange={(event) => void join(event.currentTarget.value)}
      />
    </Section>
  );
}
