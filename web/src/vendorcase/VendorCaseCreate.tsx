import { useMutation } from "@apollo/client/react";
import { caseKindOf } from "@palier/domain/vendorcase";
import { useState, type FormEvent } from "react";
import { useNavigate } from "react-router";
import { useDraft } from "../draft";
import type { CaseRequestFragment } from "../generated/graphql";
import { ActionButton, graphql, Section, useText } from "../kernel";
import { ProductModuleSelect, type ProductModule } from "../vendor";
import { useCaseChange } from "./vendorcase-change";
import { requestMessages } from "./vendorcase-request.messages";
import styles from "./vendorcase.module.css";
import { VendorCaseFault } from "./VendorCaseFault";
import { caseInput, VendorCaseFields, type CaseFields } from "./VendorCaseFields";

const CreateVendorCaseDocument = graphql(`
  mutation CreateVendorCase($input: CreateVendorCaseInput!) {
    createVendorCase(input: $input) {
      ok
      error {
        code
        field
        message
      }
      vendorCase {
        id
      }
    }
  }
`);

/** The first words of a text, for a title to begin with. */
const firstWords = (text: string): string => {
  const line = text.trim().split(/\n|(?<=[.?!])\s/)[0] ?? "";
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};
const only = <Value,>(values: readonly Value[]): Value | null =>
  new Set(values).size === 1 ? (values[0] ?? null) : null;

/** @param requests those chosen: what they have in common fills the form. */
export function VendorCaseCreate({ requests }: { requests: readonly CaseRequestFragment[] }) {
  const say = useText();
  const navigate = useNavigate();
  const [first] = requests;
  const told = requests.filter(({ productId }) => productId != null);
  const [product, setProduct] = useState<ProductModule | null>(() => {
    const productId = only(told.map((each) => each.productId ?? null));
    return productId === null ? null : { productId, moduleId: only(told.map((each) => each.moduleId ?? null)) };
  });
  const [fields, setFields] = useState<CaseFields>({
    title: first === undefined ? "" : firstWords(first.body),
    kind: caseKindOf(first?.kind ?? "bug"),
    severity: "major",
    priority: "",
    vendorReference: "",
  });
  const body = useDraft("vendorcase:nouveau:body", { initial: "" });
  const [create] = useMutation(CreateVendorCaseDocument);
  const change = useCaseChange();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const input = {
      ...caseInput(fields, body.text),
      productId: product?.productId ?? "",
      moduleId: product?.moduleId ?? null,
      requestIds: requests.map(({ id }) => id),
    };
    const payload = await change.run(async () => (await create({ variables: { input } })).data?.createVendorCase);
    if (payload?.ok !== true) return;
    await body.done();
    await navigate(`/dossiers-editeur/${payload.vendorCase?.id ?? ""}`);
  };
  return (
    <div id="dossier">
      <Section title={say(requestMessages.form)} lead={say(requestMessages.formLead)}>
        <form noValidate className={styles["form"]} onSubmit={(event) => void submit(event)}>
          <ProductModuleSelect
            establishmentId={null}
            value={product}
            onChange={setProduct}
            label={say(requestMessages.product)}
            emptyLabel={say(requestMessages.chooseProduct)}
            {...(change.refusal?.field === "productId" && { error: change.refusal.message })}
          />
          <VendorCaseFields fields={fields} onChange={setFields} body={body} refusal={change.refusal} />
          <VendorCaseFault change={change} />
          <div className={styles["choices"]}>
            <ActionButton type="submit" loading={change.busy}>
              {say(requestMessages.create)}
            </ActionButton>
          </div>
        </form>
      </Section>
    </div>
  );
}
