import { useQuery } from "@apollo/client/react";
import { frenchList } from "@palier/domain/kernel";
import { DataTable, graphql, Section, useText } from "../kernel";
import { referentMessages } from "./referent.messages";
import styles from "./referent.module.css";

const ReferentContactsDocument = graphql(`
  query ReferentContacts {
    nameablePeople {
      id
      displayName
      groupReferent
    }
    referentContacts {
      vendorId
      vendorName
      contactName
      contactDuty
      contactEmail
      contactPhone
      groupContactName
      groupContactEmail
      named
    }
  }
`);

/** Who is above all, and the single contact on both sides, vendor by vendor. */
export function ReferentContacts() {
  const say = useText();
  const { data } = useQuery(ReferentContactsDocument, { fetchPolicy: "cache-and-network" });
  if (data === undefined) return null;
  const above = data.nameablePeople.filter(({ groupReferent }) => groupReferent);
  const reach = (...ways: (string | null | undefined)[]) =>
    ways
      .filter((way) => way != null && way !== "")
      .map((way) => (
        <span key={way} className={styles["mark"]}>
          {way}
        </span>
      ));
  return (
    <>
      <Section title={say(referentMessages.above)}>
        <p>
          {above.length === 0
            ? say(referentMessages.aboveNone)
            : say(referentMessages.aboveSome, { names: frenchList(above.map(({ displayName }) => displayName)) })}
        </p>
      </Section>
      <Section title={say(referentMessages.contacts)} lead={say(referentMessages.contactsLead)}>
        {data.referentContacts.length === 0 ? (
          <p>{say(referentMessages.contactsNone)}</p>
        ) : (
          <DataTable
            caption={say(referentMessages.contacts)}
            hideCaption
            phone="stack"
            rows={data.referentContacts}
            rowKey={({ vendorId }) => vendorId}
            columns={[
              { key: "vendor", header: say(referentMessages.vendor), cell: ({ vendorName }) => vendorName },
              {
                key: "theirs",
                header: say(referentMessages.theirSide),
                cell: ({ contactName, contactDuty, contactEmail, contactPhone }) =>
                  contactName == null ? (
                    say(referentMessages.notNamed)
                  ) : (
                    <div>
                      {contactName}
                      {reach(contactDuty, contactEmail, contactPhone)}
                    </div>
                  ),
              },
              {
                key: "ours",
                header: say(referentMessages.ourSide),
                cell: ({ groupContactName, groupContactEmail, named }) =>
                  groupContactName == null ? (
                    say(referentMessages.notNamed)
                  ) : (
                    <div>
                      {named ? groupContactName : say(referentMessages.byDefault, { name: groupContactName })}
                      {reach(groupContactEmail)}
                    </div>
                  ),
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}
