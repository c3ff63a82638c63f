-- Documents are written as drafts, approved by signature, put in force, acknowledged and reviewed. What is no longer
-- a draft cannot be changed by anybody: the triggers below see to it, whoever asks.

alter table plan_version drop constraint plan_version_document_check;
alter table plan_version drop constraint plan_version_status_check;
alter table plan_version alter column content_hash drop not null;
alter table plan_version
  add constraint plan_version_document_check check (document in ('plan', 'procedure')),
  add constraint plan_version_status_check check (status in ('draft', 'in-review', 'approved', 'in-force', 'superseded', 'withdrawn')),
  add column title text not null default 'Incident response plan',
  -- Shipped with Muster and in force until the organisation has approved its own.
  add column starter boolean not null default false,
  add column based_on uuid references plan_version,
  -- Which optional parts and answers the copy was made with, for whoever copies again.
  add column answers jsonb not null default '{}',
  -- What is new in this version, for the change log, in the words of whoever submitted it.
  add column change_note text,
  add column submitted_at timestamptz,
  add column submitted_by uuid references person,
  -- Chosen on approval: from when it is in force.
  add column force_from timestamptz,
  add column approved_at timestamptz,
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid references person,
  add column withdrawn_reason text,
  -- The PDF as it was approved.
  add column pdf_file_id uuid references file,
  add column revision integer not null default 1,
  add constraint plan_version_hash_once_submitted check (status in ('draft', 'withdrawn') or content_hash is not null);

-- Approved but not yet in force is a version of its own; a next draft may be begun beside it.
create index plan_version_newest on plan_version (organisation_id, document, created_at desc);
create index plan_version_to_force on plan_version (force_from) where status = 'approved';

create table plan_section (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  plan_version_id uuid        not null references plan_version,
  key             text        not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position        integer     not null,
  title           text        not null,
  -- Markdown with directives, byte for byte as written.
  body            text        not null,
  -- Part of the template: removing it needs a reason, and the text is kept.
  standard        boolean     not null,
  removed_reason  text,
  -- What the template held in guidance when the copy was made, so that progress can be measured.
  guidance_at_start integer   not null default 0,
  revision        integer     not null default 1,
  changed_at      timestamptz not null,
  changed_by      uuid        not null references person,
  unique (plan_version_id, key)
);
create index plan_section_in_order on plan_section (plan_version_id, position);
call keep_apart('plan_section');

-- Who has which section open, so that two who write are told of each other. Rows are of no interest after a minute.
create table plan_editing (
  plan_version_id uuid        not null references plan_version,
  person_id       uuid        not null references person,
  organisation_id uuid        not null references organisation,
  section_key     text        not null,
  seen_at         timestamptz not null,
  primary key (plan_version_id, person_id)
);
call keep_apart('plan_editing');

create table plan_comment (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  plan_version_id uuid        not null references plan_version,
  section_key     text        not null,
  -- An answer belongs to the comment that began the talk.
  answers         uuid        references plan_comment,
  body            text        not null,
  written_at      timestamptz not null,
  written_by      uuid        not null references person,
  resolved_at     timestamptz,
  resolved_by     uuid        references person
);
create index plan_comment_by_version on plan_comment (plan_version_id, written_at);
call keep_apart('plan_comment');

-- Everything that was decided about a version: submitted, changes asked for, signed, withdrawn. Added, never changed.
create table plan_signature (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  plan_version_id uuid        not null references plan_version,
  -- 'approval' of a version in review; 'review' that found nothing to change.
  kind            text        not null check (kind in ('approval', 'review')),
  person_id       uuid        not null references person,
  typed_name      text        not null,
  position        text        not null,
  consent         text        not null,
  content_hash    text        not null,
  signed_at       timestamptz not null,
  -- Signed on paper: the day on the paper, who recorded it, and the scan.
  on_paper        boolean     not null default false,
  scan_file_id    uuid        references file,
  recorded_by     uuid        not null references person,
  recorded_at     timestamptz not null,
  address         text,
  -- Changes were asked for or the version was withdrawn after this signature: it stands in the record but counts no more.
  void_at         timestamptz,
  plan_review_id  uuid
);
create index plan_signature_by_version on plan_signature (plan_version_id, signed_at);
call keep_apart('plan_signature');

create table plan_acknowledgement (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  plan_version_id uuid        not null references plan_version,
  person_id       uuid        not null references person,
  -- The keys of the sections that were theirs to read; empty for the whole document.
  sections        jsonb       not null,
  acknowledged_at timestamptz not null,
  unique (plan_version_id, person_id)
);
call keep_apart('plan_acknowledgement');

-- A review that is owed: by the calendar, or because something happened.
create table plan_review (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  plan_version_id uuid        not null references plan_version,
  cause           text        not null check (cause in ('yearly', 'incident', 'exercise', 'law', 'team', 'asked')),
  because         text        not null,
  due_at          timestamptz not null,
  opened_at       timestamptz not null,
  done_at         timestamptz,
  done_by         uuid        references person,
  outcome         text        check (outcome in ('unchanged', 'new-version')),
  note            text
);
create index plan_review_open on plan_review (organisation_id, due_at) where done_at is null;
call keep_apart('plan_review');
alter table plan_signature add constraint plan_signature_of_review foreign key (plan_review_id) references plan_review;

-- The text of a version changes only while it is a draft.
create function refuse_text_of_what_is_no_draft() returns trigger language plpgsql as $$
declare
  version uuid := coalesce(new.plan_version_id, old.plan_version_id);
begin
  if (select status from plan_version where id = version) is distinct from 'draft' then
    raise exception 'The text of plan version % is no longer a draft and cannot be changed.', version;
  end if;
  return coalesce(new, old);
end $$;
create trigger text_of_drafts_only before insert or update or delete on plan_section
  for each row execute function refuse_text_of_what_is_no_draft();

-- What a version says never changes once it has left the draft: only where it stands in its life.
create function refuse_other_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'Versions of a document are never deleted.';
  end if;
  if old.status not in ('draft', 'in-review')
    and (new.settings, new.title, new.number, new.content_hash, new.document, new.change_note)
      is distinct from (old.settings, old.title, old.number, old.content_hash, old.document, old.change_note) then
    raise exception 'Version % is % and cannot be changed.', old.number, old.status;
  end if;
  if old.pdf_file_id is not null and new.pdf_file_id is distinct from old.pdf_file_id then
    raise exception 'The PDF of version % was stored as it was approved and cannot be replaced.', old.number;
  end if;
  return new;
end $$;
create trigger words_stay before update or delete on plan_version for each row execute function refuse_other_words();
