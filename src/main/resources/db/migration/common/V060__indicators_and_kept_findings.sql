-- What goals are measured by. Every förbund has its own list, which begins as ours and is then its own.
create table indicator (
    id uuid primary key,
    association_id uuid not null references association (id),
    name varchar(120) ${sv} not null,
    -- The name in small letters: a name stands once, however it is written.
    name_key varchar(120) not null,
    unit varchar(40) ${sv} not null,
    source varchar(300) ${sv} not null,
    -- Which way is better; none where only the name is ours to tell.
    direction varchar(4) check (direction in ('UP', 'DOWN')),
    measured varchar(1000) not null,
    active boolean not null,
    version bigint not null,
    unique (association_id, id),
    unique (association_id, name_key)
);

-- Tells that a förbund has been given the first set, so that it gets it once.
create table indicator_library (
    association_id uuid primary key references association (id),
    begun_at timestamp with time zone not null
);

-- What a goal said before a proposed wording was taken over.
alter table application_goal add column former_text varchar(2000);

-- Advice that the applicant has read and goes against, with the reason.
create table goal_kept_finding (
    id uuid primary key,
    association_id uuid not null,
    application_id uuid not null,
    goal_id uuid not null,
    rule_name varchar(60) not null,
    -- The words or figures the advice was about; when they change, the reason no longer answers it.
    about varchar(2000) not null,
    reason varchar(1000) not null,
    kept_by uuid not null references account (id),
    kept_at timestamp with time zone not null,
    version bigint not null,
    unique (goal_id, rule_name),
    foreign key (association_id, application_id) references application (association_id, id),
    foreign key (association_id, application_id, goal_id) references application_goal (association_id, application_id, id)
);
create index goal_kept_finding_application on goal_kept_finding (application_id);
