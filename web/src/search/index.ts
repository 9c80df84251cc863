export { EstablishmentSearch } from "./EstablishmentSearch";
