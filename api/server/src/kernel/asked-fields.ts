import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from "graphql";

const known = new WeakMap<readonly FieldNode[], ReadonlySet<string>>();

function collect(set: SelectionSetNode | undefined, info: GraphQLResolveInfo, names: Set<string>): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) names.add(selection.name.value);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, info, names);
    else collect(info.fragments[selection.name.value]?.selectionSet, info, names);
  }
}

/**
 * The fields asked of what a resolver returns, fragments included and whatever @skip and @include say: at least what is
 * needed. Worked out once for a compiled document.
 */
export function selectedFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  const before = known.get(info.fieldNodes);
  if (before !== undefined) return before;
  const names = new Set<string>();
  for (const { selectionSet } of info.fieldNodes) collect(selectionSet, info, names);
  known.set(info.fieldNodes, names);
  return names;
}
