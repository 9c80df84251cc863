import { useQuery } from "@apollo/client/react";
import { Checkbox, NativeSelect, Radio, TextInput } from "@mantine/core";
import { SECTOR_LABELS, SECTORS } from "@palier/domain/identity";
import { useState } from "react";
import type { NewsTargetInput } from "../generated/graphql";
import { graphql, useText } from "../kernel";
import { ProductModuleSelect } from "../vendor";
import { writeMessages } from "./news-write.messages";
import styles from "./news.module.css";

const NewsTargetDocument = graphql(`
  query NewsTarget {
    products {
      id
      versions {
        id
        label
      }
    }
    group {
      id
      establishments {
        id
        name
      }
    }
  }
`);

interface NewsTargetProps {
  target: NewsTargetInput;
  onChange: (target: NewsTargetInput) => void;
}

/** To whom it goes: sectors, software, establishments; each part narrows. */
export function NewsTarget({ target, onChange }: NewsTargetProps) {
  const say = useText();
  const { data } = useQuery(NewsTargetDocument);
  const { productId, moduleId, versionId, establishmentIds } = target;
  const versions = data?.products.find(({ id }) => id === productId)?.versions ?? [];
  return (
    <fieldset className={styles["target"]}>
      <legend>{say(writeMessages.target)}</legend>
      <p className={styles["quiet"]}>{say(writeMessages.targetLead)}</p>
      <Checkbox.Group
        label={say(writeMessages.sectors)}
        value={target.sectors}
        onChange={(sectors) => {
          onChange({ ...target, sectors });
        }}
      >
        <div className={styles["checks"]}>
          {SECTORS.map((sector) => (
            <Checkbox key={sector} value={sector} label={SECTOR_LABELS[sector]} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={styles["pair"]}>
        <ProductModuleSelect
          establishmentId={null}
          label={say(writeMessages.product)}
          emptyLabel={say(writeMessages.anyProduct)}
          value={productId == null ? null : { productId, moduleId: moduleId ?? null }}
          onChange={(chosen) => {
            const same = chosen?.productId === productId;
            onChange({
              ...target,
              productId: chosen?.productId ?? null,
              moduleId: chosen?.moduleId ?? null,
              versionId: same ? (versionId ?? null) : null,
            });
          }}
        />
        {versions.length === 0 ? null : (
          <NativeSelect
            label={say(writeMessages.version)}
            value={versionId ?? ""}
            data={[
              { value: "", label: say(writeMessages.anyVersion) },
              ...versions.map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onChange({ ...target, versionId: value === "" ? null : value });
            }}
          />
        )}
      </div>
      <Radio.Group
        label={say(writeMessages.sites)}
        value={establishmentIds == null ? "all" : "some"}
        onChange={(value) => {
          onChange({ ...target, establishmentIds: value === "all" ? null : [] });
        }}
      >
        <div className={styles["checks"]}>
          <Radio value="all" label={say(writeMessages.allSites)} />
          <Radio value="some" label={say(writeMessages.someSites)} />
        </div>
      </Radio.Group>
      {establishmentIds == null ? null : (
        <Sites
          sites={data?.group.establishments ?? []}
          chosen={establishmentIds}
          onChange={(ids) => {
            onChange({ ...target, establishmentIds: ids });
          }}
        />
      )}
    </fieldset>
  );
}

interface SitesProps {
  sites: readonly { readonly id: string; readonly name: string }[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

const bare = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

function Sites({ sites, chosen, onChange }: SitesProps) {
  const say = useText();
  const [text, setText] = useState("");
  const shown = sites
    .filter(({ id, name }) => chosen.includes(id) || bare(name).includes(bare(text)))
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
  return (
    <div>
      <TextInput
        type="search"
        label={say(writeMessages.siteSearch)}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <Checkbox.Group
        aria-label={say(writeMessages.sites)}
        value={[...chosen]}
        onChange={onChange}
        className={styles["sites"] ?? ""}
      >
        {shown.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </Checkbox.Group>
      <p role="status" className={styles["quiet"]}>
        {say(writeMessages.sitesChosen, { count: chosen.length })}
      </p>
    </div>
  );
}
