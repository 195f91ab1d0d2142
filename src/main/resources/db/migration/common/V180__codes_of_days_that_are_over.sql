-- By which code phones joined a day that is over, so that whoever types it is told so. Taken away when another day gets the code.
create table workshop_ended_code (
    join_code varchar(6) primary key,
    association_id uuid not null,
    workshop_id uuid not null,
    constraint workshop_ended_code_workshop
        foreign key (association_id, workshop_id) references workshop (association_id, id) on delete cascade
);
create index workshop_ended_code_of on workshop_ended_code (association_id, workshop_id);
