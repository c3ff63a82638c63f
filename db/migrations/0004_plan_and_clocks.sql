-- The plan as versions: the settings of the version in force drive the software; an incident pins the version
-- it was opened under. And clocks: deadlines of every kind in one table.

create table plan_version (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  document        text        not null check (document in ('plan')),
  number          text        not null,
  status          text        not null check (status in ('draft', 'in-review', 'approved', 'in-force', 'superseded', 'withdrawn')),
  settings        jsonb       not null,
  content_hash    text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
  created_at      timestamptz not null,
  created_by      uuid        not null references person,
  in_force_at     timestamptz,
  superseded_at   timestamptz,
  unique (organisation_id, document, number)
);
create unique index one_plan_in_force on plan_version (organisation_id, document) where status = 'in-force';
create unique index one_plan_draft on plan_version (organisation_id, document) where status in ('draft', 'in-review');
call keep_apart('plan_version');

create table clock (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  -- What it counts for: exactly one of a report and an incident. The ids are of rooms further right, so no foreign key.
  report_id       uuid,
  incident_id     uuid,
  kind            text        not null check (kind in ('report', 'triage', 'acknowledge', 'contain', 'update', 'review', 'law')),
  -- What runs out and where that is written, in words for people.
  name            text        not null,
  source          text        not null,
  started_at      timestamptz not null,
  target_at       timestamptz not null,
  warn_at         timestamptz not null,
  stopped_at      timestamptz,
  -- Set when it was stopped without being met: it does not apply, or something replaced it.
  void_reason     text,
  check ((report_id is null) <> (incident_id is null))
);
create index clock_running on clock (organisation_id, target_at) where stopped_at is null;
create index clock_by_report on clock (report_id) where report_id is not null;
create index clock_by_incident on clock (incident_id) where incident_id is not null;
call keep_apart('clock');
