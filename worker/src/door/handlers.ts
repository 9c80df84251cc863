import { auditVerifyHandler } from "../audit";
import { cpomGenerateHandler } from "../cpom";
import { indicatorImportHandler } from "../indicator";
import { deliverHandler } from "../integration";
import type { JobHandler } from "../kernel";
import { maturityHandler } from "../maturity";
import { sendMailHandler } from "../notification";
import { erasureHandler, groupExportHandler, personExportHandler } from "../privacy";
import { handoverPackHandler } from "../referent";
import { campaignReportHandler, realDocumentHandler, templateFilesHandler } from "../template";
import { minutesHandler } from "../vendor";
import { scorecardHandler } from "../vendorcase";
import type { Environment } from "./environment";

/** Every kind of job this worker can do with these settings. */
export const handlersFor = ({ mail, allowPrivateHosts }: Environment): readonly JobHandler[] => [
  indicatorImportHandler,
  maturityHandler,
  cpomGenerateHandler,
  handoverPackHandler,
  minutesHandler,
  scorecardHandler,
  campaignReportHandler,
  realDocumentHandler,
  templateFilesHandler,
  auditVerifyHandler,
  sendMailHandler(mail),
  deliverHandler({ allowPrivateHosts }),
  personExportHandler,
  groupExportHandler,
  erasureHandler,
];
