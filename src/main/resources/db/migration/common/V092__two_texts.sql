-- Words that met others in the same field and lost the race: kept until somebody has chosen or merged, and afterwards with who did what.
create table application_conflict (
    id uuid not null,
    association_id uuid not null,
    application_id uuid not null,
    section varchar(20) not null,
    place varchar(200) not null,
    label varchar(250) not null,
    words varchar(20000) not null,
    base_words varchar(20000) not null,
    author_id uuid not null,
    kept_at timestamp with time zone not null,
    settled_by uuid,
    settled_at timestamp with time zone,
    outcome varchar(20),
    version bigint not null,
    constraint application_conflict_pk primary key (id),
    constraint application_conflict_outcome check (outcome in ('STORED', 'KEPT', 'MERGED', 'GIVEN_UP')),
    constraint application_conflict_settled check (
        (settled_by is null and settled_at is null and outcome is null)
        or (settled_by is not null and settled_at is not null and outcome is not null)),
    constraint application_conflict_application
        foreign key (association_id, application_id) references application (association_id, id),
    constraint application_conflict_author foreign key (author_id) references account (id),
    constraint application_conflict_settler foreign key (settled_by) references account (id)
);
create index application_conflict_of on application_conflict (application_id, settled_at);
