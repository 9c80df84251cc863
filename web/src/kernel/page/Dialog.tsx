import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { kernelMessages } from "../kernel.messages";
import { useText } from "../text";
import classes from "./page.module.css";

interface DialogProps {
  title: string;
  opened: boolean;
  /** null: it can't be put aside, only answered. */
  onClose: (() => void) | null;
  /** Two texts side by side need room. */
  wide?: boolean;
  children: ReactNode;
}

/** A dialog over the page. Composed by hand, as the kit's own puts a second banner landmark in the page. */
export function Dialog({ title, opened, onClose, wide = false, children }: DialogProps) {
  const say = useText();
  const closable = onClose !== null;
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose ?? (() => undefined)}
      centered
      closeOnEscape={closable}
      closeOnClickOutside={closable}
      {...(wide && { size: "xl" })}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <div className={classes["dialogHead"]}>
            <Modal.Title className={classes["dialogTitle"] ?? ""}>{title}</Modal.Title>
            {closable && <Modal.CloseButton aria-label={say(kernelMessages.close)} />}
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
