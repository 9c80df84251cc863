import { useMutation, useQuery } from "@apollo/client/react";
import { NativeSelect, Radio, TextInput } from "@mantine/core";
import { rightsOf } from "@palier/domain/identity";
import { SEVERITIES, SEVERITY_LABELS, SEVERITY_PURPOSES } from "@palier/domain/vendor";
import { useMemo, useState } from "react";
import { DraftField, useDraft } from "../draft";
import { ActionButton, Dialog, graphql, useText, useViewer } from "../kernel";
import { isoOf, localOf } from "./incident-shown";
import { ProductModuleSelect, type ProductModule } from "./ProductModuleSelect";
import { incidentMessages as messages } from "./vendor-incident.messages";
import styles from "./vendor.module.css";
import { faultOf, VendorFault, type Fault } from "./VendorFault";

const DeclareIncidentDocument = graphql(`
  mutation DeclareIncident($input: DeclareIncidentInput!) {
    declareIncident(input: $input) {
      ok
      error {
        code
        field
        message
      }
      incident {
        id
        ...ShownIncident
      }
    }
  }
`);

const IncidentChoicesDocument = graphql(`
  query IncidentChoices($establishmentId: ID) {
    group {
      id
      establishments {
        id
        name
        closedOn
      }
    }
    products(establishmentId: $establishmentId) {
      id
      installed
    }
  }
`);

interface IncidentDeclareDialogProps {
  onDone: (id: string) => void;
  onClose: () => void;
}

/** Under a minute: the place, the software and the time are filled in; what is wrong and how badly remain. */
export function IncidentDeclareDialog({ onDone, onClose }: IncidentDeclareDialogProps) {
  const say = useText();
  const { grants } = useViewer();
  const rights = useMemo(() => rightsOf(grants), [grants]);
  const [place, setPlace] = useState<string | null>(null);
  const [software, setSoftware] = useState<ProductModule | null>(null);
  const [severity, setSeverity] = useState("");
  const [startedAt, setStartedAt] = useState(() => localOf(new Date()));
  const [fault, setFault] = useState<Fault | null>(null);
  const [send, { loading, error }] = useMutation(DeclareIncidentDocument);
  const body = useDraft("vendor:incident:nouveau:texte", { initial: "" });
  const workaround = useDraft("vendor:incident:nouveau:contournement", { initial: "" });
  const own = rights.establishmentIds;
  const { data } = useQuery(IncidentChoicesDocument, {
    variables: { establishmentId: place ?? own?.[0] ?? null },
  });
  const sites = (data?.group.establishments ?? []).filter(
    ({ id, closedOn }) => closedOn == null && rights.can("incident:declare", { establishmentId: id }),
  );
  // Who works in few places is there; the one in sight is chosen until another is.
  const establishmentId = place ?? (own === null ? "" : (sites[0]?.id ?? ""));
  const first = data?.products.find(({ installed }) => installed === true);
  const chosen = software ?? (first === undefined ? null : { productId: first.id, moduleId: null });
  const save = async (): Promise<void> => {
    const input = {
      establishmentId,
      productId: chosen?.productId ?? "",
      moduleId: chosen?.moduleId ?? null,
      severity,
      body: body.text,
      workaround: workaround.text,
      startedAt: isoOf(startedAt),
    };
    if (establishmentId === "") {
      const message = say(messages.chooseEstablishment);
      setFault({ code: "MISSING", field: "establishmentId", message });
      return;
    }
    // A failure stays in `error`, shown below.
    const sent = await send({ variables: { input } }).catch(() => null);
    const answer = sent?.data?.declareIncident;
    if (answer == null) return;
    setFault(answer.error ?? null);
    if (!answer.ok) return;
    await Promise.all([body.done(), workaround.done()]);
    onDone(answer.incident?.id ?? "");
  };
  return (
    <Dialog wide opened title={say(messages.declare)} onClose={onClose}>
      <form
        noValidate
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <VendorFault fault={fault} error={error} retry={() => void save()} />
        <DraftField
          draft={body}
          rows={2}
          label={say(messages.body)}
          description={say(messages.bodyHelp)}
          {...(fault?.field === "body" ? { error: fault.message } : {})}
        />
        <Radio.Group
          label={say(messages.severity)}
          value={severity}
          onChange={setSeverity}
          {...faultOf(fault, "severity")}
        >
          {SEVERITIES.map((one) => (
            <Radio key={one} value={one} label={SEVERITY_LABELS[one]} description={SEVERITY_PURPOSES[one]} />
          ))}
        </Radio.Group>
        <div className={styles["pair"]}>
          <NativeSelect
            label={say(messages.establishment)}
            value={establishmentId}
            data={[
              { value: "", label: say(messages.chooseEstablishment) },
              ...sites.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => {
              setPlace(event.currentTarget.value);
              setSoftware(null);
            }}
            {...faultOf(fault, "establishmentId")}
          />
          <ProductModuleSelect
            establishmentId={establishmentId}
            value={chosen}
            onChange={setSoftware}
            emptyLabel={say(messages.chooseProduct)}
            {...faultOf(fault, "productId")}
          />
          <TextInput
            type="datetime-local"
            label={say(messages.startedAt)}
            value={startedAt}
            onChange={(event) => {
              setStartedAt(event.currentTarget.value);
            }}
            {...faultOf(fault, "startedAt")}
          />
        </div>
        <DraftField draft={workaround} rows={1} label={say(messages.workaround)} />
        <div className={styles["choices"]}>
          <ActionButton type="submit" loading={loading}>
            {say(messages.send)}
          </ActionButton>
        </div>
      </form>
    </Dialog>
  );
}
