import { Checkbox, VisuallyHidden } from "@mantine/core";
import type { ShownProductFragment } from "../generated/graphql";
import { DataTable, useText, walkCells, type Column } from "../kernel";
import type { SiteLine } from "./installation-board";
import { installationMessages as messages } from "./vendor-installation.messages";
import styles from "./vendor.module.css";

interface InstallationBoardProps {
  lines: readonly SiteLine[];
  products: readonly ShownProductFragment[];
  /** null: nothing can be chosen. */
  chosen: ReadonlySet<string> | null;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onOpen: (line: SiteLine, productId: string) => void;
}

/** A real table: establishments by products; each cell says the version in words. */
export function InstallationBoard({ lines, products, chosen, onChoose, onOpen }: InstallationBoardProps) {
  const say = useText();
  const columns: Column<SiteLine>[] = [
    {
      key: "site",
      header: say(messages.establishment),
      sortValue: ({ name }) => name,
      cell: ({ id, name }) =>
        chosen === null ? (
          name
        ) : (
          <Checkbox
            label={name}
            checked={chosen.has(id)}
            onChange={(event) => {
              const next = new Set(chosen);
              if (event.currentTarget.checked) next.add(id);
              else next.delete(id);
              onChoose(next);
            }}
          />
        ),
    },
    ...products.map((product): Column<SiteLine> => ({
      key: product.id,
      header: product.name,
      sortValue: ({ cells }) => {
        const cell = cells.get(product.id);
        return cell === undefined ? null : (product.versions.find(({ id }) => id === cell.versionId)?.label ?? "");
      },
      cell: (line) => {
        const cell = line.cells.get(product.id);
        if (cell === undefined) return <span className={styles["none"]}>{say(messages.notUsed)}</span>;
        const version = product.versions.find(({ id }) => id === cell.versionId);
        const late = product.versions.length > 0 && cell.versionId !== product.versions[0]?.id;
        return (
          <button
            type="button"
            className={styles["cell"]}
            onClick={() => {
              onOpen(line, product.id);
            }}
          >
            <span className={late ? styles["alert"] : undefined}>{version?.label ?? say(messages.unknownVersion)}</span>
            <span className={styles["marks"]}>
              {[
                say(messages.modulesUsed, { count: cell.moduleIds.length }),
                ...(late && version !== undefined ? [say(messages.notLatest)] : []),
              ].join(", ")}
            </span>
            <VisuallyHidden>{say(messages.cell, { site: line.name, product: product.name })}</VisuallyHidden>
          </button>
        );
      },
    })),
  ];
  return (
    <div onKeyDown={walkCells}>
      <p className={styles["quiet"]}>{say(messages.hint)}</p>
      <DataTable caption={say(messages.caption)} hideCaption rows={lines} rowKey={({ id }) => id} columns={columns} />
    </div>
  );
}
