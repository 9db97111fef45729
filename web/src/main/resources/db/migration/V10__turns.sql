-- On whose behalf a submission is graded: the interviewer's who has assigned it, else of whoever sent it.
alter table submission add column member text not null default '';

update submission set member = coalesce(
    (select owner from invite join assignment on assignment.id = invite.assignment
     where invite.candidate = submission.learner or invite.warm_up = submission.learner),
    learner);

-- Who was served when, counted over all gradings: each learner, and each member with all on whose behalf they are ('LEARNER', 'MEMBER').
create table turn (
    learner  text   not null references learner (id),
    level    text   not null,
    priority bigint not null,
    number   bigint not null,
    primary key (learner, level, priority)
);

-- The number of the latest turn, and how many runs have gone since a submission has: one row.
create table turn_counter (
    id     bigint not null primary key,
    number bigint not null,
    runs   bigint not null
);

insert into turn_counter (id, number, runs) values (1, 0, 0);
