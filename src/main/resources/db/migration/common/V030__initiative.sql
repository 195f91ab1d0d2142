-- Insatser: granted by the board on an application, or granted before Stegvis and entered by hand.

create table initiative (
    id uuid primary key,
    association_id uuid not null references association (id),
    application_id uuid,
    name varchar(200) ${sv} not null,
    lead_id uuid not null,
    -- As it was when the insats was granted; standing goes by the id.
    lead_name varchar(120) not null,
    starts date not null,
    ends date,
    conditions varchar(8000) not null,
    decision varchar(200) not null,
    created_at timestamp with time zone not null,
    version bigint not null,
    unique (association_id, id),
    unique (association_id, application_id),
    foreign key (association_id, application_id) references application (association_id, id),
    foreign key (association_id, lead_id) references member (association_id, id),
    check (ends is null or ends >= starts)
);

create table initiative_amount (
    id uuid primary key,
    association_id uuid not null references association (id),
    initiative_id uuid not null,
    budget_year integer not null check (budget_year between 2000 and 2200),
    amount numeric(14, 0) not null check (amount >= 0),
    foreign key (association_id, initiative_id) references initiative (association_id, id),
    unique (initiative_id, budget_year)
);

-- The goal as it was granted, under the identity it has had since the draft.
create table initiative_goal (
    id uuid primary key,
    association_id uuid not null references association (id),
    initiative_id uuid not null,
    goal_position integer not null,
    content varchar(200000) not null,
    foreign key (association_id, initiative_id) references initiative (association_id, id),
    unique (initiative_id, goal_position)
);

-- A processdag is held for an insats of its own förbund.
alter table workshop add foreign key (association_id, initiative_id) references initiative (association_id, id);
