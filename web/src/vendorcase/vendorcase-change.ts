import { useState } from "react";

/** What a change of a case answers. */
interface ChangePayload {
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly field?: string | null; readonly message: string } | null;
}

/** What the server refused, in which field (null: in none). */
export interface CaseRefusal {
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
}

/** Runs changes one at a time and keeps what was refused or went wrong, to be shown. */
export function useCaseChange() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<CaseRefusal | null>(null);
  const [error, setError] = useState<unknown>(null);
  /** @returns what the server answered; null when it didn't. */
  async function run<Payload extends ChangePayload>(ask: () => Promise<Payload | null | undefined>) {
    setBusy(true);
    setError(null);
    setRefusal(null);
    try {
      const payload = (await ask()) ?? null;
      const fault = payload?.error ?? null;
      if (fault !== null) setRefusal({ code: fault.code, field: fault.field ?? null, message: fault.message });
      return payload;
    } catch (failure) {
      setError(failure);
      return null;
    } finally {
      setBusy(false);
    }
  }
  return { run, busy, refusal, error, forget: () => setRefusal(null) };
}
