-- Citizens who attend a day are a number; there is no place for a name.
create table workshop_citizens (
    workshop_id uuid primary key,
    association_id uuid not null,
    people integer not null,
    constraint workshop_citizens_people check (people between 1 and 500),
    constraint workshop_citizens_workshop
        foreign key (association_id, workshop_id) references workshop (association_id, id)
);
