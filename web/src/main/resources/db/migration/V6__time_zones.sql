-- In which an assignment's interviewers think of its opening and closing, such as Europe/Berlin. Moments stay what they are.
alter table assignment add column zone text not null default 'UTC';
