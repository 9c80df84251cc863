import { useQuery } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import {
  ActionButton,
  downloadText,
  EmptyState,
  ErrorPanel,
  fileName,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  useCan,
  useText,
  useUrlFilters,
  useViewer,
} from "../kernel";
import { InstallationBoard } from "./InstallationBoard";
import { InstallationChangeDialog } from "./InstallationChangeDialog";
import { InstallationDetailDialog } from "./InstallationDetailDialog";
import { BoardDocument, installationsCsv, siteLines, type SiteLine } from "./installation-board";
import { installationMessages as messages } from "./vendor-installation.messages";
import { ShownProduct } from "./vendor-shown";
import styles from "./vendor.module.css";

/** /editeurs/installations: establishments by products, with the version and the modules of each. */
export function InstallationBoardPage() {
  const say = useText();
  const { group } = useViewer();
  const canWrite = useCan("vendor:update");
  const filters = useUrlFilters();
  const { data, error, refetch } = useQuery(BoardDocument, { fetchPolicy: "cache-and-network" });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [changing, setChanging] = useState(false);
  const [detail, setDetail] = useState<{ readonly line: SiteLine; readonly productId: string } | null>(null);
  const products = readFragment(ShownProduct, data?.products ?? []);
  const lines = useMemo(() => siteLines(data), [data]);
  const [productId, shown, search] = [filters.get("logiciel"), filters.get("voir"), filters.get("chercher")];
  const columns = products.filter(({ id }) => productId === "" || id === productId);
  const late = ({ cells }: SiteLine): boolean =>
    columns.some(({ id, versions }) => {
      const cell = cells.get(id);
      return cell !== undefined && versions.length > 0 && cell.versionId !== versions[0]?.id;
    });
  const silent = ({ cells }: SiteLine): boolean => columns.every(({ id }) => !cells.has(id));
  const kept = lines.filter(
    (line) =>
      (shown === "" || (shown === "retard" ? late(line) : silent(line))) &&
      line.name.toLocaleLowerCase("fr").includes(search.toLocaleLowerCase("fr")),
  );
  const picked = lines.filter(({ id }) => chosen.has(id));
  const back = <LinkButton to="/editeurs">{say(messages.back)}</LinkButton>;
  return (
    <>
      <PageHeader
        title={say(messages.title)}
        count={kept.length}
        purpose={say(messages.purpose)}
        exports={
          <>
            {back}
            {canWrite ? <QuietButton to="/editeurs/import">{say(messages.import)}</QuietButton> : null}
            <QuietButton
              onClick={() => {
                downloadText(
                  fileName(new Date(), group.name, say(messages.title), "csv"),
                  installationsCsv(kept, columns),
                );
              }}
            >
              {say(messages.export)}
            </QuietButton>
          </>
        }
      />
      {data === undefined && error === undefined ? <LoadingState /> : null}
      {data === undefined && error !== undefined ? <ErrorPanel error={error} retry={() => void refetch()} /> : null}
      {data !== undefined && products.length === 0 ? (
        <EmptyState title={say(messages.empty)} why={say(messages.emptyWhy)} action={back} />
      ) : null}
      {products.length === 0 ? null : (
        <>
          <p className={styles["situation"]}>
            {say(messages.sentence, {
              total: lines.length,
              late: lines.filter(late).length,
              silent: lines.filter(silent).length,
            })}
          </p>
          <div className={styles["filters"]}>
            <TextInput
              label={say(messages.search)}
              value={search}
              onChange={(event) => {
                filters.set("chercher", event.currentTarget.value);
              }}
            />
            <NativeSelect
              label={say(messages.product)}
              value={productId}
              data={[
                { value: "", label: say(messages.everyProduct) },
                ...products.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(event) => {
                filters.set("logiciel", event.currentTarget.value);
              }}
            />
            <NativeSelect
              label={say(messages.show)}
              value={shown}
              data={[
                { value: "", label: say(messages.all) },
                { value: "retard", label: say(messages.late) },
                { value: "vide", label: say(messages.silent) },
              ]}
              onChange={(event) => {
                filters.set("voir", event.currentTarget.value);
              }}
            />
          </div>
          {kept.length === 0 ? (
            <EmptyState title={say(messages.noMatch)} why={say(messages.noMatchWhy)} />
          ) : (
            <InstallationBoard
              lines={kept}
              products={columns}
              chosen={canWrite ? chosen : null}
              onChoose={setChosen}
              onOpen={(line, id) => {
                setDetail({ line, productId: id });
              }}
            />
          )}
          {canWrite && kept.length > 0 ? (
            <div className={`${styles["bar"] ?? ""} ${styles["choices"] ?? ""}`}>
              <ActionButton
                aria-disabled={picked.length === 0}
                onClick={() => {
                  if (picked.length > 0) setChanging(true);
                }}
              >
                {say(messages.change)}
              </ActionButton>
              <QuietButton
                onClick={() => {
                  setChosen(picked.length > 0 ? new Set() : new Set(kept.map(({ id }) => id)));
                }}
              >
                {picked.length > 0 ? say(messages.selectNone) : say(messages.selectAll, { count: kept.length })}
              </QuietButton>
              <span role="status" className={styles["quiet"]}>
                {say(messages.selected, { count: picked.length })}
              </span>
            </div>
          ) : null}
        </>
      )}
      {changing ? (
        <InstallationChangeDialog
          sites={picked}
          products={products}
          productId={productId}
          onClose={() => {
            setChanging(false);
          }}
          onDone={() => {
            setChanging(false);
            setChosen(new Set());
            void refetch();
          }}
        />
      ) : null}
      {detail === null ? null : (
        <InstallationDetailDialog
          line={detail.line}
          product={products.find(({ id }) => id === detail.productId)}
          onClose={() => {
            setDetail(null);
          }}
        />
      )}
    </>
  );
}
