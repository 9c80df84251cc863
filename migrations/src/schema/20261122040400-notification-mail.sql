-- Mails to send: written in the transaction of the change that asks for one, sent by a job after commit. Without a
-- sending server they are kept for the mailbox of trial. A text that carried a secret link is emptied once it is sent.
create table mail (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  kind text not null,
  recipient_email text not null,
  subject text not null,
  body_text text not null,
  message_id text,
  created_at timestamptz not null default now(),
  job_id uuid,
  sent_at timestamptz,
  failure_reason text,
  state text not null default 'waiting',
  primary key (group_id, id),
  unique (group_id, message_id),
  constraint mail_state check (state in ('waiting', 'sent', 'kept', 'failed'))
);
create index mail_kept on mail (group_id, created_at) where state = 'kept';
call raise_tenant_wall('mail', 'select, insert, update');
