-- What has been granted to an insats since it began: förlängningar and tillägg.
create table initiative_continuation (
    id uuid primary key,
    association_id uuid not null references association (id),
    initiative_id uuid not null,
    application_id uuid not null,
    conditions varchar(8000) not null,
    decision varchar(200) not null,
    granted_at timestamp with time zone not null,
    constraint initiative_continuation_application unique (association_id, application_id),
    constraint initiative_continuation_of_initiative
        foreign key (association_id, initiative_id) references initiative (association_id, id),
    constraint initiative_continuation_of_application
        foreign key (association_id, application_id) references application (association_id, id)
);
create index initiative_continuation_initiative on initiative_continuation (initiative_id);
