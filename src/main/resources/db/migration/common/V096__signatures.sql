-- An answer to a goal says as what it was given.
alter table goal_acceptance add column answered_as varchar(20) default 'PARTNER_CONTACT' not null;
alter table goal_acceptance add constraint goal_acceptance_as check (answered_as in ('PARTNER_CONTACT', 'STAND_IN'));

-- What a message is about, so that many changes in an hour make one message.
alter table outbox_message add column topic varchar(120);
create index outbox_message_topic on outbox_message (topic, recipient, created_at);

-- Signatures under what an application says. standing_for holds the account for as long as the signature stands: one for each person.
create table application_signature (
    id uuid not null,
    association_id uuid not null,
    application_id uuid not null,
    member_id uuid not null,
    account_id uuid not null,
    signer_name varchar(120) not null,
    title varchar(120) not null,
    mandate varchar(300) not null,
    method varchar(20) not null,
    signed_at timestamp with time zone not null,
    checksum varchar(64) not null,
    content varchar(1000000),
    standing_for uuid,
    ended_at timestamp with time zone,
    ended_by uuid,
    ending varchar(20),
    changed_parts varchar(300) not null,
    version bigint not null,
    constraint application_signature_pk primary key (id),
    constraint application_signature_once unique (application_id, standing_for),
    constraint application_signature_method check (method in ('PASSWORD', 'MAIL_CODE')),
    constraint application_signature_ending check (ending in ('FALLEN', 'WITHDRAWN')),
    constraint application_signature_state check (
        (standing_for is null and ended_at is not null and ended_by is not null and ending is not null)
        or (standing_for = account_id and content is not null and ended_at is null and ended_by is null and ending is null)),
    constraint application_signature_application
        foreign key (association_id, application_id) references application (association_id, id),
    constraint application_signature_member foreign key (association_id, member_id) references member (association_id, id),
    constraint application_signature_account foreign key (account_id) references account (id),
    constraint application_signature_ended_by foreign key (ended_by) references account (id)
);
create index application_signature_application_at on application_signature (application_id, signed_at);
create index application_signature_checksum on application_signature (checksum);

-- Documents are found by their checksum when somebody holds one up against what is registered.
create index application_submission_checksum on application_submission (checksum);
create index application_submission_document on application_submission (document_id);
create index registered_document_checksum on registered_document (checksum);

-- Codes by which somebody who is signed in shows anew who they are. Only their hash is stored.
create table confirmation_code (
    id uuid not null,
    association_id uuid not null,
    account_id uuid not null,
    about varchar(64) not null,
    code_hash varchar(64) not null,
    expires_at timestamp with time zone not null,
    tries integer not null,
    used_at timestamp with time zone,
    constraint confirmation_code_pk primary key (id),
    constraint confirmation_code_tries check (tries >= 0),
    constraint confirmation_code_association foreign key (association_id) references association (id),
    constraint confirmation_code_account foreign key (account_id) references account (id)
);
create index confirmation_code_account_about on confirmation_code (account_id, about, expires_at);
