import type { CaseRequestFragment } from "../generated/graphql";
import { formatDate, LinkButton, useText } from "../kernel";
import { useSectorLabel } from "../referent";
import { requestMessages } from "./vendorcase-request.messages";
import styles from "./vendorcase.module.css";

/** A request as its author wrote it: its number, where it comes from, its text. */
export function VendorCaseRequest({ request }: { request: CaseRequestFragment }) {
  const say = useText();
  const sectorLabel = useSectorLabel();
  return (
    <>
      <span className={styles["open"]}>
        <LinkButton to={`/demandes/${request.id}`}>
          {say(requestMessages.request, { number: request.number })}
        </LinkButton>
      </span>
      <p className={styles["who"]}>
        {say(requestMessages.by, {
          establishment: request.establishmentName,
          sector: sectorLabel(request.sector),
          who: request.authorName,
          at: formatDate(request.createdAt),
        })}
      </p>
      <p className={styles["text"]}>{request.body}</p>
    </>
  );
}
