-- One SQL for SQLite and PostgreSQL: text, bigint and boolean columns. Moments are milliseconds since 1970, in UTC.

create table learner (
    id         text   not null primary key,
    name       text   not null,
    created_at bigint not null
);

-- Of a session's secret only a hash is kept: who reads the database cannot use anybody's session.
create table session (
    secret_hash text   not null primary key,
    learner     text   not null references learner (id),
    created_at  bigint not null,
    seen_at     bigint not null
);

create index session_of_learner on session (learner);

create table draft (
    learner  text   not null references learner (id),
    kata     text   not null,
    version  bigint not null,
    files    text   not null,
    saved_at bigint not null,
    primary key (learner, kata)
);

-- What a draft was before: some of its versions, not each keystroke.
create table former_draft (
    learner  text   not null references learner (id),
    kata     text   not null,
    version  bigint not null,
    files    text   not null,
    saved_at bigint not null,
    primary key (learner, kata, version)
);

create table hint (
    learner  text   not null references learner (id),
    kata     text   not null,
    number   bigint not null,
    taken_at bigint not null,
    primary key (learner, kata, number)
);

-- A kata as it is graded, hidden tests included, by the hash of its content.
create table kata_pack (
    hash      text   not null primary key,
    kata      text   not null,
    content   text   not null,
    stored_at bigint not null
);

create table submission (
    id               text    not null primary key,
    learner          text    not null references learner (id),
    kata             text    not null,
    pack             text    not null references kata_pack (hash),
    kind             text    not null,
    files            text    not null,
    submitted_at     bigint  not null,
    priority         bigint  not null,
    state            text    not null,
    attempt          bigint  not null,
    stage            text,
    explored         bigint  not null,
    checks_done      bigint  not null,
    checks_total     bigint  not null,
    cancel_requested boolean not null,
    ended_at         bigint
);

create index submission_of_learner on submission (learner, kata, submitted_at);

create index submission_queued on submission (priority desc, submitted_at, id) where state = 'QUEUED';

-- At most one for each submission, whatever dies when.
create table result (
    submission text   not null primary key references submission (id),
    verdict    text   not null,
    cause      text,
    sentence   text   not null,
    score      bigint,
    report     text   not null,
    grader     text   not null,
    graded_at  bigint not null
);

-- The grader whose verdicts this installation gives: one row.
create table grader (
    id       bigint not null primary key,
    identity text   not null,
    words    text   not null
);

-- The queue, as db-scheduler wants it; its moments, too, are milliseconds since 1970.
create table scheduled_tasks (
    task_name            text    not null,
    task_instance        text    not null,
    task_data            text,
    execution_time       bigint,
    picked               boolean not null,
    picked_by            text,
    last_success         bigint,
    last_failure         bigint,
    consecutive_failures bigint,
    last_heartbeat       bigint,
    version              bigint  not null,
    priority             bigint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (priority desc, execution_time);

create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
