-- Ideas, before there is an application: a short text that is sent to the kansli, the conversation on it, and what became of it.
create table idea (
    id uuid not null,
    association_id uuid not null,
    member_id uuid not null,
    author_id uuid not null,
    title varchar(120) not null,
    need varchar(4000) not null,
    target_group varchar(1000) not null,
    rough_sum numeric(14, 0),
    period varchar(100) not null,
    state varchar(10) not null,
    case_id uuid,
    case_number varchar(20),
    application_id uuid,
    started_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    version bigint not null,
    constraint idea_pk primary key (id),
    constraint idea_in_association unique (association_id, id),
    constraint idea_state check (state in ('WRITING', 'SENT', 'ANSWERED', 'APPLIED', 'CLOSED')),
    constraint idea_sum check (rough_sum is null or rough_sum >= 0),
    constraint idea_sent_whole check (
        (state = 'WRITING' and sent_at is null and case_id is null and case_number is null)
        or (state <> 'WRITING' and sent_at is not null and case_id is not null and case_number is not null)),
    constraint idea_applied_whole check ((state = 'APPLIED') = (application_id is not null)),
    constraint idea_application_once unique (application_id),
    constraint idea_association foreign key (association_id) references association (id),
    constraint idea_member foreign key (association_id, member_id) references member (association_id, id),
    constraint idea_author foreign key (author_id) references account (id),
    constraint idea_case foreign key (association_id, case_id) references registered_case (association_id, id),
    constraint idea_application foreign key (association_id, application_id) references application (association_id, id)
);
create index idea_list on idea (association_id, changed_at);

-- The parties that the writer thinks of, beside the member it is written for.
create table idea_party (
    id uuid not null,
    association_id uuid not null,
    idea_id uuid not null,
    member_id uuid not null,
    constraint idea_party_pk primary key (id),
    constraint idea_party_once unique (idea_id, member_id),
    constraint idea_party_idea foreign key (association_id, idea_id) references idea (association_id, id),
    constraint idea_party_member foreign key (association_id, member_id) references member (association_id, id)
);

create table idea_message (
    id uuid not null,
    association_id uuid not null,
    idea_id uuid not null,
    message_number integer not null,
    author_id uuid not null,
    from_office boolean not null,
    advice varchar(12),
    words varchar(4000) not null,
    written_at timestamp with time zone not null,
    constraint idea_message_pk primary key (id),
    constraint idea_message_in_order unique (idea_id, message_number),
    constraint idea_message_number_range check (message_number > 0),
    constraint idea_message_advice check (advice is null or advice in ('QUESTION', 'GO_AHEAD', 'NOT_OURS', 'TALK_TO')),
    constraint idea_message_advice_by_office check (advice is null or from_office),
    constraint idea_message_idea foreign key (association_id, idea_id) references idea (association_id, id),
    constraint idea_message_author foreign key (author_id) references account (id)
);

-- How far in the conversation somebody has read.
create table idea_reading (
    id uuid not null,
    association_id uuid not null,
    idea_id uuid not null,
    account_id uuid not null,
    seen integer not null,
    version bigint not null,
    constraint idea_reading_pk primary key (id),
    constraint idea_reading_once unique (idea_id, account_id),
    constraint idea_reading_seen check (seen >= 0),
    constraint idea_reading_idea foreign key (association_id, idea_id) references idea (association_id, id),
    constraint idea_reading_account foreign key (account_id) references account (id)
);
