import { createMongoAbility, subject, type MongoAbility, type RawRuleOf } from "@casl/ability";
import { ACTIONS, actionLine, parseAction, type Action } from "./action";
import { ROLES, type Role, type Sector } from "./role";

/** One place of a person in a group: a role, on the whole group or on establishments, for one sector or any. */
export interface Grant {
  readonly role: Role;
  /** null: every sector. */
  readonly sector: Sector | null;
  readonly wholeGroup: boolean;
  /** The establishments of the grant, legal entities opened out; empty when `wholeGroup`. */
  readonly establishmentIds: readonly string[];
}

/** On what an action is wanted. Left out altogether: somewhere. A part left out is denied to a grant that asks for it. */
export interface Target {
  readonly establishmentId?: string;
  readonly sector?: Sector;
}

/** The rights of one person in one group; built once, asked often. */
export interface Rights {
  /**
   * May the action be done, at all or on the target? An unknown action is denied.
   * @param action any text: it may come from a client.
   */
  readonly can: (action: string, target?: Target) => boolean;
  /** Every action that may be done somewhere, in the order of the table. */
  readonly actions: readonly Action[];
  /** The establishments whose rows may be read; null: the whole group. */
  readonly establishmentIds: readonly string[] | null;
}

const parts = (action: Action): [feature: string, verb: string] => {
  const at = action.indexOf(":");
  return [action.slice(0, at), action.slice(at + 1)];
};

function ruleOf(grant: Grant, action: Action): RawRuleOf<MongoAbility> | null {
  const { roles, reach, bySector } = actionLine(action);
  if (!roles.includes(grant.role) || (reach === "group" && !grant.wholeGroup)) return null;
  const [feature, verb] = parts(action);
  const conditions = {
    ...(grant.wholeGroup ? {} : { establishmentId: { $in: [...grant.establishmentIds] } }),
    ...(bySector === true && grant.sector !== null ? { sector: grant.sector } : {}),
  };
  return { action: verb, subject: feature, ...(Object.keys(conditions).length === 0 ? {} : { conditions }) };
}

/**
 * The rights that grants give together: the same function decides in the server and hides buttons in the web.
 * @param only narrows to these actions, as an API key does; null: all that the grants allow.
 */
export function rightsOf(grants: readonly Grant[], only: readonly string[] | null = null): Rights {
  const known = (Object.keys(ACTIONS) as Action[]).filter((action) => only === null || only.includes(action));
  const rules = grants.flatMap((grant) => known.flatMap((action) => ruleOf(grant, action) ?? []));
  const ability = createMongoAbility(rules);
  const can = (text: string, target: Target = {}): boolean => {
    const action = parseAction(text);
    if (action === null) return false;
    const [feature, verb] = parts(action);
    return ability.can(verb, Object.keys(target).length === 0 ? feature : subject(feature, { ...target }));
  };
  return {
    can,
    actions: known.filter((action) => can(action)),
    establishmentIds: grants.some(({ wholeGroup }) => wholeGroup)
      ? null
      : [...new Set(grants.flatMap(({ establishmentIds }) => establishmentIds))].sort(),
  };
}

/** @returns the strongest role of the grants, in the order of the roles; null for no grant. */
export function strongestGrant(grants: readonly Grant[]): Grant | null {
  return grants.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))[0] ?? null;
}

/** May the role do this on the whole group? For what is shown of a role before anyone has it. */
export function roleMay(role: Role, action: Action): boolean {
  return actionLine(action).roles.includes(role);
}
