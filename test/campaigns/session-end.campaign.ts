import { buildMember } from "../kernel/front-door";
import { buildGroup, startBrowser, startInstance, testDatabase } from "../support";
import type { Campaign } from "./campaign";
import { ENDINGS, type Ending, type House, type Person } from "./session-end-endings";
import { tryEnding, type Trial } from "./session-end-trial";

/** Characters: two seconds of typing at six a second. */
const MOST_LOST = 12;
/** Where nothing of a text may be missing once the person has signed in again, or the server is back. */
const NOTHING_LOST: readonly Ending[] = ["expired", "signedOut", "serverKilled", "networkCut", "sleep"];
/** Pages typed in at the same moment: more of them would measure the machine, not the house. */
const AT_ONCE = 3;

/** Ends of session in the middle of typing. An attempt is one ending; the endings take turns. */
export const sessionEndCampaign: Campaign = {
  name: "session-end",
  title:
    "Aucun texte n’est perdu quand la session, l’onglet, le navigateur, le serveur ou le réseau finit en pleine saisie",
  whole: 100,
  async run({ count, seed }) {
    const database = await testDatabase();
    const instance = await startInstance({ appUrl: database.appUrl, home: database.home });
    let opened = await startBrowser();
    try {
      const group = await buildGroup(database);
      const people: Person[] = [];
      for (let at = 0; at <= AT_ONCE; at += 1) people.push(await buildMember(database, group, "qualityManager"));
      const trials: Trial[] = [];
      for (const [turn, ending] of ENDINGS.entries()) {
        const share = Math.floor(count / ENDINGS.length) + (turn < count % ENDINGS.length ? 1 : 0);
        for (let done = 0; done < share; done += AT_ONCE) {
          const house: House = { database, instance, browser: opened.browser, groupId: group.groupId };
          const batch = people.slice(0, Math.min(AT_ONCE, share - done));
          trials.push(...(await tryEnding(ending, house, batch, people.at(-1)!, seed + turn * 1_000 + done)));
          if (ending === "browserKilled") {
            await opened.close();
            opened = await startBrowser();
          }
          await database.owner.query("delete from draft where group_id = $1", [group.groupId]);
        }
      }
      return { attempts: trials.length, faults: trials.flatMap(faultsOf), lines: linesOf(trials) };
    } finally {
      await opened.close();
      await instance.close();
      await database.close();
    }
  },
};

function faultsOf({ ending, lost, faults }: Trial): string[] {
  const most = NOTHING_LOST.includes(ending) ? 0 : MOST_LOST;
  return [
    ...faults.map((fault) => `${ending}: ${fault}`),
    ...(lost > most ? [`${ending}: ${String(lost)} characters lost, ${String(most)} at most`] : []),
  ];
}

function linesOf(trials: readonly Trial[]): string[] {
  const lines = ENDINGS.flatMap((ending) => {
    const of = trials.filter((trial) => trial.ending === ending);
    if (of.length === 0) return [];
    const lost = of.map((trial) => trial.lost);
    const typed = of.reduce((sum, trial) => sum + trial.typed, 0);
    return [
      `${ending.padEnd(14)} ${String(of.length).padStart(3)} endings, ${String(typed).padStart(5)} characters typed, lost: ${String(
        lost.reduce((sum, one) => sum + one, 0),
      )} in all, ${String(Math.max(...lost))} at most`,
    ];
  });
  const astray = trials.reduce((sum, { astray: one }) => sum + one, 0);
  return [...lines, `keystrokes that fell into the sign-in dialog that had just opened: ${String(astray)}`];
}
