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
  const how = { replace: true, preventScrollReset: true };
  return {
    get: (key) => params.get(key) ?? "",
    set: (key, value, drop) => {
      setParams((before) => {
        const next = new URLSearchParams(before);
        if (value === "") next.delete(key);
        else next.set(key, value);
        // In one change: a second one would begin from the address as it was, and undo the first.
        if (drop !== undefined) next.delete(drop);
        return next;
      }, how);
    },
    clear: () => {
      setParams({}, how);
    },
  };
}
