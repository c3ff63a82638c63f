-- What people noticed, as they told it. A report is never edited: additions are rows, so are readings, questions
-- and what triage decided; undoing a triage marks it and leaves it.

create table report (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  number          text        not null,
  exercise        boolean     not null default false,
  channel         text        not null check (channel in ('form', 'phone', 'visit', 'mail', 'api')),
  starter         text        not null,
  what            text        not null,
  place           text,
  still_going_on  text        not null check (still_going_on in ('yes', 'no', 'unsure')),
  done_so_far     text,
  -- The words as typed, and the moment we understood them to mean (null: not understood).
  noticed_text    text,
  noticed_at      timestamptz,
  noticed_precision text      check (noticed_precision in ('year', 'month', 'day', 'hour', 'minute')),
  zone            text        not null,
  -- When it was told to the organisation; typed_in_at is later when a colleague wrote down a call.
  reported_at     timestamptz not null,
  typed_in_at     timestamptz not null,
  typed_in_by     uuid        not null references person,
  -- The plan's limit at that time in hours, and by how much it was missed (null: in time or not known).
  limit_hours     numeric     not null,
  late_minutes    integer,
  late_reason     text,
  anonymous       boolean     not null default false,
  reporter_name   text,
  reporter_contact text,
  reporter_id     uuid        references person,
  may_call        boolean     not null default false,
  confidential    boolean     not null default false,
  -- People whom it is about: they never see it.
  concerns        uuid[]      not null default '{}',
  -- Addresses, domains and hosts found in the text, for finding what is alike.
  signals         text[]      not null default '{}',
  gravity         smallint    not null check (gravity between 1 and 5),
  triage_due_at   timestamptz not null,
  secret_hash     bytea       not null unique,
  taken_by        uuid        references person,
  taken_at        timestamptz,
  -- The triage that counts now; null while it waits in the queue.
  triage_id       uuid,
  outcome         text        check (outcome in ('opened', 'joined', 'duplicate', 'dismissed')),
  incident_id     uuid        references incident,
  waiting_for_reporter boolean not null default false,
  revision        integer     not null default 1,
  search          tsvector    generated always as (to_tsvector('english', what || ' ' || coalesce(place, '') || ' ' || coalesce(done_so_far, ''))) stored,
  unique (organisation_id, number),
  check ((noticed_at is null) = (noticed_precision is null))
);
create index report_queue on report (organisation_id, triage_due_at, gravity, id) where outcome is null;
create index report_newest on report (organisation_id, reported_at desc, id desc);
create index report_search on report using gin (search);
create index report_signals on report using gin (signals);
create index report_by_incident on report (incident_id) where incident_id is not null;
create index report_by_reporter on report (reporter_id, reported_at desc) where reporter_id is not null;
call keep_apart('report');
call let_lookups_see('report');

create table report_addition (
  report_id       uuid        not null references report,
  number          integer     not null,
  organisation_id uuid        not null references organisation,
  kind            text        not null check (kind in ('addition', 'question', 'answer', 'late-reason', 'noticed')),
  text            text        not null,
  at              timestamptz not null,
  by_person       uuid        not null references person,
  by_reporter     boolean     not null,
  primary key (report_id, number)
);
call keep_apart('report_addition');

create table report_file (
  report_id       uuid        not null references report,
  file_id         uuid        not null references file,
  organisation_id uuid        not null references organisation,
  addition        integer,
  primary key (report_id, file_id)
);
call keep_apart('report_file');

create table report_reading (
  report_id       uuid        not null references report,
  person_id       uuid        not null references person,
  organisation_id uuid        not null references organisation,
  first_at        timestamptz not null,
  primary key (report_id, person_id)
);
call keep_apart('report_reading');

create table triage (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  report_id       uuid        not null references report,
  outcome         text        not null check (outcome in ('opened', 'joined', 'duplicate', 'dismissed')),
  incident_id     uuid        references incident,
  duplicate_of    uuid        references report,
  dismissal       text,
  reason          text,
  carried         jsonb       not null default '[]',
  at              timestamptz not null,
  by_person       uuid        not null references person,
  undone_at       timestamptz,
  undone_by       uuid        references person,
  undo_reason     text
);
create index triage_by_report on triage (report_id, at);
create index triage_by_incident on triage (incident_id) where incident_id is not null;
call keep_apart('triage');

create function find_receipt(hash bytea) returns table (organisation_id uuid, report_id uuid) language plpgsql as $$
#variable_conflict use_column
begin
  perform set_config('muster.door', 'open', true);
  return query select r.organisation_id, r.id from report r where r.secret_hash = hash;
  perform set_config('muster.door', '', true);
end $$;
