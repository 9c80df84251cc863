import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { dayInFrance } from "@palier/domain/kernel";
import type { InstallationFault } from "@palier/domain/vendor";
import { readOpenEstablishments } from "@palier/store/group";
import {
  cutInstallationFile,
  importInstallationFile,
  previewInstallationFile,
  readInstallationEvents,
  readInstallations,
  setInstallations,
} from "@palier/store/vendor";
import { isIdentifier, type Plain, type RequestContext } from "../kernel";
import { lookup } from "./vendor-id";
import {
  ImportInstallationsInput,
  InstallationBoardType,
  InstallationEventType,
  InstallationFileReportType,
  InstallationPayloadType,
  SetInstallationsInput,
} from "./vendor-installation.type";
import { vendorPolicy } from "./vendor.policy";

type Report = Plain<InstallationFileReportType>;
type Board = Omit<Plain<InstallationBoardType>, "establishments"> & { readonly establishments: readonly object[] };

/** Faults shown; all of them are counted. */
const MOST_FAULTS = 200;
/** Longest file: some 5,000 lines. */
const MOST_CHARACTERS = 500_000;
const NOTHING = { createdCount: 0, changedCount: 0, unchangedCount: 0 };

const faulty = (faults: readonly InstallationFault[], lineCount = 0): Report => ({
  ok: false,
  lineCount,
  ...NOTHING,
  faultCount: faults.length,
  faults: faults.slice(0, MOST_FAULTS),
});

@Resolver()
export class InstallationResolver {
  @Query(() => InstallationBoardType, { description: "Ce qui tourne dans chaque établissement ouvert que l’on voit." })
  async installationBoard(@Ctx() context: RequestContext): Promise<Board> {
    await context.allow(vendorPolicy.read);
    const tx = context.read();
    const [establishments, installations] = await Promise.all([readOpenEstablishments(tx), readInstallations(tx)]);
    return { establishments, installations };
  }

  @Query(() => [InstallationEventType], {
    description: "Ce qu’un logiciel est devenu dans un établissement, le dernier changement d’abord.",
  })
  async installationHistory(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "L’installation." }) id: string,
  ): Promise<Plain<InstallationEventType>[]> {
    await context.allow(vendorPolicy.read);
    const events = isIdentifier(id) ? await readInstallationEvents(context.read(), id) : [];
    return events.map((event) => ({ ...event, at: event.at.toISOString() }));
  }

  @Mutation(() => InstallationPayloadType, {
    description: "Change ce que plusieurs établissements utilisent, ou compte ce qui changerait.",
  })
  async setInstallations(
    @Ctx() context: RequestContext,
    @Arg("input", () => SetInstallationsInput, { description: "Le changement." }) input: SetInstallationsInput,
  ): Promise<Plain<InstallationPayloadType>> {
    const viewer = await context.allow(vendorPolicy.update);
    const { versionId, moduleIds, since, ended } = input;
    const bulk = {
      productId: lookup(input.productId),
      sites: input.sites.map(({ establishmentId, version }) => ({ establishmentId: lookup(establishmentId), version })),
      change: {
        ...(versionId === undefined ? {} : { versionId: versionId === null ? null : lookup(versionId) }),
        ...(moduleIds == null ? {} : { moduleIds: moduleIds.map(lookup) }),
        ...(since == null ? {} : { since }),
        ...(ended == null ? {} : { ended }),
      },
    };
    const today = dayInFrance(new Date());
    const done = await (input.dryRun
      ? setInstallations(context.read(), bulk, { today, write: false })
      : context.write(viewer, (tx) => setInstallations(tx, bulk, { today, write: true })));
    return done.ok ? { ok: true, error: null, ...done.value } : { ok: false, error: done.error, ...NOTHING };
  }

  @Mutation(() => InstallationFileReportType, {
    description: "Lit un fichier de ce qui tourne où, et l’enregistre en entier ou pas du tout.",
  })
  async importInstallations(
    @Ctx() context: RequestContext,
    @Arg("input", () => ImportInstallationsInput, { description: "Le fichier." }) input: ImportInstallationsInput,
  ): Promise<Report> {
    const viewer = await context.allow(vendorPolicy.update);
    if (input.text.length > MOST_CHARACTERS)
      return faulty([{ line: 1, column: null, reason: "le fichier dépasse 500 000 caractères\u00a0: partagez-le" }]);
    const lines = cutInstallationFile(input.text);
    if (!lines.ok) return faulty(lines.error);
    const today = dayInFrance(new Date());
    const { faults, ...report } = await (input.dryRun
      ? previewInstallationFile(context.read(), lines.value, today)
      : context.write(viewer, (tx) => importInstallationFile(tx, lines.value, today)));
    return faults.length > 0 ? faulty(faults, report.lineCount) : { ok: true, faultCount: 0, faults: [], ...report };
  }
}
