-- What the public report form needs: reports that a program probably sent stand apart instead of being lost, a
-- confidential report can be shown to named people, and two servers agree on how much one address has sent.
-- Only adds; safe to run while the previous version serves.

alter table report add column automatic boolean not null default false;
comment on column report.automatic is 'Probably filled in by a program: it is kept, but stands last in the queue.';
-- Who a confidential report is about, in the reporter's words. Who of them could be told apart is in concerns.
alter table report add column about text;
-- Who may know of a confidential report besides management and administrators.
alter table report add column shared_with uuid[] not null default '{}';

-- Belongs to no organisation: what is signed with it is read before one is known, and one address may write to several.
create table form_secret (
  alone  boolean primary key default true check (alone),
  secret bytea   not null
);
comment on table form_secret is 'Signs the forms that go out, so that every server knows when one was opened. Two random uuids: 244 bits.';
insert into form_secret (secret) values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

create table form_sending (
  id           bigint      generated always as identity primary key,
  -- A keyed hash that changes daily: enough to count, not enough to say who an anonymous reporter was.
  address_hash bytea       not null,
  at           timestamptz not null
);
create index form_sending_by_address on form_sending (address_hash, at);
create index form_sending_by_age on form_sending (at);
