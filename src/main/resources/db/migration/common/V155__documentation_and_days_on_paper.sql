-- What comes after a processdag: the leader's comment, locked versions of the documentation, who is sent it, and days held on paper.

create table workshop_comment (
    workshop_id uuid primary key,
    association_id uuid not null,
    text varchar(4000) not null,
    version bigint not null,
    constraint workshop_comment_workshop foreign key (association_id, workshop_id) references workshop (association_id, id)
);

-- A locked version of the documentation: what the day came to, whole, under its checksum. Never changed.
create table workshop_documentation (
    id uuid primary key,
    association_id uuid not null,
    workshop_id uuid not null,
    number integer not null,
    snapshot varchar(1000000) not null,
    checksum varchar(64) not null,
    locked_by uuid not null,
    locked_at timestamp with time zone not null,
    constraint workshop_documentation_number check (number > 0),
    constraint workshop_documentation_once unique (workshop_id, number),
    constraint workshop_documentation_own unique (association_id, id),
    constraint workshop_documentation_workshop foreign key (association_id, workshop_id) references workshop (association_id, id),
    constraint workshop_documentation_locker foreign key (locked_by) references account (id)
);

-- A version that has been opened again to be written in; the next lock makes the next version. Never changed either.
create table workshop_documentation_opened (
    documentation_id uuid primary key,
    association_id uuid not null,
    opened_by uuid not null,
    opened_at timestamp with time zone not null,
    constraint workshop_documentation_opened_version
        foreign key (association_id, documentation_id) references workshop_documentation (association_id, id),
    constraint workshop_documentation_opened_opener foreign key (opened_by) references account (id)
);

-- Who is sent the documentation of an insats' days: named lists of addresses, one address a line.
create table workshop_circle (
    id uuid primary key,
    association_id uuid not null,
    initiative_id uuid not null,
    position integer not null,
    name varchar(120) not null,
    addresses varchar(20000) not null,
    version bigint not null,
    constraint workshop_circle_own unique (association_id, id),
    constraint workshop_circle_initiative foreign key (association_id, initiative_id) references initiative (association_id, id)
);
create index workshop_circle_position on workshop_circle (initiative_id, position);

-- A version sent to lists of addresses; its links stop at their last day, or when it is withdrawn.
create table workshop_dispatch (
    id uuid primary key,
    association_id uuid not null,
    documentation_id uuid not null,
    circles varchar(1000) not null,
    figures_only boolean not null,
    valid_through date not null,
    sent_by uuid not null,
    sent_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    version bigint not null,
    constraint workshop_dispatch_own unique (association_id, id),
    constraint workshop_dispatch_version
        foreign key (association_id, documentation_id) references workshop_documentation (association_id, id),
    constraint workshop_dispatch_sender foreign key (sent_by) references account (id)
);
create index workshop_dispatch_documentation on workshop_dispatch (documentation_id);

-- One person's secret link, as a one-way mark.
create table workshop_dispatch_link (
    id uuid primary key,
    association_id uuid not null,
    dispatch_id uuid not null,
    email varchar(254) not null,
    token_hash varchar(64) not null,
    constraint workshop_dispatch_link_token unique (token_hash),
    constraint workshop_dispatch_link_once unique (dispatch_id, email),
    constraint workshop_dispatch_link_dispatch foreign key (association_id, dispatch_id) references workshop_dispatch (association_id, id)
);

-- A day that was held on paper and has been entered afterwards. Its times are not known.
create table workshop_on_paper (
    workshop_id uuid primary key,
    association_id uuid not null,
    leaders varchar(200) not null,
    constraint workshop_on_paper_workshop foreign key (association_id, workshop_id) references workshop (association_id, id)
);

-- What a theme came to where only these figures are known; where all scores are, they are in workshop_score.
create table workshop_theme_figures (
    theme_id uuid primary key,
    association_id uuid not null,
    highest numeric(3, 1) not null,
    mean numeric(3, 1) not null,
    lowest numeric(3, 1) not null,
    answers integer not null,
    constraint workshop_theme_figures_scale check (lowest >= 1 and lowest <= mean and mean <= highest and highest <= 10),
    constraint workshop_theme_figures_answers check (answers > 0),
    constraint workshop_theme_figures_theme foreign key (association_id, theme_id) references workshop_theme (association_id, id)
);
