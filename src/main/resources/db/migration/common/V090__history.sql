-- Every version of everything in an application, in the order it came. Nothing is ever changed here: V091 sees to that, and gives the
-- applications that there are a beginning.
create table application_change (
    id bigint generated always as identity,
    association_id uuid not null,
    application_id uuid not null,
    part varchar(12) not null,
    -- The field and which of its answers, the goal's identity, the row's id, the person's account.
    item varchar(110) not null,
    -- An answer as it was typed, a row as JSON; none when it was taken away.
    content varchar(60000),
    author_id uuid not null,
    changed_at timestamp with time zone not null,
    -- Which version of the form an answer was first given in.
    definition integer,
    constraint application_change_pk primary key (id),
    constraint application_change_part check (part in
        ('ANSWER', 'PARTNER', 'GOAL', 'ACCEPTANCE', 'ADVICE', 'CHAIN', 'BUDGET', 'ATTACHMENT', 'PARTICIPANT')),
    constraint application_change_definition check (definition is null or definition > 0),
    constraint application_change_application
        foreign key (association_id, application_id) references application (association_id, id) on delete cascade,
    constraint application_change_author foreign key (author_id) references account (id)
);
create index application_change_order on application_change (application_id, id);
create index application_change_item on application_change (application_id, part, item, id);
