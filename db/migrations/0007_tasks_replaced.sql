-- When the category of an incident changes, the steps of the earlier playbook that nobody touched give way to those of
-- the new one. They keep their row, so nothing is deleted and nothing is laid out twice if the category changes back.

alter table task add column replaced_at timestamptz;
comment on column task.replaced_at is 'Since when another playbook has taken its place: not shown, not owed. Null: it counts.';

drop index task_by_assignee;
create index task_by_assignee on task (assignee_id) where state = 'open' and replaced_at is null;
create index task_open_by_role on task (incident_id, team_role) where state = 'open' and replaced_at is null;
