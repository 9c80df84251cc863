export { EstablishmentSelect } from "./EstablishmentSelect";
export { SectorSelect, useSectorLabel } from "./SectorSelect";
