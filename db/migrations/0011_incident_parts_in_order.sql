-- Facts and affected assets are shown in the order in which they were added, whoever changes them later.

alter table fact add column position bigint generated always as identity;
alter table affected_asset add column position bigint generated always as identity;
