-- squawk-ignore-file adding-foreign-key-constraint, constraint-missing-not-valid
-- Every table is new and empty: nothing is scanned or blocked.
-- A model as a site really has it in its software (an empty model, never the document of a patient), read and compared.
create table template_document (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  template_id uuid not null,
  establishment_id uuid not null,
  revision_id uuid not null,
  file_key uuid not null,
  file_name text not null,
  format text not null,
  byte_count integer not null,
  sha256 text not null,
  state text not null default 'waiting',
  -- Why it couldn't be read, in French.
  refusal text,
  -- 0 (as the model) to 1; null: not analysed.
  drift numeric(5, 4),
  -- Each section and mandatory content, as the analysis found them.
  analysis jsonb,
  -- null: read without waiting, in the demonstration.
  job_id uuid,
  uploaded_by uuid,
  analysed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, template_id) references template (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, revision_id) references template_revision (group_id, id),
  foreign key (group_id, uploaded_by) references member (group_id, person_id),
  constraint template_document_state check (state in ('waiting', 'analysed', 'refused')),
  constraint template_document_format check (format in ('docx', 'odt', 'pdf')),
  constraint template_document_drift check (drift is null or drift between 0 and 1)
);
create index template_document_site on template_document (group_id, template_id, establishment_id, created_at);
call raise_tenant_wall('template_document', 'select, insert, update');
call raise_establishment_wall('template_document');

-- The files made of models: those of one version (`revision_id`; with a site, as the site uses it), or the archive of all
-- the models in force of a site. Asked again, they are made again in the same place.
create table template_bundle (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  revision_id uuid,
  establishment_id uuid,
  template_count integer,
  docx_key uuid,
  merge_key uuid,
  pdf_key uuid,
  zip_key uuid,
  job_id uuid,
  asked_by uuid,
  requested_at timestamptz not null,
  made_at timestamptz,
  primary key (group_id, id),
  constraint template_bundle_once unique nulls not distinct (group_id, revision_id, establishment_id),
  foreign key (group_id, revision_id) references template_revision (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, asked_by) references member (group_id, person_id),
  constraint template_bundle_what check (revision_id is not null or establishment_id is not null)
);
call raise_tenant_wall('template_bundle', 'select, insert, update');
-- The text of the group is everybody's; what a site makes of it belongs to who sees the site.
create policy establishment on template_bundle as restrictive to palier_app
  using ((select app_whole_group()) or establishment_id is null
         or establishment_id = any ((select app_establishments())::uuid[]))
  with check ((select app_whole_group()) or establishment_id is null
         or establishment_id = any ((select app_establishments())::uuid[]));
