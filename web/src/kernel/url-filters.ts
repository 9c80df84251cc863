import { useEffect, useRef } from "react";
import { useSearchParams } from "react-router";

/** Filters that stand in the address: a shared link shows the same rows, and « Précédent » leaves the page. */
export interface UrlFilters {
  /** '' when the filter isn't set. */
  get: (key: string) => string;
  /** An empty value takes the filter off. @param drop another one to take off with it, such as the page one was on. */
  set: (key: string, value: string, drop?: string) => void;
  /** Takes every filter off. */
  clear: () => void;
}

export function useUrlFilters(): UrlFilters {
  const [params, setParams] = useSearchParams();
  // The address follows a moment later: a second choice made meanwhile begins from the first one.
  const latest = useRef(params);
  useEffect(() => {
    latest.current = params;
  }, [params]);
  const go = (next: URLSearchParams): void => {
    latest.current = next;
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return {
    get: (key) => params.get(key) ?? "",
    set: (key, value, drop) => {
      const next = new URLSearchParams(latest.current);
      if (value === "") next.delete(key);
      else next.set(key, value);
      if (drop !== undefined) next.delete(drop);
      go(next);
    },
    clear: () => go(new URLSearchParams()),
  };
}
