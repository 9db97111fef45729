-- What interviewers assign to candidates. Durations are milliseconds.
create table assignment (
    id         text   not null primary key,
    owner      text   not null references account (learner),
    title      text   not null,
    time_limit bigint not null,
    opens_at   bigint,
    closes_at  bigint,
    shown      text   not null,
    created_at bigint not null
);

create index assignment_of_owner on assignment (owner);

create table assignment_kata (
    assignment text   not null references assignment (id),
    position   bigint not null,
    kata       text   not null,
    primary key (assignment, position),
    unique (assignment, kata)
);

-- Who may do with it what its owner may.
create table assignment_share (
    assignment  text not null references assignment (id),
    interviewer text not null references account (learner),
    primary key (assignment, interviewer)
);

create index assignment_share_of on assignment_share (interviewer);

-- A candidate is a learner without an account. Of the link only a hash is kept.
create table invite (
    candidate   text   not null primary key references learner (id),
    assignment  text   not null references assignment (id),
    secret_hash text   not null unique,
    invited_at  bigint not null,
    revoked_at  bigint,
    started_at  bigint,
    finished_at bigint
);

create index invite_of_assignment on invite (assignment, invited_at);

create index invite_running on invite (started_at) where started_at is not null and finished_at is null;

-- On record: who gave a candidate how much more time, and when.
create table extra_time (
    id         text   not null primary key,
    candidate  text   not null references invite (candidate),
    granted_by text   not null references account (learner),
    granted_at bigint not null,
    extra      bigint not null
);

create index extra_time_of on extra_time (candidate);

-- When no server was there: for that time candidates' clocks stand still.
create table outage (
    began_at bigint not null primary key,
    ended_at bigint not null
);

-- When a server was there last: one row.
create table alive (
    id      bigint not null primary key,
    seen_at bigint not null
);
