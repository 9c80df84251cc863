import { PageHeader, useText } from "../kernel";
import { accountMessages } from "./identity-account.messages";
import { ProviderSettings } from "./ProviderSettings";
import { SessionPolicyForm } from "./SessionPolicyForm";

/** How the people of the group sign in; each way has its section. */
export function SessionSettingsPage() {
  const say = useText();
  return (
    <>
      <PageHeader title={say(accountMessages.settingsTitle)} purpose={say(accountMessages.settingsPurpose)} />
      <SessionPolicyForm />
      <ProviderSettings />
    </>
  );
}
