import { IconTemplate } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { templateMessages } from "./template.messages";

/** /modeles and what is under it, each page loaded when it is opened. */
export const routes: RouteObject[] = [
  { path: "/modeles", lazy: async () => ({ Component: (await import("./TemplateListPage")).TemplateListPage }) },
  {
    path: "/modeles/depart",
    lazy: async () => ({ Component: (await import("./TemplateStarterPage")).TemplateStarterPage }),
  },
  {
    path: "/modeles/propositions",
    lazy: async () => ({ Component: (await import("./TemplateProposalsPage")).TemplateProposalsPage }),
  },
  {
    path: "/modeles/adoption",
    lazy: async () => ({ Component: (await import("./TemplateAdoptionPage")).TemplateAdoptionPage }),
  },
  {
    path: "/modeles/adoption/:templateId/:establishmentId",
    lazy: async () => ({ Component: (await import("./TemplateAdoptionSheetPage")).TemplateAdoptionSheetPage }),
  },
  {
    path: "/modeles/campagnes",
    lazy: async () => ({ Component: (await import("./TemplateCampaignsPage")).TemplateCampaignsPage }),
  },
  {
    path: "/modeles/campagnes/nouvelle",
    lazy: async () => ({ Component: (await import("./TemplateCampaignCreatePage")).TemplateCampaignCreatePage }),
  },
  {
    path: "/modeles/campagnes/:campaignId",
    lazy: async () => ({ Component: (await import("./TemplateCampaignPage")).TemplateCampaignPage }),
  },
  {
    path: "/modeles/:templateId/adaptations",
    lazy: async () => ({ Component: (await import("./TemplateSitesPage")).TemplateSitesPage }),
  },
  {
    path: "/modeles/:templateId/adaptation/:establishmentId",
    lazy: async () => ({ Component: (await import("./TemplateVariantPage")).TemplateVariantPage }),
  },
  {
    path: "/modeles/:templateId/reprise/:establishmentId",
    lazy: async () => ({ Component: (await import("./TemplateRebasePage")).TemplateRebasePage }),
  },
  { path: "/modeles/:templateId", lazy: async () => ({ Component: (await import("./TemplatePage")).TemplatePage }) },
  {
    path: "/modeles/:templateId/fiche",
    lazy: async () => ({ Component: (await import("./TemplateFactsPage")).TemplateFactsPage }),
  },
  {
    path: "/modeles/:templateId/redaction",
    lazy: async () => ({ Component: (await import("./TemplateWritePage")).TemplateWritePage }),
  },
  {
    path: "/modeles/:templateId/versions",
    lazy: async () => ({ Component: (await import("./TemplateVersionsPage")).TemplateVersionsPage }),
  },
  {
    path: "/modeles/:templateId/fichiers",
    lazy: async () => ({ Component: (await import("./TemplateFilesPage")).TemplateFilesPage }),
  },
  {
    path: "/modeles/:templateId/derive",
    lazy: async () => ({ Component: (await import("./TemplateDriftPage")).TemplateDriftPage }),
  },
  {
    path: "/modeles/:templateId/documents",
    lazy: async () => ({ Component: (await import("./TemplateDocumentsPage")).TemplateDocumentsPage }),
  },
  {
    path: "/modeles/:templateId/documents/:documentId",
    lazy: async () => ({ Component: (await import("./TemplateDocumentPage")).TemplateDocumentPage }),
  },
];

/** « Modèles » in the left navigation. */
export const navigation: NavigationEntry = {
  path: "/modeles",
  label: templateMessages.title,
  icon: IconTemplate,
  action: "template:read",
  rank: 29,
};
