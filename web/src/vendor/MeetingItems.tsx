import { TextInput } from "@mantine/core";
import { useState } from "react";
import { DraftField, useDraft } from "../draft";
import type { ShownMeetingFragment } from "../generated/graphql";
import { ActionButton, DataTable, Dialog, EmptyState, LinkButton, QuietButton, Section, useText } from "../kernel";
import { useMeetingChange } from "./use-meeting-change";
import { meetingMessages as messages } from "./vendor-meeting.messages";
import styles from "./vendor.module.css";
import { faultOf, VendorFault } from "./VendorFault";

type Item = ShownMeetingFragment["items"][number];

/** The agenda, each point with what was decided. */
export function MeetingItems({ meeting, mayWrite }: { meeting: ShownMeetingFragment; mayWrite: boolean }) {
  const say = useText();
  const [open, setOpen] = useState<Item | "new" | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <Section
      title={say(messages.agenda)}
      {...(mayWrite
        ? {
            aside: (
              <QuietButton
                onClick={() => {
                  setOpen("new");
                }}
              >
                {say(messages.addPoint)}
              </QuietButton>
            ),
          }
        : {})}
    >
      <Dialog
        wide
        title={
          open === null || open === "new" ? say(messages.addPoint) : say(messages.editPoint, { title: open.title })
        }
        opened={open !== null}
        onClose={close}
      >
        {open === null ? null : <ItemForm meeting={meeting} item={open === "new" ? null : open} onDone={close} />}
      </Dialog>
      <DataTable
        caption={say(messages.agenda)}
        hideCaption
        phone="stack"
        rows={meeting.items}
        rowKey={({ id }) => id}
        emptyState={<EmptyState title={say(messages.noPoint)} why={say(messages.noPointWhy)} />}
        columns={[
          {
            key: "title",
            header: say(messages.point),
            cell: (item) => (
              <>
                {mayWrite ? (
                  <LinkButton
                    onClick={() => {
                      setOpen(item);
                    }}
                  >
                    {item.title}
                  </LinkButton>
                ) : (
                  item.title
                )}
                <ItemSource item={item} />
              </>
            ),
          },
          {
            key: "decision",
            header: say(messages.decision),
            cell: ({ decision }) =>
              decision === "" ? (
                <span className={styles["none"]}>{say(messages.undecided)}</span>
              ) : (
                <span className={styles["text"]}>{decision}</span>
              ),
          },
        ]}
      />
    </Section>
  );
}

function ItemSource({ item: { caseId, releaseId } }: { item: Item }) {
  const say = useText();
  if (caseId == null && releaseId == null) return null;
  return (
    <span className={styles["source"]}>
      {caseId == null ? (
        <LinkButton to={`/livraisons/${releaseId ?? ""}`}>{say(messages.openRelease)}</LinkButton>
      ) : (
        <LinkButton to={`/dossiers-editeur/${caseId}`}>{say(messages.openCase)}</LinkButton>
      )}
    </span>
  );
}

interface ItemFormProps {
  meeting: ShownMeetingFragment;
  /** null: a new one. */
  item: Item | null;
  onDone: () => void;
}

function ItemForm({ meeting, item, onDone }: ItemFormProps) {
  const say = useText();
  const { saveItem, fault, error, busy } = useMeetingChange();
  const [title, setTitle] = useState(item?.title ?? "");
  const decision = useDraft(`vendor:reunion:${meeting.id}:point:${item?.id ?? "nouveau"}`, {
    initial: item?.decision ?? "",
  });
  const save = async (removed: boolean): Promise<void> => {
    const answer = await saveItem({
      meetingId: meeting.id,
      version: meeting.version,
      id: item?.id ?? null,
      title,
      decision: decision.text,
      removed,
    });
    if (answer?.kept !== true) return;
    await decision.done();
    onDone();
  };
  return (
    <form
      noValidate
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <VendorFault fault={fault} error={error} retry={() => void save(false)} />
      <TextInput
        label={say(messages.point)}
        value={title}
        onChange={(event) => {
          setTitle(event.currentTarget.value);
        }}
        {...faultOf(fault, "title")}
      />
      <DraftField draft={decision} rows={3} label={say(messages.decision)} {...faultOf(fault, "decision")} />
      <div className={styles["choices"]}>
        <ActionButton type="submit" loading={busy}>
          {say(messages.savePoint)}
        </ActionButton>
        {item === null ? null : (
          <QuietButton type="button" onClick={() => void save(true)}>
            {say(messages.removePoint)}
          </QuietButton>
        )}
      </div>
    </form>
  );
}
