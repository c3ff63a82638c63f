-- People the organisation knows, the accounts some of them sign in with, and what a sign-in leaves behind.
-- Of every secret (session, link, token, device) only a SHA-256 is kept: a stolen database signs nobody in.

create table person (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  name            text        not null,
  kind            text        not null check (kind in ('staff', 'contractor', 'volunteer', 'outside', 'machine')),
  position        text,
  site_id         uuid        references site,
  created_at      timestamptz not null,
  left_at         timestamptz,
  revision        integer     not null default 1
);
create index person_by_name on person (organisation_id, name, id);
call keep_apart('person');
comment on table person is 'Anybody who can do or be told something. Kind machine: Muster itself and API tokens, so that every hand has a row.';

create table contact_method (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  person_id       uuid not null references person,
  kind            text not null check (kind in ('mail', 'phone', 'text', 'other')),
  value           text not null,
  -- Reaches the person even when the organisation's own mail and network are down.
  independent     boolean not null default false,
  verified_on     date
);
create index contact_method_by_person on contact_method (person_id);
call keep_apart('contact_method');

create table account (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  person_id       uuid        not null unique references person,
  email           text        not null unique check (email = lower(email)),
  role            text        not null check (role in ('employee', 'it-staff', 'responder', 'management', 'administrator', 'auditor')),
  -- Argon2id in the PHC string format; null until the invitation is accepted.
  password_hash   text,
  created_at      timestamptz not null,
  disabled_at     timestamptz,
  revision        integer     not null default 1
);
create index account_by_organisation on account (organisation_id, email);
call keep_apart('account');
call let_lookups_see('account');
call let_lookups_see('person');

create table account_link (
  token_hash      bytea       primary key,
  organisation_id uuid        not null references organisation,
  account_id      uuid        not null references account,
  purpose         text        not null check (purpose in ('invitation', 'reset')),
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  used_at         timestamptz
);
create index account_link_by_account on account_link (account_id);
call keep_apart('account_link');
call let_lookups_see('account_link');

create table session (
  token_hash      bytea       primary key,
  organisation_id uuid        not null references organisation,
  account_id      uuid        not null references account,
  created_at      timestamptz not null,
  last_used_at    timestamptz not null,
  expires_at      timestamptz not null,
  address         text,
  agent           text,
  ended_at        timestamptz
);
create index session_by_account on session (account_id, created_at desc);
call keep_apart('session');
call let_lookups_see('session');

create table trusted_device (
  token_hash      bytea       primary key,
  organisation_id uuid        not null references organisation,
  account_id      uuid        not null references account,
  created_at      timestamptz not null
);
create index trusted_device_by_account on trusted_device (account_id);
call keep_apart('trusted_device');
call let_lookups_see('trusted_device');
comment on table trusted_device is 'A browser that has signed in to this account before. It keeps its own count of failures, so that strangers who guess lock out only strangers.';

-- Belongs to no organisation: most attempts name an account that does not exist.
create table sign_in_attempt (
  id          bigint      generated always as identity primary key,
  email_hash  bytea       not null,
  address     text        not null,
  device_hash bytea,
  at          timestamptz not null,
  succeeded   boolean     not null
);
create index sign_in_attempt_by_email on sign_in_attempt (email_hash, at);
create index sign_in_attempt_by_address on sign_in_attempt (address, at);

create table api_token (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  person_id       uuid        not null unique references person,
  name            text        not null,
  role            text        not null check (role in ('employee', 'it-staff', 'responder', 'management', 'administrator', 'auditor')),
  token_hash      bytea       not null unique,
  created_by      uuid        not null references person,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  last_used_at    timestamptz,
  revoked_at      timestamptz
);
create index api_token_by_organisation on api_token (organisation_id, created_at desc);
call keep_apart('api_token');
call let_lookups_see('api_token');

-- The lookups that open the door. Each answers for one secret and shows nothing but what follows from it.

create function find_session(hash bytea) returns table (
  organisation_id uuid, person_id uuid, name text, role text, last_used_at timestamptz, expires_at timestamptz, ended_at timestamptz, disabled_at timestamptz
) language plpgsql as $$
#variable_conflict use_column
begin
  perform set_config('muster.door', 'open', true);
  return query select a.organisation_id, p.id, p.name, a.role, s.last_used_at, s.expires_at, s.ended_at, a.disabled_at
  from session s join account a on a.id = s.account_id join person p on p.id = a.person_id where s.token_hash = hash;
  perform set_config('muster.door', '', true);
end $$;

create function find_api_token(hash bytea) returns table (
  organisation_id uuid, token_id uuid, person_id uuid, name text, role text, expires_at timestamptz, last_used_at timestamptz, revoked_at timestamptz
) language plpgsql as $$
#variable_conflict use_column
begin
  perform set_config('muster.door', 'open', true);
  return query select t.organisation_id, t.id, t.person_id, t.name, t.role, t.expires_at, t.last_used_at, t.revoked_at from api_token t where t.token_hash = hash;
  perform set_config('muster.door', '', true);
end $$;

create function find_account(address text) returns table (
  organisation_id uuid, account_id uuid, person_id uuid, name text, role text, password_hash text, disabled_at timestamptz
) language plpgsql as $$
#variable_conflict use_column
begin
  perform set_config('muster.door', 'open', true);
  return query select a.organisation_id, a.id, p.id, p.name, a.role, a.password_hash, a.disabled_at
  from account a join person p on p.id = a.person_id where a.email = lower(address);
  perform set_config('muster.door', '', true);
end $$;

create function find_account_link(hash bytea) returns table (
  organisation_id uuid, account_id uuid, person_id uuid, name text, email text, role text, purpose text, organisation_name text,
  expires_at timestamptz, used_at timestamptz, disabled_at timestamptz
) language plpgsql as $$
#variable_conflict use_column
begin
  perform set_config('muster.door', 'open', true);
  return query select l.organisation_id, l.account_id, p.id, p.name, a.email, a.role, l.purpose, o.name, l.expires_at, l.used_at, a.disabled_at
  from account_link l join account a on a.id = l.account_id join person p on p.id = a.person_id
  join organisation o on o.organisation_id = l.organisation_id where l.token_hash = hash;
  perform set_config('muster.door', '', true);
end $$;

create function device_is_trusted(hash bytea, account uuid) returns boolean language plpgsql as $$
#variable_conflict use_column
declare answer boolean;
begin
  perform set_config('muster.door', 'open', true);
  select exists (select 1 from trusted_device d where d.token_hash = hash and d.account_id = account) into answer;
  perform set_config('muster.door', '', true);
  return answer;
end $$;

create function list_organisations() returns table (organisation_id uuid, slug text, name text, zone text, hotline text, demo boolean) language plpgsql as $$
#variable_conflict use_column
begin
  perform set_config('muster.door', 'open', true);
  return query select o.organisation_id, o.slug, o.name, o.zone, o.hotline, o.demo from organisation o order by o.created_at;
  perform set_config('muster.door', '', true);
end $$;

/** The row through which Muster itself writes in an organisation. */
create function find_machine(organisation uuid) returns uuid language plpgsql as $$
#variable_conflict use_column
declare answer uuid;
begin
  perform set_config('muster.door', 'open', true);
  select p.id from person p where p.organisation_id = organisation and p.kind = 'machine' and p.name = 'Muster' order by p.created_at limit 1 into answer;
  perform set_config('muster.door', '', true);
  return answer;
end $$;
