import { TextInput } from "@mantine/core";
import { QRCodeSVG } from "qrcode.react";
import { useState, type FormEvent } from "react";
import { downloadText, formatDate, QuietButton, useText } from "../kernel";
import type { AccountPartProps } from "./account";
import { AccountFold } from "./AccountFold";
import { AccountForm } from "./AccountForm";
import { post } from "./account-request";
import { identityMessages } from "./identity.messages";
import classes from "./identity.module.css";
import { accountMessages } from "./identity-account.messages";

interface Secret {
  secret: string;
  address: string;
}

/** One-time codes at sign-in, and the recovery codes that replace them. */
export function AccountTotp({ account, onChanged, unfolded = false }: AccountPartProps) {
  const say = useText();
  const [secret, setSecret] = useState<Secret | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { hasPassword, totpSince, recoveryCodesLeft } = account;
  const state =
    totpSince === null
      ? say(accountMessages.totpNone)
      : say(accountMessages.totpSince, { date: formatDate(totpSince), count: recoveryCodesLeft });
  const nothing = () => ({});
  const shown = ({ recoveryCodes }: { recoveryCodes: readonly string[] }) => {
    setSecret(null);
    setCodes(recoveryCodes);
    onChanged();
  };
  return (
    <AccountFold title={say(accountMessages.totpTitle)} state={state} unfolded={unfolded}>
      <p>{say(accountMessages.totpLead)}</p>
      {codes !== null && <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      {totpSince === null && secret === null && (
        <AccountForm<Secret>
          hasPassword={hasPassword}
          url="/account/totp/start"
          body={nothing}
          submit={say(accountMessages.totpStart)}
          onDone={setSecret}
        />
      )}
      {totpSince === null && secret !== null && <Proof secret={secret} onDone={shown} />}
      {totpSince !== null && (
        <>
          <AccountForm
            hasPassword={hasPassword}
            url="/account/recovery-codes"
            body={nothing}
            submit={say(accountMessages.codesRenew)}
            onDone={shown}
          />
          <AccountForm
            hasPassword={hasPassword}
            url="/account/totp/remove"
            body={nothing}
            submit={say(accountMessages.totpRemove)}
            onDone={onChanged}
          />
        </>
      )}
    </AccountFold>
  );
}

function Proof({ secret, onDone }: { secret: Secret; onDone: (answer: { recoveryCodes: readonly string[] }) => void }) {
  const say = useText();
  const [code, setCode] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await post<{ recoveryCodes: readonly string[] }>("/account/totp/confirm", { code });
    if (reply.ok) onDone(reply.body);
    else setFault(reply.message ?? say(identityMessages.unreachable));
  };
  return (
    <form noValidate className={classes["narrow"]} onSubmit={(event) => void confirm(event)}>
      <p>{say(accountMessages.totpScan)}</p>
      <QRCodeSVG
        value={secret.address}
        size={192}
        marginSize={4}
        level="M"
        title={say(accountMessages.totpQr)}
        className={classes["qr"]}
      />
      <p className={classes["secret"]}>{say(accountMessages.totpSecret, { secret: secret.secret })}</p>
      <TextInput
        label={say(accountMessages.totpCode)}
        autoComplete="one-time-code"
        inputMode="numeric"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={fault}
      />
      <div>
        <QuietButton type="submit">{say(accountMessages.totpConfirm)}</QuietButton>
      </div>
    </form>
  );
}

function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const say = useText();
  return (
    <div className={classes["codes"]} role="status">
      <h3>{say(accountMessages.codesTitle)}</h3>
      <p>{say(accountMessages.codesLead)}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes["row"]}>
        <QuietButton onClick={() => downloadText("codes-de-secours-palier.txt", `${codes.join("\r\n")}\r\n`)}>
          {say(accountMessages.codesDownload)}
        </QuietButton>
        <QuietButton onClick={onKept}>{say(accountMessages.codesKept)}</QuietButton>
      </div>
    </div>
  );
}
