import { DataTable, formatDate, formatNumber, graphql, readFragment, useText, type FragmentType } from "../kernel";
import { auditMessages } from "./audit.messages";
import classes from "./audit.module.css";

const AuditLineFragment = graphql(`
  fragment AuditLine on AuditEvent {
    id
    seq
    createdAt
    channelLabel
    ip
    apiKeyLabel
    objectKindLabel
    objectId
    objectName
    sentence
    hash
    changes {
      field
      label
      before
      after
    }
  }
`);

type Line = FragmentType<typeof AuditLineFragment>;

function AuditLine({ line }: { line: Line }) {
  const say = useText();
  const event = readFragment(AuditLineFragment, line);
  const { createdAt, channelLabel: channel, ip, apiKeyLabel } = event;
  const date = formatDate(createdAt, "time");
  const where =
    apiKeyLabel != null
      ? say(auditMessages.whereKey, { date, channel, key: apiKeyLabel })
      : ip == null
        ? say(auditMessages.where, { date, channel })
        : say(auditMessages.whereFrom, { date, channel, ip });
  return (
    <li>
      <p className={classes["sentence"]}>{event.sentence}</p>
      <p className={classes["where"]}>{where}</p>
      <details>
        <summary>{say(auditMessages.details)}</summary>
        <div className={classes["detail"]}>
          <DataTable
            caption={say(auditMessages.changes)}
            hideCaption
            phone="stack"
            rows={event.changes}
            rowKey={({ field }) => field}
            columns={[
              { key: "field", header: say(auditMessages.field), cell: ({ label }) => label },
              { key: "before", header: say(auditMessages.before), cell: ({ before }) => before ?? "–" },
              { key: "after", header: say(auditMessages.after), cell: ({ after }) => after ?? "–" },
            ]}
            emptyState={<p>{say(auditMessages.noChange)}</p>}
          />
          <p className={classes["where"]}>
            {event.objectName == null
              ? say(auditMessages.object, { kind: event.objectKindLabel, id: event.objectId })
              : say(auditMessages.objectNamed, {
                  kind: event.objectKindLabel,
                  name: event.objectName,
                  id: event.objectId,
                })}
          </p>
          <p className={classes["where"]}>
            {say(auditMessages.hash, { seq: formatNumber(event.seq, 0), hash: event.hash })}
          </p>
        </div>
      </details>
    </li>
  );
}

/** Lines of the journal, each a sentence with its detail beneath. */
export function AuditLines({ lines }: { lines: readonly (Line & { id?: string; cursor: string })[] }) {
  return (
    <ol className={classes["lines"]}>
      {lines.map((line) => (
        <AuditLine key={line.cursor} line={line} />
      ))}
    </ol>
  );
}
