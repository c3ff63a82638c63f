-- The records that were taken over are exported page by page, oldest import first: an index for that list.
-- Only adds; safe to run while the previous version serves.

create index history_document_oldest on history_document (organisation_id, imported_at, id);
