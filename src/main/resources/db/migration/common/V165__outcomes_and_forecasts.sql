-- What people in an insats went from and to in a period. Counts, never persons: nothing here is about one somebody.
create table outcome_period (
    id uuid primary key,
    association_id uuid not null,
    initiative_id uuid not null,
    begins date not null,
    ends date not null,
    source varchar(300) not null,
    cost numeric(14, 0) not null,
    -- What they came to, as it was worked out when they were entered, and by which model.
    figures varchar(20000) not null,
    model_name varchar(100) not null,
    model_version varchar(20) not null,
    model_rules varchar(20) not null,
    entered_by uuid not null,
    entered_at timestamp with time zone not null,
    version bigint not null,
    constraint outcome_period_own unique (association_id, id),
    constraint outcome_period_once unique (initiative_id, begins),
    constraint outcome_period_order check (ends >= begins),
    constraint outcome_period_cost check (cost >= 0),
    constraint outcome_period_initiative foreign key (association_id, initiative_id) references initiative (association_id, id),
    constraint outcome_period_author foreign key (entered_by) references account (id)
);

create table outcome_count (
    id uuid primary key,
    association_id uuid not null,
    period_id uuid not null,
    living_before varchar(30) not null,
    living_after varchar(30) not null,
    people integer not null,
    constraint outcome_count_people check (people between 1 and 100000),
    constraint outcome_count_once unique (period_id, living_before, living_after),
    constraint outcome_count_period
        foreign key (association_id, period_id) references outcome_period (association_id, id) on delete cascade
);

-- The step that those who reach a goal take, in an application or in an insats. The goal's identity is the same in both.
create table goal_step (
    id uuid primary key,
    association_id uuid not null,
    application_id uuid,
    initiative_id uuid,
    goal_identity uuid not null,
    counted boolean not null,
    living_before varchar(30),
    living_after varchar(30),
    -- How many, where the goal does not say.
    people integer,
    version bigint not null,
    constraint goal_step_of_one check ((application_id is null) <> (initiative_id is null)),
    constraint goal_step_is_whole check (not counted or (living_before is not null and living_after is not null)),
    constraint goal_step_people check (people is null or people between 1 and 100000),
    constraint goal_step_application_once unique (application_id, goal_identity),
    constraint goal_step_initiative_once unique (initiative_id, goal_identity),
    constraint goal_step_application foreign key (association_id, application_id) references application (association_id, id),
    constraint goal_step_initiative foreign key (association_id, initiative_id) references initiative (association_id, id)
);

-- What a submitted version, or an insats, was expected to give, as it was worked out then and by which model.
create table kept_forecast (
    id uuid primary key,
    association_id uuid not null,
    application_id uuid,
    version_number integer,
    initiative_id uuid,
    content varchar(200000) not null,
    model_name varchar(100) not null,
    model_version varchar(20) not null,
    model_rules varchar(20) not null,
    kept_at timestamp with time zone not null,
    constraint kept_forecast_of_one check ((application_id is null) <> (initiative_id is null)),
    constraint kept_forecast_of_version check ((application_id is null) = (version_number is null)),
    constraint kept_forecast_version_once unique (application_id, version_number),
    constraint kept_forecast_initiative_once unique (initiative_id),
    constraint kept_forecast_application foreign key (association_id, application_id) references application (association_id, id),
    constraint kept_forecast_initiative foreign key (association_id, initiative_id) references initiative (association_id, id)
);
