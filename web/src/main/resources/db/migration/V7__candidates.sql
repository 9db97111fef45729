-- Who a candidate is while they warm up: what they write then is another learner's, and so in no report.
alter table invite add column warm_up text references learner (id);

create unique index invite_warm_up on invite (warm_up);

-- Since when somebody submits what a candidate has written last, which ends their time: nobody else does, and no draft is saved from then on.
alter table invite add column ending_since bigint;

-- What a candidate has agreed to have recorded: pastes by their size, and when their page was left. Amounts are letters or milliseconds.
create table fact (
    id        text   not null primary key,
    candidate text   not null references invite (candidate),
    kata      text   not null,
    at        bigint not null,
    kind      text   not null,
    amount    bigint not null
);

create index fact_of on fact (candidate, at);

-- Each version of a candidate's draft, by what was changed of the one recorded before it: so many letters are kept at its beginning and its
-- end, and what was between them is replaced.
create table recorded_draft (
    candidate   text   not null references invite (candidate),
    kata        text   not null,
    version     bigint not null,
    saved_at    bigint not null,
    kept_before bigint not null,
    kept_after  bigint not null,
    inserted    text   not null,
    primary key (candidate, kata, version)
);
