export { ProductModuleSelect, type ProductModule } from "./ProductModuleSelect";
