import { Ctx, Query, Resolver } from "type-graphql";
import { readKeptMails } from "@palier/store/notification";
import { readCareGroup } from "@palier/store/group";
import { policy, type Plain, type RequestContext } from "../kernel";
import { TestMailboxType } from "./notification-mailbox.type";

const mailboxPolicy = policy("notification:mailbox");

/** Latest mails shown. */
const MOST_SHOWN = 200;

@Resolver()
export class TestMailboxResolver {
  @Query(() => TestMailboxType, { description: "Boîte d’essai : les courriels gardés faute de serveur d’envoi." })
  async testMailbox(@Ctx() context: RequestContext): Promise<Plain<TestMailboxType>> {
    await context.allow(mailboxPolicy);
    const { sends, testMailbox } = context.installation().mail;
    const group = await readCareGroup(context.read());
    // A mail may carry what opens somebody's account: in a real group it is nobody's to read but its addressee's.
    const open = !sends && (testMailbox || group?.demo === true);
    const mails = open ? await readKeptMails(context.read(), MOST_SHOWN) : [];
    return {
      open,
      mailsLeave: sends,
      mails: mails.map((mail) => ({ ...mail, createdAt: mail.createdAt.toISOString() })),
    };
  }
}
