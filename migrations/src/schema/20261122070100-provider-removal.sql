-- A provider of identity may be removed for good, with its sealed secret; its links and seen tokens go first.
grant delete on identity_provider to palier_app;
