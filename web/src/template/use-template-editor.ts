import { Editor, type EditorOptions } from "@tiptap/core";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";

/**
 * An editor and the element that it fills. Made once: what is given later isn't read. Written here, as the library's own
 * binding draws its elements by components and compares states in depth: ten kilobytes for what this page doesn't use.
 */
export function useTemplateEditor(options: Partial<EditorOptions>) {
  const [editor] = useState(() => new Editor({ ...options, element: null, injectCSS: false }));
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current !== null) editor.mount(host.current);
    return () => {
      editor.unmount();
    };
  }, [editor]);
  return { editor, host };
}

/**
 * What a part of the page shows of the editor, drawn again only when it changes.
 * @param select gives plain data: they are compared as JSON.
 */
export function useEditorValue<T>(editor: Editor, select: (editor: Editor) => T): T {
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on("transaction", listener);
      return () => {
        editor.off("transaction", listener);
      };
    },
    [editor],
  );
  const json = useSyncExternalStore(subscribe, () => JSON.stringify(select(editor)));
  return useMemo(() => JSON.parse(json) as T, [json]);
}
