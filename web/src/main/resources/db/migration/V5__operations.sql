-- The processes that grade, as they say of themselves every few seconds.
create table worker (
    name       text    not null primary key,
    grader     text    not null,
    slots      bigint  not null,
    running    bigint  not null,
    takes_jobs boolean not null,
    isolation  text    not null,
    started_at bigint  not null,
    seen_at    bigint  not null
);

-- What has happened how often, over all processes and restarts. Durations are counted by the smallest bound that they do not
-- exceed, in milliseconds; -1 is none: a duration beyond all bounds, or a thing that takes no time.
create table tally (
    name   text   not null,
    label  text   not null,
    bound  bigint not null,
    count  bigint not null,
    millis bigint not null,
    primary key (name, label, bound)
);

create index submission_faulted on submission (ended_at) where state = 'FAULTED';

-- What the grader saw when it failed. May quote a submission, and name hidden tests: for whoever runs the server, and no page shows it.
create table grader_fault (
    submission  text   not null references submission (id),
    attempt     bigint not null,
    stage       text   not null,
    detail      text   not null,
    happened_at bigint not null,
    primary key (submission, attempt)
);
