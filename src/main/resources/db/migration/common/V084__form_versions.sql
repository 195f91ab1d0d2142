-- A förbund's own versions of the forms. What ships has the numbers up to 100.
create table form_version (
    id uuid primary key,
    association_id uuid not null references association (id),
    kind varchar(20) not null,
    number integer not null,
    -- The number of the form that ships and that this one changes.
    base_number integer not null,
    -- What is changed, once published; until then it stands in form_adjustment, a row for each thing.
    content varchar(400000),
    started_by uuid not null references account (id),
    started_at timestamp with time zone not null,
    published_by uuid references account (id),
    published_at timestamp with time zone,
    version bigint not null,
    constraint form_version_kind check (kind in
        ('FEASIBILITY_STUDY', 'NEW_INITIATIVE', 'EXTENSION', 'SUPPLEMENT', 'PERMANENT', 'SMALL_GRANT')),
    constraint form_version_number check (number > 100),
    constraint form_version_published check ((published_at is null) = (content is null) and (published_at is null) = (published_by is null)),
    constraint form_version_key unique (association_id, id),
    constraint form_version_once unique (association_id, kind, number)
);

create table form_adjustment (
    id uuid primary key,
    association_id uuid not null,
    form_version_id uuid not null,
    -- What is changed: help:KEY, required:KEY, longest:KEY, question:KEY, section:NAME, cost:TYPE or group:NAME.
    subject varchar(80) not null,
    position integer not null,
    content varchar(20000) not null,
    author_id uuid not null references account (id),
    version bigint not null,
    constraint form_adjustment_once unique (form_version_id, subject),
    constraint form_adjustment_form foreign key (association_id, form_version_id) references form_version (association_id, id)
);
