import { PageHeader, QuietButton, useCan, useText } from "../kernel";
import { privacyMessages } from "./privacy.messages";
import { PrivacyArchives } from "./PrivacyArchives";
import { PrivacyGroup } from "./PrivacyGroup";
import { PrivacyPerson } from "./PrivacyPerson";
import { PrivacyRegister } from "./PrivacyRegister";

/** What is held of people, why and how long; what to hand over, what to erase. */
export function PrivacyPage() {
  const say = useText();
  const mayErase = useCan("privacy:erase");
  return (
    <>
      <PageHeader
        title={say(privacyMessages.title)}
        purpose={say(privacyMessages.purpose)}
        exports={
          <QuietButton
            onClick={() => {
              window.location.assign("/privacy/registre.csv");
            }}
          >
            {say(privacyMessages.exportRegister)}
          </QuietButton>
        }
      />
      <PrivacyArchives />
      {mayErase && <PrivacyPerson />}
      <PrivacyGroup />
      <PrivacyRegister />
    </>
  );
}
