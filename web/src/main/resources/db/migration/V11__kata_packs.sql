-- Katas that interviewers have uploaded.
create table pack (
    id         text    not null primary key,
    name       text    not null,
    owner      text    not null references account (learner),
    for_team   boolean not null,
    created_at bigint  not null
);

create index pack_of on pack (owner);

-- Which pack a kata is of: an id is that of one kata only.
create table pack_slug (
    kata text not null primary key,
    pack text not null references pack (id)
);

create index pack_slug_of on pack_slug (pack);

-- The self-check of a kata with its solutions, by the hash of the content of both: how far it has come, and what is wrong.
create table kata_check (
    id        text   not null primary key,
    kata      text   not null,
    pack      text   not null references kata_pack (hash),
    solutions text   not null,
    state     text   not null,
    attempt   bigint not null,
    done      bigint not null,
    total     bigint not null,
    problems  text   not null,
    grader    text,
    asked_at  bigint not null,
    ended_at  bigint
);

create index kata_check_of on kata_check (pack);

-- Each upload of a pack with another content than the one before; numbers count from 1.
create table pack_version (
    pack        text   not null references pack (id),
    number      bigint not null,
    hash        text   not null,
    uploaded_by text   not null references account (learner),
    uploaded_at bigint not null,
    primary key (pack, number)
);

create table pack_version_kata (
    pack       text   not null,
    number     bigint not null,
    kata       text   not null,
    title      text   not null,
    kata_check text   not null references kata_check (id),
    primary key (pack, number, kata),
    foreign key (pack, number) references pack_version (pack, number)
);

create index pack_version_kata_check on pack_version_kata (kata_check);

-- By which version of a pack's kata an assignment goes; null for the server's own katas, which are as they were when it started.
alter table assignment_kata add column pack text references kata_pack (hash);

create index assignment_kata_pack on assignment_kata (pack);
