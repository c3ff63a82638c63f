-- A version goes through its life in one direction, and from approval on nobody can change what was signed, not even
-- with SQL. Signatures and acknowledgements are only ever added; reminders go out once a day; a review knows what it is
-- about and which version answers it.

alter table plan_version
  -- What was asked for when a version in review was sent back, in the words of whoever asked. Cleared on submission.
  add column changes_asked text,
  add column changes_asked_at timestamptz,
  add column changes_asked_by uuid references person;

alter table plan_review
  -- What it is about, so that one incident or one person who left is not reviewed twice under one version.
  add column about text,
  -- What the review found: who said so, when, and the version that will answer it.
  add column decided_at timestamptz,
  add column decided_by uuid references person,
  add column leads_to uuid references plan_version;
create unique index plan_review_once on plan_review (plan_version_id, cause, about) where about is not null;
create index plan_review_by_answer on plan_review (leads_to) where leads_to is not null;

-- Who was reminded to read a version, and on which day of the organisation's calendar: at most once a day.
create table plan_reminder (
  organisation_id uuid not null references organisation,
  plan_version_id uuid not null references plan_version,
  person_id       uuid not null references person,
  reminded_on     date not null,
  primary key (plan_version_id, person_id, reminded_on)
);
call keep_apart('plan_reminder');

-- One signature a person: of a version while it counts, and of a review.
create unique index plan_signature_once on plan_signature (plan_version_id, person_id) where kind = 'approval' and void_at is null;
create unique index plan_review_signature_once on plan_signature (plan_review_id, person_id) where kind = 'review' and void_at is null;

create function refuse_other_signature() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.void_at is not null or (to_jsonb(new) - 'void_at') is distinct from (to_jsonb(old) - 'void_at') then
    raise exception 'A signature stands as it was given.' using errcode = 'restrict_violation';
  end if;
  if old.kind = 'approval' and (select status from plan_version where id = old.plan_version_id) in ('approved', 'in-force', 'superseded') then
    raise exception 'The signatures of an approved version stand.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger signatures_stay before update or delete on plan_signature for each row execute function refuse_other_signature();
create trigger acknowledgements_stay before update or delete on plan_acknowledgement for each row execute function refuse_change();

-- Replaces the rule of 0013: a version in review is signed as it is, so its words change only by going back to the draft;
-- and from approval on there is no way back.
create or replace function refuse_other_words() returns trigger language plpgsql as $$
declare
  ways constant jsonb := '{
    "draft": ["draft", "in-review", "withdrawn"],
    "in-review": ["in-review", "draft", "approved", "withdrawn"],
    "approved": ["approved", "in-force", "superseded"],
    "in-force": ["in-force", "superseded"],
    "superseded": ["superseded"],
    "withdrawn": ["withdrawn"]}';
begin
  if tg_op = 'DELETE' then
    raise exception 'Versions of a document are never deleted.' using errcode = 'restrict_violation';
  end if;
  if not ways -> old.status ? new.status then
    raise exception 'Version % is % and cannot become %.', old.number, old.status, new.status using errcode = 'restrict_violation';
  end if;
  if old.status <> 'draft' and not (old.status = 'in-review' and new.status = 'draft')
    and (new.settings, new.title, new.number, new.content_hash, new.document, new.change_note, new.starter, new.submitted_at, new.submitted_by)
      is distinct from
        (old.settings, old.title, old.number, old.content_hash, old.document, old.change_note, old.starter, old.submitted_at, old.submitted_by) then
    raise exception 'Version % is % and cannot be changed.', old.number, old.status using errcode = 'restrict_violation';
  end if;
  if old.status in ('approved', 'in-force', 'superseded')
    and (new.approved_at, new.force_from) is distinct from (old.approved_at, old.force_from) then
    raise exception 'When version % was approved, and from when it counts, stands.', old.number using errcode = 'restrict_violation';
  end if;
  if old.status in ('in-force', 'superseded') and new.in_force_at is distinct from old.in_force_at then
    raise exception 'When version % came in force stands.', old.number using errcode = 'restrict_violation';
  end if;
  if old.pdf_file_id is not null and new.pdf_file_id is distinct from old.pdf_file_id then
    raise exception 'The PDF of version % was stored as it was approved and cannot be replaced.', old.number using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
