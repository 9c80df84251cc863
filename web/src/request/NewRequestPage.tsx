import { useQuery } from "@apollo/client/react";
import { parseSector } from "@palier/domain/identity";
import { EmptyState, ErrorPanel, graphql, LinkButton, LoadingState, PageHeader, useText } from "../kernel";
import { formMessages } from "./request-form.messages";
import { requestMessages } from "./request.messages";
import { RequestForm } from "./RequestForm";

const RequestOriginDocument = graphql(`
  query RequestOrigin {
    requestOrigin {
      establishmentId
      sector
      places {
        id
        name
      }
    }
  }
`);

/** A request to be made. */
export function NewRequestPage() {
  const say = useText();
  // Read anew each time: the last request says for whom the next one is.
  const { data, error, refetch } = useQuery(RequestOriginDocument, { fetchPolicy: "network-only" });
  const origin = data?.requestOrigin;
  return (
    <>
      <PageHeader
        title={say(formMessages.title)}
        purpose={say(formMessages.purpose)}
        exports={<LinkButton to="/demandes">{say(requestMessages.back)}</LinkButton>}
      />
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {origin === undefined && error === undefined && <LoadingState />}
      {origin?.places.length === 0 && <EmptyState title={say(formMessages.cannot)} why={say(formMessages.cannotWhy)} />}
      {origin !== undefined && origin.places.length > 0 && (
        <RequestForm
          places={origin.places}
          guess={{ establishmentId: origin.establishmentId ?? null, sector: parseSector(origin.sector ?? "") }}
        />
      )}
    </>
  );
}
