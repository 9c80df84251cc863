import { Button, Table } from "@mantine/core";
import { IconTable } from "@tabler/icons-react";
import { createContext, useId, useState, type ReactNode } from "react";
import { useText } from "../text";
import { chartMessages } from "./chart.messages";
import styles from "./chart.module.css";

/** The same facts as the drawing, already in words: the alternative for those who do not see it. */
export interface ChartTable {
  caption: string;
  /** Header of each column; the first column heads the rows. */
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Ids of the texts that name and describe the drawing, for the SVG inside the frame. */
export const ChartLabel = createContext<{ titleId: string; readingId: string } | null>(null);

/** @see ChartFrame */
export interface ChartFrameProps {
  /** The finding, in one phrase: « L'usage de l'agenda progresse de 12 points en un an ». */
  title: string;
  /** How to read the drawing, in one sentence. */
  reading: string;
  table: ChartTable;
  children: ReactNode;
  /** Heading level of the title on the page; 3 unless told. */
  order?: 2 | 3 | 4;
}

/** The frame of every chart: finding, reading, drawing, then the data on demand (always on paper). */
export function ChartFrame({ title, reading, table, children, order = 3 }: ChartFrameProps): ReactNode {
  const [shown, setShown] = useState(false);
  const id = useId();
  const say = useText();
  const Heading = `h${String(order)}` as "h2" | "h3" | "h4";
  return (
    <figure className={styles["frame"]}>
      <figcaption>
        <Heading id={`${id}-title`} className={styles["title"]}>
          {title}
        </Heading>
        <p id={`${id}-reading`} className={styles["reading"]}>
          {reading}
        </p>
      </figcaption>
      <ChartLabel value={{ titleId: `${id}-title`, readingId: `${id}-reading` }}>{children}</ChartLabel>
      <Button
        className={styles["toggle"]}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconTable size={18} aria-hidden />}
        aria-expanded={shown}
        aria-controls={`${id}-data`}
        onClick={() => {
          setShown((before) => !before);
        }}
      >
        {say(shown ? chartMessages.hideData : chartMessages.showData)}
      </Button>
      <div
        id={`${id}-data`}
        className={shown ? styles["data"] : styles["dataHidden"]}
        tabIndex={shown ? 0 : -1}
        role="group"
        aria-label={table.caption}
      >
        <DataRows table={table} />
      </div>
    </figure>
  );
}

function DataRows({ table }: { table: ChartTable }): ReactNode {
  return (
    <Table className={styles["rows"]} withRowBorders>
      <Table.Caption>{table.caption}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {table.columns.map((column) => (
            <Table.Th key={column} scope="col">
              {column}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {table.rows.map((row, line) => (
          <Table.Tr key={`${String(line)}-${row[0] ?? ""}`}>
            {row.map((cell, at) =>
              at === 0 ? (
                <Table.Th key={table.columns[at]} scope="row">
                  {cell}
                </Table.Th>
              ) : (
                <Table.Td key={table.columns[at]}>{cell}</Table.Td>
              ),
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
