import { defineMessages } from "react-intl";

export const vendorMessages = defineMessages({
  productModule: { id: "vendor.productModule", defaultMessage: "Logiciel et module" },
  unknownProduct: { id: "vendor.productModule.unknown", defaultMessage: "Je ne sais pas" },
  usedHere: { id: "vendor.productModule.usedHere", defaultMessage: "{name}, utilisé ici" },
  wholeProduct: { id: "vendor.productModule.whole", defaultMessage: "{name}, en général" },
});
