import { useQuery } from "@apollo/client/react";
import { REQUEST_MOVE_LABELS } from "@palier/domain/request";
import { useLocation, useParams } from "react-router";
import type { ShownRequestFragment } from "../generated/graphql";
import {
  EmptyState,
  ErrorPanel,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  readFragment,
  Section,
  useText,
} from "../kernel";
import { useSectorLabel } from "../referent";
import { pageMessages } from "./request-page.messages";
import { ShownRequest } from "./request-shown";
import { requestWords } from "./request-words";
import { requestMessages } from "./request.messages";
import classes from "./request.module.css";
import { RequestSituation } from "./RequestSituation";
import { RequestThread } from "./RequestThread";

const RequestDocument = graphql(`
  query OneRequest($id: ID!) {
    request(id: $id) {
      id
      ...ShownRequest
    }
  }
`);

/** One request: the words of who asked, where it stands, what was said, what happened. */
export function RequestPage() {
  const say = useText();
  const sectorLabel = useSectorLabel();
  const { requestId = "" } = useParams();
  const state: unknown = useLocation().state;
  const { data, error, refetch } = useQuery(RequestDocument, {
    variables: { id: requestId },
    fetchPolicy: "cache-and-network",
  });
  const request = readFragment(ShownRequest, data?.request ?? null);
  const back = <LinkButton to="/demandes">{say(requestMessages.back)}</LinkButton>;
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  if (request === null)
    return (
      <>
        <PageHeader title={say(requestMessages.missing)} purpose={say(requestMessages.missingWhy)} exports={back} />
        <EmptyState title={say(requestMessages.missing)} why={say(requestMessages.missingWhy)} />
      </>
    );
  const { number, moduleName, productName, assigneeName } = request;
  const module = moduleName ?? productName ?? null;
  const words = {
    kind: requestWords.kind(request.kind),
    establishment: request.establishment?.name ?? "",
    sector: sectorLabel(request.sector),
  };
  return (
    <>
      <PageHeader
        title={say(requestMessages.one, { number })}
        purpose={
          module === null ? say(pageMessages.purpose, words) : say(pageMessages.purposeModule, { ...words, module })
        }
        exports={back}
      />
      {isSent(state) && (
        <p role="status" className={classes["sent"]}>
          {assigneeName == null
            ? say(pageMessages.sentGroup, { number })
            : say(pageMessages.sent, { number, who: assigneeName })}
        </p>
      )}
      <Words request={request} />
      <RequestSituation request={request} />
      <RequestThread request={request} />
      <History request={request} />
    </>
  );
}

/** Does one come here from the form, having just sent the request? */
const isSent = (state: unknown): boolean =>
  typeof state === "object" && state !== null && "sent" in state && state.sent === true;

function Words({ request }: { request: ShownRequestFragment }) {
  const say = useText();
  return (
    <Section
      title={say(pageMessages.words)}
      lead={say(pageMessages.wordsLead, { name: request.authorName, time: formatDate(request.createdAt, "time") })}
    >
      <p className={classes["words"]}>{request.body}</p>
      {request.pictures.length > 0 && (
        <ul className={classes["pictures"]}>
          {request.pictures.map(({ id, name, url }) => (
            <li key={id}>
              <a href={url} target="_blank" rel="noopener">
                <img src={url} alt={say(pageMessages.picture, { name })} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function History({ request }: { request: ShownRequestFragment }) {
  const say = useText();
  return (
    <Section title={say(pageMessages.history)}>
      <ol className={classes["history"]}>
        {request.steps.map(({ id, move, personName, movedAt }) => (
          <li key={id}>
            <time dateTime={movedAt}>{formatDate(movedAt, "time")}</time>{" "}
            {say(pageMessages.step, { name: personName ?? say(pageMessages.house), deed: deedOf(move) })}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const deedOf = (move: string): string => (REQUEST_MOVE_LABELS as Readonly<Record<string, string>>)[move] ?? move;
