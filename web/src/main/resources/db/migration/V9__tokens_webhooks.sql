-- By which programs act for an interviewer. Of the token only a hash is kept.
create table api_token (
    id          text   not null primary key,
    owner       text   not null references account (learner),
    name        text   not null,
    scope       text   not null,
    secret_hash text   not null unique,
    created_at  bigint not null,
    expires_at  bigint not null,
    revoked_at  bigint,
    used_at     bigint
);

create index api_token_of on api_token (owner, created_at);

-- Where an interviewer wants to be told what happens. Its secret signs what is sent, so it is kept as it is.
create table webhook (
    id         text   not null primary key,
    owner      text   not null references account (learner),
    url        text   not null,
    secret     text   not null,
    created_at bigint not null
);

create index webhook_of on webhook (owner, created_at);

-- What has happened that some webhook is told; written in the transaction in which it happens. Has ids in it and no names.
create table webhook_event (
    id          text   not null primary key,
    type        text   not null,
    candidate   text   not null references learner (id) on delete cascade,
    body        text   not null,
    happened_at bigint not null
);

create index webhook_event_of on webhook_event (candidate);

create index webhook_event_old on webhook_event (happened_at);

-- That a webhook is to be told of an event, and how often that was tried.
create table webhook_delivery (
    id         text   not null primary key,
    webhook    text   not null references webhook (id) on delete cascade,
    event      text   not null references webhook_event (id) on delete cascade,
    state      text   not null,
    attempts   bigint not null,
    next_at    bigint not null,
    last_at    bigint,
    last_words text,
    unique (webhook, event)
);

create index webhook_delivery_due on webhook_delivery (next_at) where state = 'WAITING';

-- Which invites were closed before their candidates had begun, as far as that was noticed.
create table expired_invite (
    candidate  text   not null primary key references learner (id) on delete cascade,
    noticed_at bigint not null
);
