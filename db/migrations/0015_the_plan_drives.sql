-- A task carries all that its step says, so that a decision, a loop and a wait can be lived through; a second playbook
-- can be followed beside the first; calls are kept; and an incident remembers how grave it looked when it was opened.

alter table task drop constraint task_state_check;
alter table task
  -- 'not-needed': it stands only on a branch that was not chosen. Shown, not owed, and it comes back with another choice.
  add constraint task_state_check check (state in ('open', 'done', 'skipped', 'not-needed')),
  add column skip_when text,
  -- What is special about the step (prepare/plan/playbook.ts); null: something to do.
  add column flow jsonb,
  -- The key of what was chosen; 'yes' or 'no' for a loop. Null while nobody has chosen.
  add column choice text,
  -- A loop that was answered with yes lays its steps out again as the next pass. The earlier one stays.
  add column pass integer not null default 1 check (pass > 0),
  -- The decision after which it was not needed any more.
  add column set_aside_by uuid references task,
  -- A wait: since when, and until when as far as the step says.
  add column started_at timestamptz,
  add column wait_until timestamptz;

-- What gave way to another version of its step keeps its row beside the one that took its place.
drop index task_laid_out_once;
create unique index task_laid_out_once on task (incident_id, playbook, step, pass) where playbook is not null and replaced_at is null;

-- Playbooks that are followed besides that of the category: their tasks stay when the category changes.
create table followed_playbook (
  incident_id     uuid        not null references incident,
  playbook        text        not null,
  organisation_id uuid        not null references organisation,
  -- The task that led to it; null when somebody added it by hand.
  from_task       uuid        references task,
  added_at        timestamptz not null,
  added_by        uuid        not null references person,
  primary key (incident_id, playbook)
);
call keep_apart('followed_playbook');

-- Somebody was called, and whether they were reached. The number that was dialled stays with the person.
create table call (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  incident_id     uuid        not null references incident,
  team_role       text        not null,
  person_id       uuid        not null references person,
  way             text        not null check (way in ('phone', 'text', 'mail', 'other')),
  outcome         text        not null check (outcome in ('reached', 'no-answer', 'left-message')),
  note            text,
  at              timestamptz not null,
  precision       text        not null check (precision in ('year', 'month', 'day', 'hour', 'minute')),
  zone            text        not null,
  recorded_at     timestamptz not null,
  recorded_by     uuid        not null references person
);
create index call_by_incident on call (incident_id, at);
call keep_apart('call');

-- Until somebody classifies it, it is answered as fast as this severity asks.
alter table incident add column gravity smallint not null default 3 check (gravity between 1 and 5);
