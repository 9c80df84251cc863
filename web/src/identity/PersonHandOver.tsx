import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { graphql, useText } from "../kernel";
import { roleMessages } from "./identity-people.messages";
import classes from "./identity-people.module.css";
import { usePersonChange } from "./person-change";
import { PersonConfirm } from "./PersonConfirm";

const HandOverChoicesDocument = graphql(`
  query HandOverChoices {
    people {
      id
      displayName
      state
    }
  }
`);

const HandOverPreviewDocument = graphql(`
  query HandOverPreview($fromId: ID!, $toId: ID!) {
    workHandoverPreview(fromId: $fromId, toId: $toId) {
      text
      rolesText
    }
  }
`);

const HandOverDocument = graphql(`
  mutation HandOver($input: HandOverWorkInput!) {
    handOverWork(input: $input) {
      ok
      error {
        code
        message
      }
      handover {
        id
      }
    }
  }
`);

interface PersonHandOverProps {
  person: { id: string; displayName: string };
  onDone: () => void;
  onClose: () => void;
}

/** Every role and all the work under way to another person in one move; what will happen is said in numbers before. */
export function PersonHandOver({ person, onDone, onClose }: PersonHandOverProps) {
  const say = useText();
  const [toId, setToId] = useState("");
  const { data } = useQuery(HandOverChoicesDocument, { fetchPolicy: "cache-and-network" });
  const preview = useQuery(HandOverPreviewDocument, {
    variables: { fromId: person.id, toId },
    skip: toId === "",
    fetchPolicy: "network-only",
  });
  const change = usePersonChange(HandOverDocument, (said) => said.handOverWork, onDone);
  const choices = (data?.people ?? []).filter(({ id, state }) => id !== person.id && state !== "disabled");
  const told = preview.data?.workHandoverPreview;
  return (
    <PersonConfirm
      title={say(roleMessages.handOverTitle, { name: person.displayName })}
      text={
        toId === ""
          ? say(roleMessages.handOverChoose)
          : told === undefined
            ? "…"
            : `${told.rolesText ?? ""} ${told.text}`.trim()
      }
      verb={say(roleMessages.handOverSave)}
      refusal={change.refusal}
      busy={change.busy || toId === ""}
      onClose={onClose}
      onConfirm={() => {
        if (toId !== "") change.run({ input: { fromId: person.id, toId, reason: "", roles: true } });
      }}
    >
      <div className={classes["form"]}>
        <NativeSelect
          label={say(roleMessages.handOverTo)}
          value={toId}
          data={[
            { value: "", label: say(roleMessages.handOverChoose) },
            ...choices.map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
          onChange={(event) => setToId(event.currentTarget.value)}
        />
      </div>
    </PersonConfirm>
  );
}
