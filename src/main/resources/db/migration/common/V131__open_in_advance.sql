-- A day that is open in advance: whoever has the code thinks and scores at their own pace until the processledare begins.
create table workshop_early (
    workshop_id uuid primary key,
    association_id uuid not null,
    constraint workshop_early_workshop
        foreign key (association_id, workshop_id) references workshop (association_id, id)
);
