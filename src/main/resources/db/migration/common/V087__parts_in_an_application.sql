-- Readers, signatories, stand-ins and the kansli beside those who write. H2 cannot drop a check that has no name, and rows of what has
-- been submitted can be added, never updated: the table is made anew. Its triggers follow in V088.
create table application_part (
    id uuid not null,
    association_id uuid not null,
    application_id uuid not null,
    account_id uuid not null,
    kind varchar(20) not null,
    member_id uuid not null,
    version bigint not null,
    constraint application_part_pk primary key (id),
    constraint application_part_once unique (application_id, account_id),
    constraint application_part_kind check (kind in
        ('OWNER', 'EDITOR', 'PARTNER_CONTACT', 'STAND_IN', 'SIGNATORY', 'READER', 'OFFICE')),
    constraint application_part_application
        foreign key (association_id, application_id) references application (association_id, id),
    constraint application_part_account foreign key (account_id) references account (id),
    constraint application_part_member foreign key (association_id, member_id) references member (association_id, id)
);
insert into application_part (id, association_id, application_id, account_id, kind, member_id, version)
    select id, association_id, application_id, account_id, kind, member_id, version from application_participant;
drop table application_participant;
alter table application_part rename to application_participant;
create index application_participant_account on application_participant (account_id, association_id);
