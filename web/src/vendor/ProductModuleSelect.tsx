import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { graphql, useText } from "../kernel";
import { vendorMessages } from "./vendor.messages";

const ProductModulesDocument = graphql(`
  query ProductModules($establishmentId: ID) {
    products(establishmentId: $establishmentId) {
      id
      name
      installed
      modules {
        id
        name
      }
    }
  }
`);

/** A product, or one of its modules. */
export interface ProductModule {
  readonly productId: string;
  /** null: the product as a whole. */
  readonly moduleId: string | null;
}

interface ProductModuleSelectProps {
  /** What runs there comes first; null or '': no preference. */
  establishmentId: string | null;
  /** null: nothing chosen. */
  value: ProductModule | null;
  onChange: (value: ProductModule | null) => void;
  /** « Logiciel et module » unless told. */
  label?: string;
  /** What the empty choice says; « Je ne sais pas » unless told. */
  emptyLabel?: string;
  id?: string;
  /** What is wrong with the choice. */
  error?: string;
}

const keyOf = (value: ProductModule | null): string =>
  value === null ? "" : `${value.productId} ${value.moduleId ?? ""}`.trim();

/** One field for the software and its module: each product is a group, its modules under it. */
export function ProductModuleSelect(props: ProductModuleSelectProps) {
  const { establishmentId, value, onChange, label, emptyLabel, id, error } = props;
  const say = useText();
  const known = establishmentId === "" ? null : establishmentId;
  const { data } = useQuery(ProductModulesDocument, { variables: { establishmentId: known } });
  const products = data?.products ?? [];
  return (
    <NativeSelect
      label={label ?? say(vendorMessages.productModule)}
      value={keyOf(value)}
      {...(id === undefined ? {} : { id })}
      {...(error === undefined ? {} : { error })}
      data={[
        { value: "", label: emptyLabel ?? say(vendorMessages.unknownProduct) },
        ...products.map((product) => ({
          group: product.installed === true ? say(vendorMessages.usedHere, { name: product.name }) : product.name,
          items: [
            { value: product.id, label: say(vendorMessages.wholeProduct, { name: product.name }) },
            ...product.modules.map((module) => ({
              value: `${product.id} ${module.id}`,
              label: `${product.name} – ${module.name}`,
            })),
          ],
        })),
      ]}
      onChange={(event) => {
        const [productId, moduleId] = event.currentTarget.value.split(" ");
        onChange(productId === undefined || productId === "" ? null : { productId, moduleId: moduleId ?? null });
      }}
    />
  );
}
