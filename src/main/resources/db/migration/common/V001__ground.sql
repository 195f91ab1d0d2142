-- Accounts are global; everything else belongs to a förbund, and keys that carry the förbund make a row across two impossible.

create table account (
    id uuid primary key,
    email varchar(254) not null unique check (email = lower(email)),
    name varchar(120) not null,
    password_hash varchar(255),
    active boolean not null,
    installation_administrator boolean not null,
    demo boolean not null,
    language varchar(2) not null check (language in ('sv', 'en')),
    created_at timestamp with time zone not null,
    version bigint not null
);

create table account_link (
    id uuid primary key,
    account_id uuid not null references account (id),
    purpose varchar(20) not null check (purpose in ('INVITATION', 'RESET')),
    token_hash varchar(64) not null unique,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    version bigint not null
);
create index account_link_account on account_link (account_id);

create table sign_in_failure (
    id uuid primary key,
    account_key varchar(64) not null,
    address_key varchar(64) not null,
    known_device boolean not null,
    at timestamp with time zone not null
);
create index sign_in_failure_account on sign_in_failure (account_key, at);
create index sign_in_failure_address on sign_in_failure (address_key, at);

create table known_device (
    id uuid primary key,
    account_id uuid not null references account (id),
    token_hash varchar(64) not null,
    first_used_at timestamp with time zone not null,
    unique (account_id, token_hash)
);

create table association (
    id uuid primary key,
    name varchar(120) not null unique,
    slug varchar(60) not null unique,
    created_at timestamp with time zone not null,
    version bigint not null
);

create table association_setting (
    id uuid primary key,
    association_id uuid not null references association (id),
    setting varchar(40) not null,
    setting_value varchar(40) not null,
    version bigint not null,
    unique (association_id, setting)
);

create table member (
    id uuid primary key,
    association_id uuid not null references association (id),
    name varchar(120) ${sv} not null,
    kind varchar(20) not null check (kind in ('FORSAKRINGSKASSAN', 'ARBETSFORMEDLINGEN', 'REGION', 'MUNICIPALITY')),
    active boolean not null,
    version bigint not null,
    unique (association_id, id),
    unique (association_id, name)
);

create table role_grant (
    id uuid primary key,
    association_id uuid not null references association (id),
    account_id uuid not null references account (id),
    role varchar(30) not null check (role in ('APPLICANT', 'PREPARER', 'DIRECTOR', 'CHAIR', 'BOARD_MEMBER', 'SUBSTITUTE',
        'FACILITATOR', 'AUDITOR', 'ADMINISTRATOR')),
    member_id uuid,
    serving_order integer check (serving_order > 0),
    granted_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    version bigint not null,
    foreign key (association_id, member_id) references member (association_id, id),
    check (role not in ('APPLICANT', 'PREPARER', 'CHAIR', 'BOARD_MEMBER', 'SUBSTITUTE') or member_id is not null)
);
create index role_grant_account on role_grant (account_id, association_id);
create index role_grant_association on role_grant (association_id);

create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamp with time zone not null,
    association_id uuid references association (id),
    actor_id uuid references account (id),
    actor_name varchar(120),
    action varchar(60) not null,
    object_name varchar(400) not null,
    before_state varchar(4000),
    after_state varchar(4000)
);
create index audit_entry_association on audit_entry (association_id, id);

create table outbox_message (
    id uuid primary key,
    association_id uuid references association (id),
    made_by uuid references account (id),
    recipient varchar(254) not null,
    subject varchar(300) not null,
    body varchar(20000) not null,
    secret_link varchar(400),
    has_link boolean not null,
    created_at timestamp with time zone not null,
    state varchar(10) not null check (state in ('WAITING', 'SENT', 'COPIED')),
    attempts integer not null,
    next_attempt_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    last_error varchar(300),
    version bigint not null
);
create index outbox_message_due on outbox_message (state, next_attempt_at);
create index outbox_message_association on outbox_message (association_id, created_at);

create table number_series (
    association_id uuid not null references association (id),
    series varchar(40) not null,
    series_year integer not null,
    last_number integer not null check (last_number >= 0),
    primary key (association_id, series, series_year)
);

create table registered_case (
    id uuid primary key,
    association_id uuid not null references association (id),
    series_year integer not null,
    sequence_number integer not null check (sequence_number > 0),
    case_number varchar(20) not null,
    title varchar(300) not null,
    opened_at timestamp with time zone not null,
    unique (association_id, id),
    unique (association_id, case_number),
    unique (association_id, series_year, sequence_number)
);

create table registered_document (
    id uuid primary key,
    association_id uuid not null references association (id),
    case_id uuid not null,
    title varchar(300) not null,
    media_type varchar(100) not null,
    content ${bytes} not null,
    checksum varchar(64) not null,
    registered_at timestamp with time zone not null,
    unique (association_id, id),
    foreign key (association_id, case_id) references registered_case (association_id, id)
);
create index registered_document_case on registered_document (association_id, case_id);

-- Spring Modulith's event publication registry: what one module has told another and the other has not yet dealt with.
create table event_publication (
    id uuid primary key,
    completion_date timestamp with time zone,
    event_type varchar(512) not null,
    listener_id varchar(512) not null,
    publication_date timestamp with time zone not null,
    serialized_event varchar(4000) not null,
    status varchar(20),
    completion_attempts integer,
    last_resubmission_date timestamp with time zone
);
create index event_publication_completion on event_publication (completion_date);
