-- What files hold: in the row, or (content is null) in the installation's folder, under the checksum.
create table stored_content (
    id uuid not null,
    association_id uuid not null,
    checksum varchar(64) not null,
    byte_count bigint not null,
    content ${bytes},
    stored_at timestamp with time zone not null,
    constraint stored_content_pk primary key (id),
    constraint stored_content_in_association unique (association_id, id),
    constraint stored_content_association foreign key (association_id) references association (id),
    constraint stored_content_not_empty check (byte_count > 0)
);
create index stored_content_checksum on stored_content (association_id, checksum);

-- A registered document holds its content itself or says where it is kept.
alter table registered_document alter column content drop not null;
alter table registered_document add column content_id uuid;
alter table registered_document add constraint registered_document_kept
    foreign key (association_id, content_id) references stored_content (association_id, id);
alter table registered_document add constraint registered_document_has_content
    check (content is not null or content_id is not null);

-- Files that belong to an application. The same content is attached once, and no two files have one name.
create table application_attachment (
    id uuid not null,
    association_id uuid not null,
    application_id uuid not null,
    content_id uuid not null,
    file_name varchar(120) not null,
    file_type varchar(10) not null,
    byte_count bigint not null,
    checksum varchar(64) not null,
    description varchar(300) not null,
    added_by uuid not null,
    added_at timestamp with time zone not null,
    author_id uuid not null,
    version bigint not null,
    constraint application_attachment_pk primary key (id),
    constraint application_attachment_type check (file_type in ('PDF', 'DOCX', 'XLSX', 'PNG', 'JPEG')),
    constraint application_attachment_content_once unique (application_id, checksum),
    constraint application_attachment_name_once unique (application_id, file_name),
    constraint application_attachment_application
        foreign key (association_id, application_id) references application (association_id, id),
    constraint application_attachment_kept
        foreign key (association_id, content_id) references stored_content (association_id, id),
    constraint application_attachment_added_by foreign key (added_by) references account (id),
    constraint application_attachment_author foreign key (author_id) references account (id)
);
