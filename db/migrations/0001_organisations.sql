-- Organisations are kept apart underneath the program: every table carries organisation_id, and row-level
-- security shows a transaction the rows of the one organisation it named when it began. Owners are held to
-- it too (FORCE). What must be found before the organisation is known (a session, a token, a receipt) is
-- found through the few functions that open the door for the length of one lookup. (They set it themselves: only a
-- superuser may attach a setting of ours to a function.)

create function current_organisation() returns uuid language sql stable
as $$ select nullif(current_setting('muster.organisation', true), '')::uuid $$;

create procedure keep_apart(kept regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', kept);
  execute format('alter table %s force row level security', kept);
  execute format('create policy own_organisation on %s using (organisation_id = (select current_organisation()))', kept);
end $$;

/** Additionally visible while one of the lookup functions has the door open. */
create procedure let_lookups_see(kept regclass) language plpgsql as $$
begin
  execute format('create policy lookup on %s for select using ((select current_setting(''muster.door'', true)) = ''open'')', kept);
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are only ever added.', tg_table_name using errcode = 'restrict_violation';
end $$;

create table organisation (
  organisation_id uuid        primary key,
  slug            text        not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
  name            text        not null,
  legal_form      text        not null default 'library' check (legal_form in ('library', 'town', 'school', 'clinic', 'charity', 'other')),
  jurisdiction    text,
  zone            text        not null,
  -- Working days and hours, for targets in working days: see base/business-time.ts.
  calendar        jsonb       not null,
  -- Who answers a call in the first hour, printed on every receipt.
  hotline         text,
  demo            boolean     not null default false,
  created_at      timestamptz not null,
  revision        integer     not null default 1
);
call keep_apart('organisation');
call let_lookups_see('organisation');
comment on table organisation is 'One tenant. Its id is called organisation_id here too, so that one rule keeps every table apart.';

create table site (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  name            text not null,
  address         text,
  unique (organisation_id, name)
);
call keep_apart('site');

-- Numbers such as R-2026-0042 are handed out in the transaction that uses them, so none is skipped.
create table numbering (
  organisation_id uuid    not null references organisation,
  series          text    not null check (series in ('R', 'INC', 'XR', 'EX', 'HIS')),
  year            integer not null,
  last            integer not null,
  primary key (organisation_id, series, year)
);
call keep_apart('numbering');
comment on table numbering is 'R and INC are real; XR and EX are exercises; HIS is history taken over from elsewhere.';
