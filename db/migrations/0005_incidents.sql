-- Incidents, and what is known and done about them. Verbs are rows: a classification, a phase entered, a
-- milestone set, a role taken, a closure. Rows of that kind are added, not changed, so each earlier state stays.

create table incident (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  number          text        not null,
  title           text        not null,
  summary         text,
  -- The current classification, repeated here for the register; classification rows keep all of them.
  category        text,
  severity        smallint    check (severity between 1 and 5),
  phase           text        not null check (phase in ('identification', 'containment', 'eradication', 'recovery', 'lessons-learned', 'closed')),
  lead_id         uuid        references person,
  plan_version_id uuid        not null references plan_version,
  exercise        boolean     not null default false,
  -- Taken over from another register (VERIS): never worked on here.
  history         boolean     not null default false,
  restricted      boolean     not null default false,
  occurred_at     timestamptz,
  opened_at       timestamptz not null,
  opened_by       uuid        not null references person,
  closed_at       timestamptz,
  revision        integer     not null default 1,
  search          tsvector    generated always as (to_tsvector('english', number || ' ' || title || ' ' || coalesce(summary, ''))) stored,
  unique (organisation_id, number)
);
create index incident_newest on incident (organisation_id, opened_at desc, id desc);
create index incident_open on incident (organisation_id, opened_at desc, id desc) where closed_at is null;
create index incident_by_severity on incident (organisation_id, severity, opened_at desc, id desc);
create index incident_by_category on incident (organisation_id, category, opened_at desc, id desc);
create index incident_search on incident using gin (search);
call keep_apart('incident');

-- The only people who may know of a restricted incident, and why each may.
create table incident_member (
  incident_id     uuid        not null references incident,
  person_id       uuid        not null references person,
  organisation_id uuid        not null references organisation,
  why             text        not null,
  added_at        timestamptz not null,
  added_by        uuid        not null references person,
  removed_at      timestamptz,
  primary key (incident_id, person_id)
);
create index incident_member_by_person on incident_member (person_id);
call keep_apart('incident_member');

create table incident_reading (
  id              bigint      generated always as identity primary key,
  incident_id     uuid        not null references incident,
  organisation_id uuid        not null references organisation,
  person_id       uuid        not null references person,
  at              timestamptz not null
);
create index incident_reading_by_incident on incident_reading (incident_id, at desc);
call keep_apart('incident_reading');
comment on table incident_reading is 'Every read of a restricted incident.';

create table classification (
  incident_id     uuid        not null references incident,
  number          integer     not null,
  organisation_id uuid        not null references organisation,
  category        text        not null,
  -- Codes of NIST SP 800-61r2 tables 3-2 to 3-4, as the plan names them; unsure is kept as unsure.
  functional      text        not null,
  information     text[]      not null,
  recoverability  text        not null,
  derived         smallint    not null check (derived between 1 and 5),
  severity        smallint    not null check (severity between 1 and 5),
  reason          text,
  at              timestamptz not null,
  by_person       uuid        not null references person,
  primary key (incident_id, number)
);
call keep_apart('classification');

create table phase_pass (
  incident_id     uuid        not null references incident,
  number          integer     not null,
  organisation_id uuid        not null references organisation,
  phase           text        not null check (phase in ('identification', 'containment', 'eradication', 'recovery', 'lessons-learned', 'closed')),
  entered_at      timestamptz not null,
  by_person       uuid        not null references person,
  reason          text,
  primary key (incident_id, number)
);
call keep_apart('phase_pass');

create table milestone (
  incident_id     uuid        not null references incident,
  kind            text        not null check (kind in ('occurred', 'noticed', 'reported', 'confirmed', 'contained', 'eradicated', 'recovered', 'closed')),
  number          integer     not null,
  organisation_id uuid        not null references organisation,
  at              timestamptz not null,
  precision       text        not null check (precision in ('year', 'month', 'day', 'hour', 'minute')),
  zone            text        not null,
  set_at          timestamptz not null,
  by_person       uuid        not null references person,
  reason          text,
  primary key (incident_id, kind, number)
);
call keep_apart('milestone');

create table fact (
  id              uuid        primary key,
  incident_id     uuid        not null references incident,
  organisation_id uuid        not null references organisation,
  label           text        not null,
  text            text        not null,
  changed_at      timestamptz not null,
  changed_by      uuid        not null references person,
  revision        integer     not null default 1
);
create index fact_by_incident on fact (incident_id);
call keep_apart('fact');

create table decision (
  id              uuid        primary key,
  incident_id     uuid        not null references incident,
  organisation_id uuid        not null references organisation,
  question        text        not null,
  options         jsonb       not null,
  choice          text        not null,
  why             text        not null,
  decided_by      uuid        references person,
  decided_by_name text        not null,
  at              timestamptz not null,
  precision       text        not null,
  zone            text        not null,
  departs_from_plan boolean   not null default false,
  recorded_at     timestamptz not null,
  recorded_by     uuid        not null references person
);
create index decision_by_incident on decision (incident_id, at);
call keep_apart('decision');

create table affected_asset (
  id              uuid        primary key,
  incident_id     uuid        not null references incident,
  organisation_id uuid        not null references organisation,
  name            text        not null,
  kind            text        not null check (kind in ('service', 'server', 'computer', 'phone', 'account', 'records', 'network', 'building', 'other')),
  state           text        not null check (state in ('suspected', 'affected', 'contained', 'restored', 'cleared')),
  note            text,
  changed_at      timestamptz not null,
  revision        integer     not null default 1
);
create index affected_asset_by_incident on affected_asset (incident_id);
call keep_apart('affected_asset');

create table affected_people (
  incident_id     uuid        not null references incident,
  who             text        not null check (who in ('patrons', 'staff', 'children', 'others')),
  organisation_id uuid        not null references organisation,
  count           integer     check (count >= 0),
  certainty       text        not null check (certainty in ('exact', 'about', 'at-most', 'unknown')),
  data            text[]      not null default '{}',
  note            text,
  changed_at      timestamptz not null,
  revision        integer     not null default 1,
  primary key (incident_id, who)
);
call keep_apart('affected_people');

create table role_holding (
  incident_id     uuid        not null references incident,
  number          integer     not null,
  organisation_id uuid        not null references organisation,
  team_role       text        not null,
  person_id       uuid        not null references person,
  taken_at        timestamptz not null,
  given_by        uuid        not null references person,
  ended_at        timestamptz,
  handover        text,
  primary key (incident_id, number)
);
create unique index one_holder_per_role on role_holding (incident_id, team_role) where ended_at is null;
create index role_holding_by_person on role_holding (person_id) where ended_at is null;
call keep_apart('role_holding');

create table incident_file (
  incident_id     uuid        not null references incident,
  file_id         uuid        not null references file,
  organisation_id uuid        not null references organisation,
  note            text,
  added_at        timestamptz not null,
  added_by        uuid        not null references person,
  primary key (incident_id, file_id)
);
call keep_apart('incident_file');

create table closure (
  incident_id     uuid        not null references incident,
  number          integer     not null,
  organisation_id uuid        not null references organisation,
  at              timestamptz not null,
  by_person       uuid        not null references person,
  severity        smallint    not null check (severity between 1 and 5),
  root_cause      text        not null,
  summary         text,
  -- What still stood in the way when somebody closed it all the same, and why they did.
  overridden      jsonb,
  override_reason text,
  reopened_at     timestamptz,
  reopened_by     uuid        references person,
  reopen_reason   text,
  primary key (incident_id, number),
  check ((overridden is null) = (override_reason is null))
);
call keep_apart('closure');

create table task (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  incident_id     uuid        not null references incident,
  -- Which playbook step it was laid out from; null when somebody added it by hand.
  playbook        text,
  step            text,
  phase           text        not null check (phase in ('identification', 'containment', 'eradication', 'recovery', 'lessons-learned')),
  position        integer     not null,
  title           text        not null,
  detail          text,
  why             text,
  evidence        text,
  team_role       text,
  mandatory       boolean     not null,
  due_at          timestamptz,
  state           text        not null default 'open' check (state in ('open', 'done', 'skipped')),
  assignee_id     uuid        references person,
  ended_at        timestamptz,
  ended_by        uuid        references person,
  outcome         text,
  added_at        timestamptz not null,
  revision        integer     not null default 1
);
create unique index task_laid_out_once on task (incident_id, playbook, step) where playbook is not null;
create index task_by_incident on task (incident_id, position);
create index task_by_assignee on task (assignee_id) where state = 'open';
call keep_apart('task');

-- A record taken over from another register, byte for byte as it came.
create table history_document (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  incident_id     uuid        not null references incident,
  standard        text        not null check (standard in ('veris')),
  source_id       text        not null,
  source_name     text        not null,
  content_hash    text        not null,
  document        text        not null,
  imported_at     timestamptz not null,
  unique (organisation_id, standard, source_id)
);
call keep_apart('history_document');
