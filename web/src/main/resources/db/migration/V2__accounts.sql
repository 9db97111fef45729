-- Who may sign in. Each has drafts and submissions of their own, so each is a learner, too.
create table account (
    learner       text    not null primary key references learner (id),
    sign_in_name  text    not null unique,
    role          text    not null,
    password_hash text,
    active        boolean not null,
    created_at    bigint  not null
);

-- What lets somebody in once. Only a hash of its secret is kept: who reads the database cannot use it.
create table one_time_link (
    secret_hash text   not null primary key,
    purpose     text   not null,
    learner     text   references learner (id),
    created_at  bigint not null,
    expires_at  bigint not null
);

-- One row. Whoever changes who may do what changes it first, so such changes come one after another, on PostgreSQL, too.
create table team (
    id      bigint not null primary key,
    changes bigint not null
);

insert into team (id, changes) values (1, 0);

-- What the browser said it is; hostile text.
alter table session add column device text;
