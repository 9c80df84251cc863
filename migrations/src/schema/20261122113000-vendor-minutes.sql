-- The minutes of a meeting as a file: printed when they are shared, once for each time.
alter table vendor_meeting
  add column shared_at timestamptz,
  add column minutes_key text,
  add column minutes_of timestamptz,
  add column minutes_job_id uuid;
