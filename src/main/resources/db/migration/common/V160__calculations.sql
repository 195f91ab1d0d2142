-- A calculation that somebody has saved: the case in the very format that the command calculate reads, and the model it was last saved with.
create table calculation (
    id uuid not null,
    association_id uuid not null,
    author_id uuid not null,
    title varchar(160) not null,
    about varchar(4000) not null,
    content varchar(200000) not null,
    shared boolean not null,
    model_name varchar(100) not null,
    model_version varchar(40) not null,
    model_rules varchar(40) not null,
    started_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    version bigint not null,
    constraint calculation_pk primary key (id),
    constraint calculation_in_association unique (association_id, id),
    constraint calculation_association foreign key (association_id) references association (id),
    constraint calculation_author foreign key (author_id) references account (id)
);
create index calculation_list on calculation (association_id, changed_at);
create index calculation_by_author on calculation (author_id);

-- A calculation that has been handed on, as it was then: a secret link, known only as a one-way mark.
create table calculation_link (
    id uuid not null,
    association_id uuid not null,
    calculation_id uuid not null,
    note varchar(160) not null,
    token_hash varchar(64) not null,
    title varchar(160) not null,
    about varchar(4000) not null,
    content varchar(200000) not null,
    model_name varchar(100) not null,
    model_version varchar(40) not null,
    model_rules varchar(40) not null,
    valid_through date not null,
    made_by uuid not null,
    made_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    version bigint not null,
    constraint calculation_link_pk primary key (id),
    constraint calculation_link_token unique (token_hash),
    constraint calculation_link_calculation foreign key (association_id, calculation_id)
        references calculation (association_id, id) on delete cascade,
    constraint calculation_link_maker foreign key (made_by) references account (id)
);
create index calculation_link_list on calculation_link (calculation_id, made_at);
