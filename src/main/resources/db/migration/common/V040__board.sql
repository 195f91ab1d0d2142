-- From submitted application to signed minutes. A case has the application's own id.

create table year_frame (
    id uuid primary key,
    association_id uuid not null references association (id),
    frame_year integer not null check (frame_year between 2000 and 2200),
    available numeric(14, 0) not null check (available >= 0),
    version bigint not null,
    unique (association_id, frame_year)
);

create table case_file (
    id uuid primary key,
    association_id uuid not null references association (id),
    -- Null until ranked; 1 is first.
    ranking integer check (ranking > 0),
    settled boolean not null,
    version bigint not null,
    unique (association_id, id),
    foreign key (association_id, id) references application (association_id, id)
);

create table recommendation (
    case_file_id uuid primary key,
    association_id uuid not null,
    advice varchar(10) not null check (advice in ('REJECT', 'COMPLETE', 'GRANT')),
    reasons varchar(10000) not null,
    written_by uuid not null references account (id),
    written_at timestamp with time zone not null,
    version bigint not null,
    foreign key (association_id, case_file_id) references case_file (association_id, id)
);

create table proposal (
    case_file_id uuid primary key,
    association_id uuid not null,
    outcome varchar(30) not null check (outcome in ('REJECT', 'GRANT', 'GRANT_WITH_CONDITIONS', 'REFER_BACK')),
    -- Year and kronor, as JSON.
    amounts varchar(2000) not null,
    conditions varchar(10000) not null,
    reasons varchar(10000) not null,
    written_by uuid not null references account (id),
    written_at timestamp with time zone not null,
    version bigint not null,
    foreign key (association_id, case_file_id) references case_file (association_id, id)
);

create table meeting (
    id uuid primary key,
    association_id uuid not null references association (id),
    held_on date not null,
    starts_at time not null,
    place varchar(200) not null,
    state varchar(10) not null check (state in ('PLANNED', 'SUMMONED', 'OPEN', 'CLOSED')),
    -- The meeting's own case in the diarium, opened with the kallelse.
    registered_case_id uuid,
    summons_document_id uuid,
    presiding_id uuid references account (id),
    adjuster_id uuid references account (id),
    closed_at timestamp with time zone,
    minutes_document_id uuid,
    version bigint not null,
    unique (association_id, id),
    foreign key (association_id, registered_case_id) references registered_case (association_id, id),
    foreign key (association_id, summons_document_id) references registered_document (association_id, id),
    foreign key (association_id, minutes_document_id) references registered_document (association_id, id),
    check (minutes_document_id is null or (state = 'CLOSED' and adjuster_id is not null)),
    check ((state = 'CLOSED') = (closed_at is not null))
);
create index meeting_association on meeting (association_id, held_on);

create table agenda_item (
    id uuid primary key,
    association_id uuid not null,
    meeting_id uuid not null,
    position integer not null,
    case_file_id uuid,
    title varchar(300) not null,
    item_text varchar(10000) not null,
    version bigint not null,
    unique (association_id, id),
    unique (meeting_id, case_file_id),
    foreign key (association_id, meeting_id) references meeting (association_id, id),
    foreign key (association_id, case_file_id) references case_file (association_id, id)
);
create index agenda_item_meeting on agenda_item (meeting_id, position);
create index agenda_item_case on agenda_item (case_file_id);

-- One row for each time somebody was in the room.
create table meeting_stay (
    id uuid primary key,
    association_id uuid not null,
    meeting_id uuid not null,
    account_id uuid not null references account (id),
    arrived_at timestamp with time zone not null,
    left_at timestamp with time zone,
    version bigint not null,
    check (left_at is null or left_at >= arrived_at),
    foreign key (association_id, meeting_id) references meeting (association_id, id)
);
create index meeting_stay_meeting on meeting_stay (meeting_id, arrived_at);

-- Jäv on a case follows the case through its meetings; jäv on another item belongs to the item.
create table recusal (
    id uuid primary key,
    association_id uuid not null,
    case_file_id uuid,
    agenda_item_id uuid,
    account_id uuid not null references account (id),
    ground varchar(2000) not null,
    state varchar(12) not null check (state in ('DECLARED', 'ACCEPTED', 'DISREGARDED')),
    declared_at timestamp with time zone not null,
    decided_at timestamp with time zone,
    left_at timestamp with time zone,
    replaced_by uuid references account (id),
    came_back_at timestamp with time zone,
    version bigint not null,
    check ((case_file_id is null) <> (agenda_item_id is null)),
    check ((state = 'DECLARED') = (decided_at is null)),
    foreign key (association_id, case_file_id) references case_file (association_id, id),
    foreign key (association_id, agenda_item_id) references agenda_item (association_id, id)
);
create index recusal_case on recusal (case_file_id, account_id);
create index recusal_item on recusal (agenda_item_id, account_id);
create index recusal_account on recusal (association_id, account_id);

create table board_decision (
    -- An item is decided once.
    agenda_item_id uuid primary key,
    association_id uuid not null,
    -- Set when the decision settles a case for good, which happens once.
    settled_case_id uuid unique,
    -- 0 where § numbers run on for ever.
    paragraph_year integer not null,
    paragraph integer not null check (paragraph > 0),
    outcome varchar(30) not null check (outcome in ('REJECT', 'GRANT', 'GRANT_WITH_CONDITIONS', 'REFER_BACK', 'RESOLVED')),
    -- What the minutes say of it, fixed, as JSON: amounts, proposals, who took part, votes, reservations.
    content varchar(200000) not null,
    decided_at timestamp with time zone not null,
    unique (association_id, paragraph_year, paragraph),
    unique (association_id, agenda_item_id),
    foreign key (association_id, agenda_item_id) references agenda_item (association_id, id),
    foreign key (association_id, settled_case_id) references case_file (association_id, id)
);

-- Granted kronor for each year, for the frame.
create table granted_amount (
    agenda_item_id uuid not null,
    association_id uuid not null,
    grant_year integer not null,
    amount numeric(14, 0) not null check (amount >= 0),
    primary key (agenda_item_id, grant_year),
    foreign key (association_id, agenda_item_id) references board_decision (association_id, agenda_item_id)
);
create index granted_amount_year on granted_amount (association_id, grant_year);

create table minutes_signature (
    id uuid primary key,
    association_id uuid not null,
    meeting_id uuid not null,
    account_id uuid not null references account (id),
    signed_at timestamp with time zone not null,
    unique (meeting_id, account_id),
    foreign key (association_id, meeting_id) references meeting (association_id, id)
);
