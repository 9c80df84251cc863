import { useMutation, useQuery } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { DraftField, useDraft } from "../draft";
import type { ShownReleaseFragment } from "../generated/graphql";
import { ActionButton, Conflict, graphql, QuietButton, readFragment, useText } from "../kernel";
import { ShownRelease } from "./release-shown";
import { releaseMessages } from "./vendor-release.messages";
import { vendorMessages } from "./vendor.messages";
import styles from "./vendor.module.css";
import { faultOf, VendorFault, type Fault } from "./VendorFault";

const SaveReleaseDocument = graphql(`
  mutation SaveRelease($input: SaveReleaseInput!) {
    saveRelease(input: $input) {
      ok
      error {
        code
        field
        message
      }
      release {
        id
        ...ShownRelease
      }
    }
  }
`);

const ReleaseProductsDocument = graphql(`
  query ReleaseProducts {
    products {
      id
      name
    }
  }
`);

interface ReleaseFormProps {
  /** null: a new one. */
  release: ShownReleaseFragment | null;
  onSaved: (id: string) => void;
  onCancel: () => void;
}

/** What is announced of a release. Its two long texts are drafts. */
export function ReleaseForm({ release, onSaved, onCancel }: ReleaseFormProps) {
  const say = useText();
  const { data } = useQuery(ReleaseProductsDocument);
  const [send, { loading, error }] = useMutation(SaveReleaseDocument);
  const [fault, setFault] = useState<Fault | null>(null);
  const [theirs, setTheirs] = useState<ShownReleaseFragment | null>(null);
  const [version, setVersion] = useState(release?.version ?? 0);
  const [fields, setFields] = useState({
    productId: release?.product.id ?? "",
    versionLabel: release?.versionLabel ?? "",
    plannedOn: release?.plannedOn ?? "",
  });
  const place = release?.id ?? "nouvelle";
  const notes = useDraft(`vendor:livraison:${place}:notes`, { initial: release?.notes ?? "" });
  const problems = useDraft(`vendor:livraison:${place}:problemes`, { initial: release?.knownProblems ?? "" });
  const save = async (against: number): Promise<void> => {
    setVersion(against);
    const input = {
      ...fields,
      id: release?.id ?? null,
      version: against,
      notes: notes.text,
      knownProblems: problems.text,
      plannedOn: fields.plannedOn === "" ? null : fields.plannedOn,
    };
    // A failure stays in `error`, shown below.
    const sent = await send({ variables: { input } }).catch(() => null);
    const answer = sent?.data?.saveRelease;
    if (answer == null) return;
    const kept = readFragment(ShownRelease, answer.release ?? null);
    setFault(answer.error?.code === "STALE_VERSION" ? null : (answer.error ?? null));
    setTheirs(answer.ok ? null : kept);
    if (!answer.ok || kept === null) return;
    await Promise.all([notes.done(), problems.done()]);
    onSaved(kept.id);
  };
  return (
    <form
      noValidate
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save(version);
      }}
    >
      <VendorFault fault={fault} error={error} retry={() => void save(version)} />
      {theirs === null ? null : (
        <Conflict
          texts={[
            { label: say(releaseMessages.notes), mine: notes.text, theirs: theirs.notes },
            { label: say(releaseMessages.knownProblems), mine: problems.text, theirs: theirs.knownProblems },
          ]}
          keepMine={() => void save(theirs.version)}
          takeTheirs={() => {
            notes.setText(theirs.notes);
            problems.setText(theirs.knownProblems);
            setFields({ ...fields, plannedOn: theirs.plannedOn ?? "" });
            setVersion(theirs.version);
            setTheirs(null);
          }}
        />
      )}
      <div className={styles["pair"]}>
        {release === null ? (
          <>
            <NativeSelect
              label={say(releaseMessages.product)}
              value={fields.productId}
              data={[
                { value: "", label: say(releaseMessages.chooseProduct) },
                ...(data?.products ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(event) => {
                setFields({ ...fields, productId: event.currentTarget.value });
              }}
              {...faultOf(fault, "productId")}
            />
            <TextInput
              label={say(releaseMessages.version)}
              value={fields.versionLabel}
              onChange={(event) => {
                setFields({ ...fields, versionLabel: event.currentTarget.value });
              }}
              {...faultOf(fault, "versionLabel")}
            />
          </>
        ) : null}
        <TextInput
          type="date"
          label={say(releaseMessages.plannedOn)}
          value={fields.plannedOn}
          onChange={(event) => {
            setFields({ ...fields, plannedOn: event.currentTarget.value });
          }}
          {...faultOf(fault, "plannedOn")}
        />
      </div>
      <DraftField draft={notes} label={say(releaseMessages.notes)} {...faultOf(fault, "notes")} />
      <DraftField
        draft={problems}
        rows={2}
        label={say(releaseMessages.knownProblems)}
        {...faultOf(fault, "knownProblems")}
      />
      <div className={styles["choices"]}>
        <ActionButton type="submit" loading={loading}>
          {say(releaseMessages.save)}
        </ActionButton>
        <QuietButton type="button" onClick={onCancel}>
          {say(vendorMessages.cancel)}
        </QuietButton>
      </div>
    </form>
  );
}
