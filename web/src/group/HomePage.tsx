import { useQuery } from "@apollo/client/react";
import { ErrorPanel, graphql, LoadingState, PageHeader, useCan, useText, useViewer } from "../kernel";
import { homeMessages } from "./group.messages";
import { GroupState } from "./GroupState";
import { HomeLevels } from "./HomeLevels";
import { HomeTodos } from "./HomeTodos";
import { HomeWorks } from "./HomeWorks";

const HomeDocument = graphql(`
  query Home($levels: Boolean!) {
    group {
      id
      ...GroupState
    }
    maturityDistribution @include(if: $levels) {
      level
      name
      count
    }
  }
`);

/** What needs me first, then the state of the group, then what was done lately. */
export function HomePage() {
  const say = useText();
  const { group } = useViewer();
  const canSeeLevels = useCan("maturity:read");
  const { data, loading, error, refetch } = useQuery(HomeDocument, {
    variables: { levels: canSeeLevels },
    fetchPolicy: "cache-and-network",
  });
  return (
    <>
      <PageHeader title={say(homeMessages.title)} purpose={say(homeMessages.purpose, { group: group.name })} />
      <HomeTodos />
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {!data && loading && <LoadingState />}
      {data && <GroupState group={data.group} />}
      {data?.maturityDistribution !== undefined && <HomeLevels levels={data.maturityDistribution} />}
      <HomeWorks />
    </>
  );
}
