import { useQuery } from "@apollo/client/react";
import { ErrorPanel, graphql, LoadingState, readFragment, useText, type FragmentType } from "../kernel";
import { AccountFold } from "./AccountFold";
import { accountMessages } from "./identity-account.messages";
import { personMessages } from "./identity-people.messages";
import classes from "./identity-people.module.css";

export const RightsParts = graphql(`
  fragment RightsParts on EffectiveRights {
    can {
      action
      what
      where
    }
    cannotText
  }
`);

const OwnRightsDocument = graphql(`
  query OwnRights {
    viewer {
      id
      effectiveRights {
        ...RightsParts
      }
    }
  }
`);

/** What someone may do, in sentences gathered by place, then in one sentence what they may not. */
export function RightsList({ rights }: { rights: FragmentType<typeof RightsParts> }) {
  const say = useText();
  const { can, cannotText } = readFragment(RightsParts, rights);
  const places = [...new Set(can.map(({ where }) => where))];
  return (
    <div className={classes["rights"]}>
      {places.length === 0 && <p>{say(personMessages.rightsNone)}</p>}
      {places.map((where) => (
        <div key={where}>
          <h3>{where.charAt(0).toUpperCase() + where.slice(1)}</h3>
          <ul>
            {can
              .filter((one) => one.where === where)
              .map(({ action, what }) => (
                <li key={action}>{what}</li>
              ))}
          </ul>
        </div>
      ))}
      {cannotText != null && <p className={classes["cannot"]}>{cannotText}</p>}
    </div>
  );
}

/** One's own rights in the group of the session, as a section of a page. */
export function OwnRights() {
  const say = useText();
  const { data, error, refetch } = useQuery(OwnRightsDocument, { fetchPolicy: "cache-and-network" });
  return (
    <AccountFold title={say(personMessages.ownRights)} state={say(accountMessages.rightsState)}>
      {data?.viewer == null && error === undefined && <LoadingState />}
      {error !== undefined && <ErrorPanel error={error} retry={() => void refetch()} />}
      {data?.viewer != null && <RightsList rights={data.viewer.effectiveRights} />}
    </AccountFold>
  );
}
