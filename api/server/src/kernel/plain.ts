/** The data of a GraphQL type, without its class: what a resolver returns and the executor reads field by field. */
export type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : { readonly [Field in keyof T]: Plain<T[Field]> };
