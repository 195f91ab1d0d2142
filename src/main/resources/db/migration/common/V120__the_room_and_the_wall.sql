-- What the processledare sets while a day goes on: one row a day, made when something is set for the first time.
create table workshop_room (
    workshop_id uuid primary key,
    association_id uuid not null,
    -- How many people the processledare counts in the room; not the same as phones.
    present integer,
    locked boolean default false not null,
    by_spread boolean default false not null,
    timer_seconds integer,
    timer_ends_at timestamp with time zone,
    constraint workshop_room_workshop foreign key (association_id, workshop_id) references workshop (association_id, id),
    constraint workshop_room_present check (present between 0 and 5000),
    constraint workshop_room_timer check ((timer_seconds is null) = (timer_ends_at is null)),
    constraint workshop_room_timer_length check (timer_seconds between 1 and 7200)
);

-- What opens the wall of an open day without anybody signing in. Taken away when the day is closed.
create table workshop_wall (
    workshop_id uuid primary key,
    association_id uuid not null,
    wall_key varchar(43) not null,
    constraint workshop_wall_workshop foreign key (association_id, workshop_id) references workshop (association_id, id),
    constraint workshop_wall_key unique (wall_key)
);

-- What came up and is for another time.
create table workshop_parked (
    id uuid primary key,
    association_id uuid not null,
    workshop_id uuid not null,
    position integer not null,
    text varchar(2000) not null,
    version bigint not null,
    constraint workshop_parked_workshop foreign key (association_id, workshop_id) references workshop (association_id, id)
);
create index workshop_parked_of on workshop_parked (workshop_id, position);
