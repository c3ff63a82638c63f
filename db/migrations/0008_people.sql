-- A browser that several people use (the desk computer of a branch) is known to each of their accounts, so that one
-- who signs in does not take the trust of the other. And asking for a reset link is counted like an attempt to sign in,
-- apart from it. Both are safe while the previous release serves: it writes one account a browser, and sign-ins only.

alter table trusted_device drop constraint trusted_device_pkey;
alter table trusted_device add primary key (token_hash, account_id);

alter table sign_in_attempt add column kind text not null default 'sign-in' check (kind in ('sign-in', 'reset'));
comment on table sign_in_attempt is 'Counted before the password is looked at. Holds device_hash only where the browser was known to the account.';
