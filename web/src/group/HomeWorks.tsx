import { useQuery } from "@apollo/client/react";
import { formatDate, graphql, JobTable, LinkButton, Section, useCan, useText } from "../kernel";
import { homeMessages } from "./group.messages";

const SHOWN = 5;

const HomeJobsDocument = graphql(`
  query HomeJobs($first: Int!) {
    jobs(first: $first, withSmall: false) {
      edges {
        node {
          id
          ...JobRow
        }
      }
    }
  }
`);

const HomeDossierDocument = graphql(`
  query HomeDossier {
    cpomDossiers {
      id
      title
      createdAt
    }
  }
`);

/** The latest jobs and the latest dossier, to those who may see them. */
export function HomeWorks() {
  const say = useText();
  const canSeeJobs = useCan("job:read");
  const canSeeDossiers = useCan("cpom:read");
  if (!canSeeJobs && !canSeeDossiers) return null;
  return (
    <Section
      title={say(homeMessages.works)}
      aside={canSeeJobs && <LinkButton to="/traitements">{say(homeMessages.seeWorks)}</LinkButton>}
    >
      {canSeeDossiers && <LatestDossier />}
      {canSeeJobs && <LatestJobs />}
    </Section>
  );
}

function LatestDossier() {
  const say = useText();
  const { data } = useQuery(HomeDossierDocument, { fetchPolicy: "cache-and-network" });
  if (!data) return null;
  const latest = [...data.cpomDossiers].sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  return (
    <p>
      {latest
        ? say(homeMessages.dossier, { title: latest.title, date: formatDate(latest.createdAt, "long") })
        : say(homeMessages.dossierNone)}{" "}
      <LinkButton to="/cpom">{say(homeMessages.seeDossiers)}</LinkButton>
    </p>
  );
}

function LatestJobs() {
  const say = useText();
  const { data } = useQuery(HomeJobsDocument, { variables: { first: SHOWN }, fetchPolicy: "cache-and-network" });
  if (!data) return null;
  return (
    <JobTable
      caption={say(homeMessages.works)}
      jobs={data.jobs.edges.map(({ node }) => node)}
      emptyState={<p>{say(homeMessages.worksNone)}</p>}
    />
  );
}
