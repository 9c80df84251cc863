import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import type {
  AcknowledgeTemplateInput,
  DeclareTemplateVersionInput,
  RecordTemplateCheckInput,
  TemplateAdoptionSheetQuery,
} from "../generated/graphql";
import { graphql } from "../kernel";

/** A model at a site, with all that was said. */
export const TemplateAdoptionSheetDocument = graphql(`
  query TemplateAdoptionSheet($templateId: ID!, $establishmentId: ID!) {
    templateAdoptionSheet(templateId: $templateId, establishmentId: $establishmentId) {
      id
      model {
        id
        code
        title
        inForceName
      }
      site {
        id
        name
      }
      cell {
        id
        state
        sentence
        declaredName
        installedOn
        readerCount
        teamReaderCount
        teamCount
        checkedOn
        lookedAtCount
        conformCount
        checkName
      }
      revisions {
        id
        name
        inForce
      }
      events {
        id
        fact
        revisionName
        happenedOn
        count
        ofCount
        note
        byName
      }
      ownSeenOn
    }
  }
`);
const DeclareDocument = graphql(`
  mutation DeclareTemplateVersion($input: DeclareTemplateVersionInput!) {
    declareTemplateVersion(input: $input) {
      ok
      error {
        code
        field
        message
      }
    }
  }
`);
const AcknowledgeDocument = graphql(`
  mutation AcknowledgeTemplate($input: AcknowledgeTemplateInput!) {
    acknowledgeTemplate(input: $input) {
      ok
      error {
        code
        field
        message
      }
    }
  }
`);
const CheckDocument = graphql(`
  mutation RecordTemplateCheck($input: RecordTemplateCheckInput!) {
    recordTemplateCheck(input: $input) {
      ok
      error {
        code
        field
        message
      }
    }
  }
`);

/** What the page of a pair shows. */
export type AdoptionSheet = NonNullable<TemplateAdoptionSheetQuery["templateAdoptionSheet"]>;

/** What the form of a fact shows of its gesture. */
export interface AdoptionGesture<Input> {
  /** Sends it; @returns true when it is kept. What was typed stays whatever happens. */
  readonly send: (input: Input) => Promise<boolean>;
  /** Sending now. */
  readonly busy: boolean;
  /** What the server refused, on the field it names or on none. */
  readonly fault: { readonly field?: string | null | undefined; readonly message: string } | null;
  /** The line was cut, or the right is missing. */
  readonly error: Error | undefined;
}

interface Answer {
  readonly ok: boolean;
  readonly error?: { readonly field?: string | null; readonly message: string } | null;
}

function useGesture<Input>(
  ask: (input: Input) => Promise<Answer | undefined>,
  state: { readonly loading: boolean; readonly error?: Error | undefined },
  done: () => Promise<unknown>,
): AdoptionGesture<Input> {
  const [fault, setFault] = useState<AdoptionGesture<Input>["fault"]>(null);
  return {
    send: async (input) => {
      // A failure of the line stays in `error`; what was typed stays too.
      const answer = await ask(input).catch(() => undefined);
      setFault(answer?.error ?? null);
      if (answer?.ok !== true) return false;
      await done();
      return true;
    },
    busy: state.loading,
    fault,
    error: state.error,
  };
}

/** Says which version is in service. */
export function useDeclare(done: () => Promise<unknown>): AdoptionGesture<DeclareTemplateVersionInput> {
  const [ask, state] = useMutation(DeclareDocument);
  return useGesture(async (input) => (await ask({ variables: { input } })).data?.declareTemplateVersion, state, done);
}

/** Says who has read the version in force. */
export function useAcknowledge(done: () => Promise<unknown>): AdoptionGesture<AcknowledgeTemplateInput> {
  const [ask, state] = useMutation(AcknowledgeDocument);
  return useGesture(async (input) => (await ask({ variables: { input } })).data?.acknowledgeTemplate, state, done);
}

/** Says how many documents follow a version. */
export function useCheck(done: () => Promise<unknown>): AdoptionGesture<RecordTemplateCheckInput> {
  const [ask, state] = useMutation(CheckDocument);
  return useGesture(async (input) => (await ask({ variables: { input } })).data?.recordTemplateCheck, state, done);
}
