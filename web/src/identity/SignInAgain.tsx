import { SignInForm } from "./SignInForm";
import { useResume } from "./use-resume";

/** Signs in over a page that stays as it was. */
export function SignInAgain() {
  const resume = useResume();
  return <SignInForm onDone={() => void resume()} />;
}
