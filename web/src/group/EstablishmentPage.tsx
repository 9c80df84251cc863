import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { ObjectHistory } from "../audit";
import {
  ActionButton,
  ErrorPanel,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  NotFoundPage,
  PageHeader,
  useCan,
  useText,
} from "../kernel";
import { EstablishmentEngagements } from "./EstablishmentEngagements";
import { EstablishmentIdentity } from "./EstablishmentIdentity";
import { EstablishmentLevel } from "./EstablishmentLevel";
import { EstablishmentValues } from "./EstablishmentValues";
import { establishmentMessages as messages } from "./group.messages";
import classes from "./group.module.css";

const EstablishmentDocument = graphql(`
  query Establishment($id: ID!) {
    establishment(id: $id) {
      id
      name
      kindLabel
      city
      departmentName
      openedOn
      closedOn
      ...EstablishmentIdentity
      ...EstablishmentLevel
      ...EstablishmentEngagements
      ...EstablishmentValues
    }
  }
`);

/** What it is, its state in words, the one next action; then facts; then figures. */
export function EstablishmentPage() {
  const say = useText();
  const { id = "" } = useParams();
  const canSeeLevel = useCan("maturity:read");
  const { data, loading, error, refetch } = useQuery(EstablishmentDocument, { variables: { id } });
  if (loading && !data) return <LoadingState />;
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  const establishment = data?.establishment;
  if (establishment == null) return <NotFoundPage />;
  const { name, kindLabel, city, departmentName, openedOn, closedOn } = establishment;
  const where = { kind: kindLabel, city: city ?? departmentName, department: departmentName };
  const state =
    closedOn != null
      ? say(messages.closedSince, { ...where, date: formatDate(closedOn, "long") })
      : openedOn != null
        ? say(messages.openSince, { ...where, date: formatDate(openedOn, "long") })
        : say(messages.openUnknown, where);
  return (
    <>
      <p className={`${classes["crumb"] ?? ""} no-print`}>
        <LinkButton to="/etablissements">{say(messages.back)}</LinkButton>
      </p>
      <PageHeader
        title={name}
        purpose={state}
        action={
          canSeeLevel && closedOn == null ? (
            <ActionButton to={`/paliers/${id}`}>{say(messages.seeMaturity)}</ActionButton>
          ) : undefined
        }
      />
      {closedOn != null && <p className={classes["notice"]}>{say(messages.closedNotice)}</p>}
      {canSeeLevel && closedOn == null && <EstablishmentLevel establishment={establishment} />}
      <EstablishmentIdentity establishment={establishment} />
      <EstablishmentEngagements establishment={establishment} />
      <EstablishmentValues establishment={establishment} />
      <ObjectHistory kind="establishment" id={id} />
    </>
  );
}
