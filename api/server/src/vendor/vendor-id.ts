import { isIdentifier, type Plain } from "../kernel";

/** Found nowhere: what isn't an id is looked for under this one, and answered like any other unknown id. */
const NOWHERE = "00000000-0000-0000-0000-000000000000";

/** The id, or one that nothing has. */
export const lookup = (id: string): string => (isIdentifier(id) ? id : NOWHERE);

/** @returns null for nothing told. */
export const lookupOr = (id: string | null | undefined): string | null => (id == null ? null : lookup(id));

/** The fields of an input, without its class. */
export const fieldsOf = <Input>(input: Input): Plain<Input> => input as Plain<Input>;
