-- The record: what happened, when, by whose hand. Each chain (an incident's, a report's, the organisation's)
-- is numbered without gaps and every entry carries the hash of the one before. The head row is locked while
-- an entry is added, which is what makes the numbers gapless and the chain unforked.

create table chain (
  id              uuid    primary key,
  organisation_id uuid    not null references organisation,
  kind            text    not null check (kind in ('incident', 'report', 'organisation')),
  last_number     integer not null default 0,
  last_hash       text    not null
);
call keep_apart('chain');

create table entry (
  chain_id        uuid        not null references chain,
  number          integer     not null check (number > 0),
  organisation_id uuid        not null references organisation,
  kind            text        not null,
  -- When it happened, as far as it is known; recorded_at says when it was written down.
  at              timestamptz not null,
  precision       text        not null check (precision in ('year', 'month', 'day', 'hour', 'minute')),
  zone            text        not null,
  recorded_at     timestamptz not null,
  by_person       uuid        not null references person,
  by_name         text        not null,
  via             text        not null check (via in ('session', 'token', 'key', 'system', 'form')),
  body            jsonb       not null,
  previous_hash   text        not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash            text        not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (chain_id, number)
);
create index entry_by_event_time on entry (chain_id, at, number);
create index entry_by_kind on entry (chain_id, kind, number);
call keep_apart('entry');
create trigger entry_is_append_only before update or delete on entry for each row execute function refuse_change();

-- A repeated request with the same key is answered with the first answer instead of being done twice.
create table idempotency (
  organisation_id uuid        not null references organisation,
  person_id       uuid        not null references person,
  key             text        not null,
  endpoint        text        not null,
  body_hash       text        not null,
  status          integer,
  reply           jsonb,
  created_at      timestamptz not null,
  primary key (person_id, key)
);
create index idempotency_by_age on idempotency (created_at);
call keep_apart('idempotency');

-- Files are stored once by content (platform/files); a row says what somebody called them.
create table file (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes      bigint      not null check (size_bytes >= 0),
  name            text        not null,
  media_type      text        not null,
  stored_at       timestamptz not null,
  stored_by       uuid        not null references person
);
call keep_apart('file');
