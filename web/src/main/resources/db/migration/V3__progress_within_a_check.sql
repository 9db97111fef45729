-- How much of the check under way is done, in thousandths.

alter table submission add column check_part bigint not null default 0;
