import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import {
  ActionButton,
  ErrorPanel,
  formatDate,
  graphql,
  QuietButton,
  Section,
  useCan,
  useText,
  useViewer,
} from "../kernel";
import { useAsk } from "./privacy-ask";
import { privacyMessages } from "./privacy.messages";
import classes from "./privacy.module.css";
import { PrivacyTyped } from "./PrivacyTyped";

const ExportGroupDocument = graphql(`
  mutation ExportGroupData {
    exportGroupData {
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

const GroupDeletionDocument = graphql(`
  query GroupDeletion {
    groupDeletion {
      id
      effectiveAt
    }
  }
`);

const RequestGroupDeletionDocument = graphql(`
  mutation RequestGroupDeletion($name: String!) {
    requestGroupDeletion(name: $name) {
      ok
      error {
        code
        field
        message
      }
      deletion {
        id
        effectiveAt
      }
    }
  }
`);

const CancelGroupDeletionDocument = graphql(`
  mutation CancelGroupDeletion {
    cancelGroupDeletion {
      ok
      error {
        code
        message
      }
    }
  }
`);

/** The whole group: its archive, and its end. */
export function PrivacyGroup() {
  const say = useText();
  const mayExport = useCan("privacy:exportGroup");
  const mayDelete = useCan("privacy:deleteGroup");
  const archive = useAsk(ExportGroupDocument, (answer) => answer.exportGroupData);
  return (
    <Section title={say(privacyMessages.group)} lead={say(privacyMessages.groupLead)}>
      {mayExport && (
        <div className={classes["form"]}>
          <QuietButton loading={archive.loading} onClick={() => archive.run({})}>
            {say(privacyMessages.exportGroup)}
          </QuietButton>
        </div>
      )}
      {archive.error !== undefined && <ErrorPanel error={archive.error} kept={say(privacyMessages.kept)} />}
      <p role="status">{archive.said}</p>
      {mayDelete && <GroupEnd />}
    </Section>
  );
}

function GroupEnd() {
  const say = useText();
  const { group } = useViewer();
  const [asking, setAsking] = useState(false);
  const { data, refetch } = useQuery(GroupDeletionDocument, { fetchPolicy: "cache-and-network" });
  const after = (): void => {
    setAsking(false);
    void refetch();
  };
  const end = useAsk(RequestGroupDeletionDocument, (answer) => answer.requestGroupDeletion, after);
  const cancel = useAsk(CancelGroupDeletionDocument, (answer) => answer.cancelGroupDeletion, after);
  const deletion = data?.groupDeletion ?? null;
  if (deletion !== null) {
    return (
      <>
        <p role="alert" className={classes["refusal"]}>
          {say(privacyMessages.deletionAsked, { day: formatDate(deletion.effectiveAt) })}
        </p>
        <ActionButton loading={cancel.loading} onClick={() => cancel.run({})}>
          {say(privacyMessages.cancelDeletion)}
        </ActionButton>
      </>
    );
  }
  return (
    <>
      <QuietButton
        onClick={() => {
          setAsking(true);
        }}
      >
        {say(privacyMessages.deleteGroup)}
      </QuietButton>
      {asking && (
        <PrivacyTyped
          title={say(privacyMessages.deleteTitle, { name: group.name })}
          text={say(privacyMessages.deleteText)}
          name={group.name}
          verb={say(privacyMessages.askDeletion)}
          refusal={end.refusal}
          busy={end.loading}
          onClose={() => {
            setAsking(false);
          }}
          onConfirm={(name) => end.run({ name })}
        />
      )}
    </>
  );
}
