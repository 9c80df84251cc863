-- squawk-ignore-file constraint-missing-not-valid
-- One row a group: the check takes no time.
-- Whom a group asks for a second factor when they sign in with a password. A provider answers for its own sign-ins.
alter table session_policy
  add column second_factor text not null default 'nobody',
  add constraint session_policy_second_factor check (second_factor in ('nobody', 'administrators', 'everyone'));
