-- Applications. Everything of an application carries its förbund and its application, so that neither can be mixed up.

create table application (
    id uuid primary key,
    association_id uuid not null references association (id),
    kind varchar(20) not null check (kind in ('NEW_INITIATIVE')),
    definition integer not null check (definition > 0),
    state varchar(10) not null check (state in ('DRAFT', 'SUBMITTED')),
    member_id uuid not null,
    owner_id uuid not null references account (id),
    title varchar(120) not null,
    lead_id uuid,
    started_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    submitted_at timestamp with time zone,
    version bigint not null,
    unique (association_id, id),
    foreign key (association_id, member_id) references member (association_id, id),
    foreign key (association_id, lead_id) references member (association_id, id),
    check ((state = 'SUBMITTED') = (submitted_at is not null))
);
create index application_list on application (association_id, state, changed_at);

create table application_participant (
    id uuid primary key,
    association_id uuid not null,
    application_id uuid not null,
    account_id uuid not null references account (id),
    kind varchar(20) not null check (kind in ('OWNER', 'EDITOR', 'PARTNER_CONTACT')),
    member_id uuid not null,
    version bigint not null,
    unique (application_id, account_id),
    foreign key (association_id, application_id) references application (association_id, id),
    foreign key (association_id, member_id) references member (association_id, id)
);
create index application_participant_account on application_participant (account_id, association_id);

create table application_answer (
    id uuid primary key,
    association_id uuid not null,
    application_id uuid not null,
    field_key varchar(60) not null,
    scope varchar(40) not null,
    answer_value varchar(20000) not null,
    author_id uuid not null references account (id),
    saved_at timestamp with time zone not null,
    definition integer not null check (definition > 0),
    version bigint not null,
    unique (application_id, field_key, scope),
    foreign key (association_id, application_id) references application (association_id, id)
);

create table application_declared_number (
    id uuid primary key,
    association_id uuid not null,
    application_id uuid not null,
    digits varchar(10) not null,
    version bigint not null,
    unique (application_id, digits),
    foreign key (association_id, application_id) references application (association_id, id)
);

create table application_partner (
    id uuid primary key,
    association_id uuid not null,
    application_id uuid not null,
    member_id uuid not null,
    contribution varchar(4000) not null,
    signatory varchar(120) not null,
    mandate varchar(300) not null,
    commitment varchar(20) check (commitment in ('YES', 'CONDITIONAL', 'CANNOT')),
    commitment_reason varchar(2000) not null,
    author_id uuid not null references account (id),
    version bigint not null,
    unique (association_id, application_id, id),
    unique (application_id, member_id),
    foreign key (association_id, application_id) references application (association_id, id),
    foreign key (association_id, member_id) references member (association_id, id)
);

create table application_goal (
    id uuid primary key,
    association_id uuid not null,
    application_id uuid not null,
    position integer not null check (position > 0),
    content varchar(40000) not null,
    author_id uuid not null references account (id),
    version bigint not null,
    unique (association_id, id),
    unique (association_id, application_id, id),
    foreign key (association_id, application_id) references application (association_id, id)
);

create table goal_acceptance (
    id uuid primary key,
    association_id uuid not null,
    application_id uuid not null,
    goal_id uuid not null,
    partner_id uuid not null,
    accepted boolean not null,
    reason varchar(2000) not null,
    answered_by uuid not null references account (id),
    answered_at timestamp with time zone not null,
    version bigint not null,
    unique (goal_id, partner_id),
    foreign key (association_id, application_id) references application (association_id, id),
    foreign key (association_id, application_id, goal_id) references application_goal (association_id, application_id, id),
    foreign key (association_id, application_id, partner_id) references application_partner (association_id, application_id, id)
);

create table application_chain_row (
    id uuid primary key,
    association_id uuid not null,
    application_id uuid not null,
    kind varchar(10) not null check (kind in ('ACTIVITY', 'SUBGOAL', 'EFFECT')),
    position integer not null check (position > 0),
    row_text varchar(2000) not null,
    level varchar(20) check (level in ('INDIVIDUAL', 'ORGANISATION', 'SOCIETY')),
    serves_id uuid,
    start_month varchar(7),
    responsible varchar(300) not null,
    author_id uuid not null references account (id),
    version bigint not null,
    unique (association_id, application_id, id),
    foreign key (association_id, application_id) references application (association_id, id),
    foreign key (association_id, application_id, serves_id) references application_chain_row (association_id, application_id, id),
    check (level is null or kind = 'EFFECT'),
    check (serves_id is null or kind <> 'EFFECT')
);

create table application_budget_row (
    id uuid primary key,
    association_id uuid not null,
    application_id uuid not null,
    kind varchar(10) not null check (kind in ('COST', 'CASH', 'OWN_TIME', 'OTHER', 'SOUGHT')),
    cost_type varchar(20) check (cost_type in ('SALARY', 'SERVICES', 'PREMISES', 'TRAVEL', 'TRAINING', 'EQUIPMENT',
        'INFORMATION', 'EVALUATION', 'OVERHEAD', 'OTHER')),
    budget_year integer not null check (budget_year between 2000 and 2100),
    amount numeric(14, 0) not null check (amount >= 0),
    member_id uuid,
    note varchar(300) not null,
    author_id uuid not null references account (id),
    version bigint not null,
    foreign key (association_id, application_id) references application (association_id, id),
    foreign key (association_id, member_id) references member (association_id, id),
    check ((kind = 'COST') = (cost_type is not null)),
    check (kind not in ('CASH', 'OWN_TIME') or member_id is not null)
);
create index application_budget_row_application on application_budget_row (application_id);

-- The version that is fixed for ever: as data with its checksum, and as the registered paper.
create table application_submission (
    application_id uuid primary key,
    association_id uuid not null,
    case_id uuid not null,
    case_number varchar(20) not null,
    document_id uuid not null,
    lead_name varchar(120) not null,
    snapshot varchar(1000000) not null,
    checksum varchar(64) not null,
    submitted_by uuid not null references account (id),
    submitted_at timestamp with time zone not null,
    unique (association_id, case_id),
    foreign key (association_id, application_id) references application (association_id, id),
    foreign key (association_id, case_id) references registered_case (association_id, id),
    foreign key (association_id, document_id) references registered_document (association_id, id)
);
