-- Processdagar. No row here ties a score to a person or a phone: see docs/decisions/0020-processdag-anonymity.md.

create table workshop (
    id uuid primary key,
    association_id uuid not null references association (id),
    initiative_id uuid not null,
    initiative_name varchar(200) not null,
    name varchar(200) not null,
    held_on date not null,
    starts_at time not null,
    ends_at time not null,
    period_from date not null,
    period_to date not null,
    documenter varchar(200) not null,
    scale_step numeric(2, 1) not null check (scale_step in (1, 0.5, 0.1)),
    fewest_answers integer not null check (fewest_answers > 0),
    state varchar(10) not null check (state in ('PREPARED', 'OPEN', 'CLOSED')),
    -- Only an open day has a code, so that codes are unique among open days and free again afterwards.
    join_code varchar(6) unique,
    created_at timestamp with time zone not null,
    version bigint not null,
    unique (association_id, id),
    check (ends_at > starts_at),
    check (period_to >= period_from),
    check ((state = 'OPEN') = (join_code is not null))
);
create index workshop_association on workshop (association_id, held_on);
create index workshop_initiative on workshop (initiative_id);

-- The day's version, a plain counter apart from everything people edit: what changes a day counts it up first and thereby waits
-- for its turn. It is never compared, so thirty scores in a second queue for a moment and none of them fails.
create table workshop_revision (
    workshop_id uuid primary key,
    association_id uuid not null,
    revision bigint not null,
    foreign key (association_id, workshop_id) references workshop (association_id, id)
);

create table workshop_facilitator (
    id uuid primary key,
    association_id uuid not null,
    workshop_id uuid not null,
    account_id uuid not null references account (id),
    unique (workshop_id, account_id),
    foreign key (association_id, workshop_id) references workshop (association_id, id)
);
create index workshop_facilitator_account on workshop_facilitator (account_id);

create table workshop_attendee (
    id uuid primary key,
    association_id uuid not null,
    workshop_id uuid not null,
    position integer not null,
    name varchar(120) not null,
    role varchar(120) not null,
    organisation varchar(120) not null,
    version bigint not null,
    foreign key (association_id, workshop_id) references workshop (association_id, id)
);
create index workshop_attendee_workshop on workshop_attendee (workshop_id, position);

create table workshop_theme (
    id uuid primary key,
    association_id uuid not null,
    workshop_id uuid not null,
    position integer not null,
    number varchar(10) not null,
    name varchar(120) not null,
    scale_question varchar(300),
    phase varchar(10) not null check (phase in ('WAITING', 'THINKING', 'SCORING', 'REVEALED', 'NOTES', 'CLOSED')),
    version bigint not null,
    unique (association_id, id),
    foreign key (association_id, workshop_id) references workshop (association_id, id)
);
create index workshop_theme_workshop on workshop_theme (workshop_id, position);

create table workshop_field (
    id uuid primary key,
    association_id uuid not null,
    theme_id uuid not null,
    position integer not null,
    field_key varchar(40) not null,
    label varchar(200) not null,
    before_scoring boolean not null,
    unique (association_id, theme_id, field_key),
    foreign key (association_id, theme_id) references workshop_theme (association_id, id)
);

-- The phone's ticket as a one-way mark. Nothing else refers to it.
create table workshop_ticket (
    ticket_hash varchar(64) primary key,
    association_id uuid not null,
    workshop_id uuid not null,
    foreign key (association_id, workshop_id) references workshop (association_id, id)
);
create index workshop_ticket_workshop on workshop_ticket (workshop_id);

-- A score until it is revealed. The key is a mark of ticket and theme that cannot be made from workshop_ticket: only the phone can.
create table workshop_rating (
    theme_id uuid not null,
    rating_key varchar(64) not null,
    association_id uuid not null,
    rating numeric(3, 1) not null check (rating between 1 and 10),
    -- How many times this phone has answered the theme: a request that was delayed on the way never replaces a later answer.
    turn integer not null,
    primary key (theme_id, rating_key),
    foreign key (association_id, theme_id) references workshop_theme (association_id, id)
);

-- A score after it is revealed: a figure and nothing more, written in random order under a random id.
create table workshop_score (
    id uuid primary key,
    association_id uuid not null,
    theme_id uuid not null,
    score numeric(3, 1) not null check (score between 1 and 10),
    foreign key (association_id, theme_id) references workshop_theme (association_id, id)
);
create index workshop_score_theme on workshop_score (theme_id);

create table workshop_note (
    id uuid primary key,
    association_id uuid not null,
    theme_id uuid not null,
    field_key varchar(40) not null,
    position integer not null,
    text varchar(1000) not null,
    -- What a phone calls its note and what it last sent, so that a note sent twice is one note; wiped when the day closes.
    client_note_id uuid unique,
    client_text varchar(1000),
    version bigint not null,
    foreign key (association_id, theme_id) references workshop_theme (association_id, id),
    foreign key (association_id, theme_id, field_key) references workshop_field (association_id, theme_id, field_key)
);
create index workshop_note_theme on workshop_note (theme_id, position);

create table workshop_action (
    id uuid primary key,
    association_id uuid not null,
    theme_id uuid not null,
    position integer not null,
    what varchar(500) not null,
    who varchar(200) not null,
    due varchar(200) not null,
    version bigint not null,
    foreign key (association_id, theme_id) references workshop_theme (association_id, id)
);
create index workshop_action_theme on workshop_action (theme_id, position);

create table workshop_outcome (
    id uuid primary key,
    association_id uuid not null,
    workshop_id uuid not null,
    kind varchar(10) not null check (kind in ('MESSAGE', 'SPREAD', 'FOLLOW_UP', 'HIGHLIGHT')),
    position integer not null,
    text varchar(1000) not null,
    due varchar(300) not null,
    client_note_id uuid unique,
    client_text varchar(1000),
    version bigint not null,
    foreign key (association_id, workshop_id) references workshop (association_id, id)
);
create index workshop_outcome_workshop on workshop_outcome (workshop_id, kind, position);
