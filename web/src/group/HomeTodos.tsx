import { useQuery } from "@apollo/client/react";
import { IconChevronRight } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Link, useLocation } from "react-router";
import { formatNumber, LoadingState, Section, TodosDocument, useText } from "../kernel";
import { homeMessages } from "./group.messages";
import classes from "./group.module.css";

/** The sentence says its number first; here the number has its own column. */
const withoutCount = (label: string): string => label.replace(/^[\d\s]+/, "");

/** What waits for the person, each line leading to where it is done. */
export function HomeTodos() {
  const say = useText();
  const { hash } = useLocation();
  const anchor = useRef<HTMLDivElement>(null);
  const { data, loading } = useQuery(TodosDocument);
  useEffect(() => {
    if (hash === "#a-faire") anchor.current?.scrollIntoView();
  }, [hash]);
  const todos = data?.todos ?? [];
  return (
    <div ref={anchor} id="a-faire">
      <Section title={say(homeMessages.todos)}>
        {loading && !data && <LoadingState />}
        {data && todos.length === 0 && <p>{say(homeMessages.todosNone)}</p>}
        {todos.length > 0 && (
          <ul className={classes["todos"]}>
            {todos.map(({ code, label, count, path }) => (
              <li key={code}>
                <Link to={path}>
                  <span className={classes["todoCount"]}>{formatNumber(count)}</span>
                  <span>{withoutCount(label)}</span>
                  <IconChevronRight size={18} aria-hidden />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
