-- That a submission is another one, graded once more on an interviewer's word; rounds are counted from 1.
create table regrading (
    submission text   not null primary key references submission (id),
    original   text   not null references submission (id),
    round      bigint not null,
    asked_by   text   not null references account (learner),
    asked_at   bigint not null,
    unique (original, round)
);

-- What interviewers write about a candidate, for each other. Nothing is ever changed: what was thought before stays.
create table candidate_note (
    id         text   not null primary key,
    candidate  text   not null references invite (candidate),
    author     text   not null references account (learner),
    written_at bigint not null,
    text       text   not null
);

create index candidate_note_about on candidate_note (candidate, written_at);

-- Of each interviewer and criterion the newest counts.
create table candidate_rating (
    id        text   not null primary key,
    candidate text   not null references invite (candidate),
    author    text   not null references account (learner),
    criterion text   not null,
    points    bigint not null,
    rated_at  bigint not null
);

create index candidate_rating_of on candidate_rating (candidate, rated_at);
