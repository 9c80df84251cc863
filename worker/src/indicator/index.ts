export { indicatorImportHandler } from "./indicator.worker";
export { importIndicatorsCommand } from "./indicator.command";
export { demoIndicatorCsv, type DemoOptions } from "./indicator.demo";
export { demoStage, type DemoSite } from "./indicator-demo-stage";
