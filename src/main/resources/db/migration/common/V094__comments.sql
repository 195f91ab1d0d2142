-- What those who are in an application say to each other about it. It is no part of the application: it is never submitted with it.
create table application_comment (
    id uuid not null,
    association_id uuid not null,
    application_id uuid not null,
    -- The comment that this one answers; null for one that begins a thread.
    thread_id uuid,
    section varchar(20) not null,
    -- Where in the section: a field, a row or a line of the budget; empty for the section as a whole.
    place varchar(240) not null,
    -- Empty once it has been withdrawn.
    content varchar(4000) not null,
    author_id uuid not null,
    written_at timestamp with time zone not null,
    edited_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    resolved_by uuid,
    resolved_at timestamp with time zone,
    version bigint not null,
    constraint application_comment_pk primary key (id),
    constraint application_comment_key unique (association_id, application_id, id),
    constraint application_comment_application
        foreign key (association_id, application_id) references application (association_id, id),
    constraint application_comment_thread
        foreign key (association_id, application_id, thread_id) references application_comment (association_id, application_id, id),
    constraint application_comment_author foreign key (author_id) references account (id),
    constraint application_comment_resolver foreign key (resolved_by) references account (id),
    constraint application_comment_withdrawn check ((withdrawn_at is not null) = (content = '')),
    constraint application_comment_resolved check ((resolved_at is null) = (resolved_by is null)),
    constraint application_comment_thread_resolved check (thread_id is null or resolved_at is null)
);
create index application_comment_application_time on application_comment (application_id, written_at);

create table application_comment_mention (
    id uuid not null,
    association_id uuid not null,
    application_id uuid not null,
    comment_id uuid not null,
    account_id uuid not null,
    -- When the person has said that it is read, or has answered.
    seen_at timestamp with time zone,
    version bigint not null,
    constraint application_comment_mention_pk primary key (id),
    constraint application_comment_mention_once unique (comment_id, account_id),
    constraint application_comment_mention_comment
        foreign key (association_id, application_id, comment_id) references application_comment (association_id, application_id, id),
    constraint application_comment_mention_account foreign key (account_id) references account (id)
);
create index application_comment_mention_waiting on application_comment_mention (account_id, association_id, seen_at);
create index application_comment_mention_application on application_comment_mention (application_id);
