-- Contact methods keep the order in which they were entered: the first is tried first.
-- Rows that the previous release writes in the meantime stand first, in no order, as they did before.

alter table contact_method add column place integer not null default 0;
