-- In which an assignment's interviewers think of its opening and closing, such as Europe/Berlin. Moments stay what they are.
alter table assignment add column zone text not null default 'UTC';

-- How the submissions of each candidate stand, for boards, which are drawn often: without reading what was submitted.
create index submission_standing on submission (learner, kata, kind, submitted_at desc, id desc, state);
