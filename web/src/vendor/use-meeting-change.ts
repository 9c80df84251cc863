import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import type {
  MoveMeetingInput,
  RecordMeetingCascadeInput,
  SaveMeetingActionInput,
  SaveMeetingInput,
  SaveMeetingItemInput,
  ShownMeetingFragment,
} from "../generated/graphql";
import { graphql, readFragment, type FragmentType } from "../kernel";
import { ShownMeeting } from "./meeting-shown";
import type { Fault } from "./VendorFault";

const SaveMeetingDocument = graphql(`
  mutation SaveMeeting($input: SaveMeetingInput!) {
    saveMeeting(input: $input) {
      ok
      error {
        code
        field
        message
      }
      meeting {
        id
        ...ShownMeeting
      }
    }
  }
`);
const SaveMeetingItemDocument = graphql(`
  mutation SaveMeetingItem($input: SaveMeetingItemInput!) {
    saveMeetingItem(input: $input) {
      ok
      error {
        code
        field
        message
      }
      meeting {
        id
        ...ShownMeeting
      }
    }
  }
`);
const SaveMeetingActionDocument = graphql(`
  mutation SaveMeetingAction($input: SaveMeetingActionInput!) {
    saveMeetingAction(input: $input) {
      ok
      error {
        code
        field
        message
      }
      meeting {
        id
        ...ShownMeeting
      }
    }
  }
`);
const MoveMeetingDocument = graphql(`
  mutation MoveMeeting($input: MoveMeetingInput!) {
    moveMeeting(input: $input) {
      ok
      error {
        code
        field
        message
      }
      meeting {
        id
        ...ShownMeeting
      }
    }
  }
`);
const RecordMeetingCascadeDocument = graphql(`
  mutation RecordMeetingCascade($input: RecordMeetingCascadeInput!) {
    recordMeetingCascade(input: $input) {
      ok
      error {
        code
        field
        message
      }
      meeting {
        id
        ...ShownMeeting
      }
    }
  }
`);

/** What every change of a meeting answers. */
interface Payload {
  readonly ok: boolean;
  readonly error?: Fault | null;
  readonly meeting?: FragmentType<typeof ShownMeeting> | null;
}

/** The changes of a meeting, one at a time; what was refused or went wrong is kept, to be shown. */
export function useMeetingChange() {
  const [fault, setFault] = useState<Fault | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [meeting] = useMutation(SaveMeetingDocument);
  const [item] = useMutation(SaveMeetingItemDocument);
  const [action] = useMutation(SaveMeetingActionDocument);
  const [move] = useMutation(MoveMeetingDocument);
  const [cascade] = useMutation(RecordMeetingCascadeDocument);
  /** @returns the meeting as it is now: after a conflict too, `kept` being false; null when the server didn't answer. */
  const run = async (
    ask: () => Promise<Payload | undefined>,
  ): Promise<{ readonly kept: boolean; readonly meeting: ShownMeetingFragment | null } | null> => {
    setBusy(true);
    setError(null);
    try {
      const answer = await ask();
      if (answer === undefined) return null;
      setFault(answer.error ?? null);
      return { kept: answer.ok, meeting: readFragment(ShownMeeting, answer.meeting ?? null) };
    } catch (failure) {
      setError(failure);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return {
    fault,
    error,
    busy,
    saveMeeting: (input: SaveMeetingInput) =>
      run(async () => (await meeting({ variables: { input } })).data?.saveMeeting),
    saveItem: (input: SaveMeetingItemInput) =>
      run(async () => (await item({ variables: { input } })).data?.saveMeetingItem),
    saveAction: (input: SaveMeetingActionInput) =>
      run(async () => (await action({ variables: { input } })).data?.saveMeetingAction),
    moveMeeting: (input: MoveMeetingInput) => run(async () => (await move({ variables: { input } })).data?.moveMeeting),
    recordCascade: (input: RecordMeetingCascadeInput) =>
      run(async () => (await cascade({ variables: { input } })).data?.recordMeetingCascade),
  };
}
