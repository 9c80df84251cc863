import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { ActionButton, ErrorPanel, graphql, QuietButton, Section, useText } from "../kernel";
import { useAsk } from "./privacy-ask";
import { privacyMessages } from "./privacy.messages";
import classes from "./privacy.module.css";
import { PrivacyErased, PrivacyErasedDocument } from "./PrivacyErased";
import { PrivacyTyped } from "./PrivacyTyped";

const PrivacyPeopleDocument = graphql(`
  query PrivacyPeople {
    people {
      id
      displayName
    }
  }
`);

const ExportPersonDocument = graphql(`
  mutation ExportPersonData($personId: ID!) {
    exportPersonData(personId: $personId) {
      ok
      error {
        code
        message
      }
      job {
        id
      }
    }
  }
`);

const ErasurePreviewDocument = graphql(`
  query ErasurePreview($personId: ID!) {
    erasurePreview(personId: $personId) {
      name
      closesAccount
      error {
        code
        message
      }
      counts {
        title
        count
      }
    }
  }
`);

const ErasePersonDocument = graphql(`
  mutation ErasePerson($input: ErasePersonInput!) {
    erasePerson(input: $input) {
      ok
      error {
        code
        field
        message
      }
      job {
        id
      }
    }
  }
`);

/** One person: the archive of what is held of them, and their erasure. */
export function PrivacyPerson() {
  const say = useText();
  const [personId, setPersonId] = useState("");
  const [erasing, setErasing] = useState(false);
  const { data, refetch: readPeople } = useQuery(PrivacyPeopleDocument, { fetchPolicy: "cache-and-network" });
  const archive = useAsk(ExportPersonDocument, (answer) => answer.exportPersonData);
  const chosen = data?.people.some(({ id }) => id === personId) === true;
  return (
    <Section title={say(privacyMessages.person)} lead={say(privacyMessages.personLead)}>
      <div className={classes["form"]}>
        <NativeSelect
          className={classes["field"] ?? ""}
          label={say(privacyMessages.choose)}
          value={personId}
          data={[
            { value: "", label: say(privacyMessages.chooseOne) },
            ...(data?.people ?? []).map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
          onChange={(event) => {
            setPersonId(event.currentTarget.value);
          }}
        />
        <ActionButton disabled={!chosen} loading={archive.loading} onClick={() => archive.run({ personId })}>
          {say(privacyMessages.exportPerson)}
        </ActionButton>
        <QuietButton
          disabled={!chosen}
          onClick={() => {
            setErasing(true);
          }}
        >
          {say(privacyMessages.erase)}
        </QuietButton>
      </div>
      {archive.error !== undefined && <ErrorPanel error={archive.error} kept={say(privacyMessages.kept)} />}
      <p role="status">{archive.said}</p>
      {erasing && (
        <EraseDialog
          personId={personId}
          onClose={() => {
            setErasing(false);
          }}
          onDone={() => {
            setErasing(false);
            setPersonId("");
            void readPeople();
          }}
        />
      )}
      <PrivacyErased />
    </Section>
  );
}

function EraseDialog({ personId, onClose, onDone }: { personId: string; onClose: () => void; onDone: () => void }) {
  const say = useText();
  const { data, error, client } = useQuery(ErasurePreviewDocument, {
    variables: { personId },
    fetchPolicy: "network-only",
  });
  const erase = useAsk(
    ErasePersonDocument,
    (answer) => answer.erasePerson,
    () => {
      void client.refetchQueries({ include: [PrivacyErasedDocument] });
      onDone();
    },
  );
  const preview = data?.erasurePreview;
  if (error !== undefined) return <ErrorPanel error={error} kept={say(privacyMessages.kept)} />;
  if (preview === undefined) return null;
  const rows = preview.counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <PrivacyTyped
      title={say(privacyMessages.eraseTitle, { name: preview.name })}
      text={say(privacyMessages.eraseText)}
      name={preview.name}
      verb={say(privacyMessages.eraseForGood)}
      refusal={erase.refusal ?? preview.error?.message ?? null}
      busy={erase.loading}
      onClose={onClose}
      onConfirm={(name) => erase.run({ input: { personId, name } })}
    >
      <p>{say(preview.closesAccount ? privacyMessages.eraseAccount : privacyMessages.eraseOther)}</p>
      <p>{say(privacyMessages.concerned, { count: rows })}</p>
      <ul className={classes["list"]}>
        {preview.counts.map(({ title, count }) => (
          <li key={title}>{say(privacyMessages.concernedIn, { title, count })}</li>
        ))}
      </ul>
    </PrivacyTyped>
  );
}
