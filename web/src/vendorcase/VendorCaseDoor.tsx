import { useMutation, useQuery } from "@apollo/client/react";
import { Anchor } from "@mantine/core";
import { VENDOR_LINK_ACT_LABELS, VENDOR_LINK_ACTS } from "@palier/domain/vendorcase";
import { useState } from "react";
import type { VendorCaseDoorQuery } from "../generated/graphql";
import {
  ActionButton,
  Dialog,
  ErrorPanel,
  formatDate,
  graphql,
  LoadingState,
  QuietButton,
  Section,
  useText,
} from "../kernel";
import { useCaseChange } from "./vendorcase-change";
import { doorMessages } from "./vendorcase-link.messages";
import styles from "./vendorcase.module.css";
import { VendorCaseFault } from "./VendorCaseFault";
import { VendorLinkDialog } from "./VendorLinkDialog";

const VendorCaseDoorDocument = graphql(`
  query VendorCaseDoor($caseId: ID!) {
    vendorCaseDoor(caseId: $caseId) {
      addressee {
        id
        name
        email
        hasAccount
      }
      links {
        id
        oneCase
        label
        createdByName
        createdAt
        expiresAt
        revokedAt
        visitCount
        visits {
          id
          visitedAt
          act
          caseNumber
        }
      }
      attachments {
        id
        name
      }
    }
  }
`);
const RevokeVendorLinkDocument = graphql(`
  mutation RevokeVendorLink($id: ID!) {
    revokeVendorLink(id: $id) {
      ok
      error {
        code
        field
        message
      }
    }
  }
`);
const OpenVendorPortalDocument = graphql(`
  mutation OpenVendorPortal($contactId: ID!) {
    openVendorPortal(contactId: $contactId) {
      ok
      error {
        code
        field
        message
      }
    }
  }
`);

type Door = NonNullable<VendorCaseDoorQuery["vendorCaseDoor"]>;
type Link = Door["links"][number];

const opens = ({ revokedAt, expiresAt }: Link): boolean => revokedAt == null && new Date(expiresAt) > new Date();
const actLabel = (code: string): string => {
  const act = VENDOR_LINK_ACTS.find((each) => each === code);
  return act === undefined ? code : VENDOR_LINK_ACT_LABELS[act];
};

/** By which ways a case that was sent reaches its vendor, and what was done by the links. For who may send cases. */
export function VendorCaseDoor({ caseId }: { caseId: string }) {
  const say = useText();
  const [opening, setOpening] = useState(false);
  const [closing, setClosing] = useState<Link | null>(null);
  const { data, error, refetch } = useQuery(VendorCaseDoorDocument, {
    variables: { caseId },
    fetchPolicy: "cache-and-network",
  });
  const changed = (): void => void refetch();
  const door = data?.vendorCaseDoor;
  return (
    <Section
      title={say(doorMessages.title)}
      lead={say(doorMessages.lead)}
      aside={<QuietButton onClick={() => setOpening(true)}>{say(doorMessages.open)}</QuietButton>}
    >
      {data === undefined && error === undefined ? <LoadingState /> : null}
      {data === undefined && error !== undefined ? <ErrorPanel error={error} retry={changed} /> : null}
      {door == null ? null : (
        <>
          <Addressee addressee={door.addressee ?? null} onChanged={changed} />
          {door.attachments.length === 0 ? null : (
            <>
              <h3>{say(doorMessages.files)}</h3>
              <ul className={styles["reasons"]}>
                {door.attachments.map(({ id, name }) => (
                  <li key={id}>
                    <Anchor href={`/case-files/${id}`} download={name}>
                      {name}
                    </Anchor>
                  </li>
                ))}
              </ul>
            </>
          )}
          <h3>{say(doorMessages.links)}</h3>
          {door.links.length === 0 ? <p className={styles["quiet"]}>{say(doorMessages.none)}</p> : null}
          <ul className={styles["links"]}>
            {door.links.map((link) => (
              <li key={link.id}>
                <LinkLine link={link} onClose={() => setClosing(link)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {opening ? <VendorLinkDialog caseId={caseId} onMade={changed} onClose={() => setOpening(false)} /> : null}
      {closing === null ? null : (
        <RevokeDialog
          link={closing}
          onClose={() => {
            setClosing(null);
            changed();
          }}
        />
      )}
    </Section>
  );
}

function Addressee({ addressee, onChanged }: { addressee: Door["addressee"] | null; onChanged: () => void }) {
  const say = useText();
  const [open] = useMutation(OpenVendorPortalDocument);
  const change = useCaseChange();
  if (addressee == null) return <p>{say(doorMessages.nobody)}</p>;
  const { id, name, email, hasAccount } = addressee;
  const openPortal = async (): Promise<void> => {
    const payload = await change.run(async () => (await open({ variables: { contactId: id } })).data?.openVendorPortal);
    if (payload?.ok === true) onChanged();
  };
  return (
    <>
      <p>
        {email == null ? say(doorMessages.noAddress, { name }) : say(doorMessages.mailTo, { name, email })}{" "}
        {say(hasAccount ? doorMessages.account : doorMessages.noAccount)}
      </p>
      <VendorCaseFault change={change} />
      {hasAccount || email == null ? null : (
        <QuietButton loading={change.busy} onClick={() => void openPortal()}>
          {say(doorMessages.openPortal)}
        </QuietButton>
      )}
    </>
  );
}

function LinkLine({ link, onClose }: { link: Link; onClose: () => void }) {
  const say = useText();
  const { label, oneCase, createdAt, createdByName, expiresAt, revokedAt, visitCount, visits } = link;
  const made = formatDate(createdAt, "time");
  const state =
    revokedAt != null
      ? say(doorMessages.stateRevoked, { date: formatDate(revokedAt, "time") })
      : say(opens(link) ? doorMessages.stateOpen : doorMessages.stateExpired, { date: formatDate(expiresAt, "time") });
  return (
    <>
      <p>
        <strong>{label}</strong> – {say(oneCase ? doorMessages.oneCase : doorMessages.allCases)}
      </p>
      <p className={styles["quiet"]}>
        {state},{" "}
        {createdByName == null
          ? say(doorMessages.madeOn, { date: made })
          : say(doorMessages.madeBy, { date: made, name: createdByName })}
      </p>
      {visitCount === 0 ? (
        <p className={styles["quiet"]}>{say(doorMessages.visits, { count: 0 })}</p>
      ) : (
        <details>
          <summary>{say(doorMessages.visits, { count: visitCount })}</summary>
          <ul className={styles["reasons"]}>
            {visits.map(({ id, visitedAt, act, caseNumber }) => (
              <li key={id}>
                {caseNumber == null
                  ? say(doorMessages.visit, { date: formatDate(visitedAt, "time"), act: actLabel(act) })
                  : say(doorMessages.visitOf, {
                      ...{ date: formatDate(visitedAt, "time"), act: actLabel(act), number: caseNumber },
                    })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {opens(link) ? (
        <QuietButton aria-label={say(doorMessages.revokeOf, { label })} onClick={onClose}>
          {say(doorMessages.revoke)}
        </QuietButton>
      ) : null}
    </>
  );
}

function RevokeDialog({ link: { id, label }, onClose }: { link: Link; onClose: () => void }) {
  const say = useText();
  const [revoke] = useMutation(RevokeVendorLinkDocument);
  const change = useCaseChange();
  const close = async (): Promise<void> => {
    const payload = await change.run(async () => (await revoke({ variables: { id } })).data?.revokeVendorLink);
    if (payload?.ok === true) onClose();
  };
  return (
    <Dialog opened title={say(doorMessages.revokeOf, { label })} onClose={onClose}>
      <p>{say(doorMessages.revokeWhat)}</p>
      <VendorCaseFault change={change} />
      <div className={styles["choices"]}>
        <ActionButton loading={change.busy} onClick={() => void close()}>
          {say(doorMessages.revoke)}
        </ActionButton>
        <QuietButton onClick={onClose}>{say(doorMessages.cancel)}</QuietButton>
      </div>
    </Dialog>
  );
}
