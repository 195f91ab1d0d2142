-- A förbund's own templates of processdagar, in versions. What ships is no row: see docs/decisions/0040-templates-in-versions.md.
create table workshop_template (
    id uuid primary key,
    association_id uuid not null references association (id),
    created_at timestamp with time zone not null,
    -- Offered no longer when a day is made; the days made from it keep it.
    withdrawn_at timestamp with time zone,
    version bigint not null,
    constraint workshop_template_key unique (association_id, id)
);

create table workshop_template_version (
    id uuid primary key,
    association_id uuid not null,
    template_id uuid not null,
    number integer not null,
    name varchar(120) not null,
    about varchar(500) not null,
    -- Null where a day takes the förbund's own step.
    scale_step numeric(2, 1),
    opening_minutes integer not null,
    closing_minutes integer not null,
    -- What it began as: a question in the same words is the same question.
    base varchar(400000) not null,
    -- The whole of it, once published; until then its themes stand in workshop_template_theme.
    content varchar(400000),
    started_by uuid not null references account (id),
    started_at timestamp with time zone not null,
    published_by uuid references account (id),
    published_at timestamp with time zone,
    version bigint not null,
    constraint workshop_template_version_template foreign key (association_id, template_id)
        references workshop_template (association_id, id),
    constraint workshop_template_version_key unique (association_id, id),
    constraint workshop_template_version_once unique (association_id, template_id, number),
    constraint workshop_template_version_number check (number > 0),
    constraint workshop_template_version_step check (scale_step in (1, 0.5, 0.1)),
    constraint workshop_template_version_minutes check (opening_minutes between 0 and 240 and closing_minutes between 0 and 240),
    constraint workshop_template_version_published
        check ((published_at is null) = (content is null) and (published_at is null) = (published_by is null))
);
create index workshop_template_version_of on workshop_template_version (template_id, number);

create table workshop_template_theme (
    id uuid primary key,
    association_id uuid not null,
    template_version_id uuid not null,
    position integer not null,
    theme_key varchar(60) not null,
    number varchar(10) not null,
    name varchar(120) not null,
    -- Blank where the theme has no scale.
    question varchar(300) not null,
    -- The question was only put better: what it gives is still compared with what it gave before.
    same_question boolean not null,
    minutes integer not null,
    pause_minutes integer not null,
    version bigint not null,
    constraint workshop_template_theme_version foreign key (association_id, template_version_id)
        references workshop_template_version (association_id, id) on delete cascade,
    constraint workshop_template_theme_key unique (association_id, id),
    constraint workshop_template_theme_minutes check (minutes between 1 and 480 and pause_minutes between 0 and 180)
);
create index workshop_template_theme_of on workshop_template_theme (template_version_id, position);

create table workshop_template_field (
    id uuid primary key,
    association_id uuid not null,
    template_theme_id uuid not null,
    position integer not null,
    field_key varchar(40) not null,
    label varchar(200) not null,
    before_scoring boolean not null,
    version bigint not null,
    constraint workshop_template_field_theme foreign key (association_id, template_theme_id)
        references workshop_template_theme (association_id, id) on delete cascade
);
create index workshop_template_field_of on workshop_template_field (template_theme_id, position);
