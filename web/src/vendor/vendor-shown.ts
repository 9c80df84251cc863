import { graphql } from "../kernel";

/** What the screens show of a vendor. */
export const ShownVendor = graphql(`
  fragment ShownVendor on Vendor {
    id
    name
    email
    phone
    note
    version
    groupContact {
      id
      name
    }
    contacts {
      id
      name
      duty
      email
      phone
      singleContact
      hasAccount
      version
    }
  }
`);

/** What the screens show of a product. */
export const ShownProduct = graphql(`
  fragment ShownProduct on Product {
    id
    name
    kind
    version
    siteCount
    vendor {
      id
      name
    }
    modules {
      id
      name
    }
    versions {
      id
      label
      releasedOn
    }
  }
`);

/** What the lists show of a contract. */
export const ContractLine = graphql(`
  fragment ContractLine on Contract {
    id
    reference
    vendor {
      id
      name
    }
    dates {
      state
      periodEndsOn
      lastNoticeOn
      daysToNotice
    }
  }
`);
