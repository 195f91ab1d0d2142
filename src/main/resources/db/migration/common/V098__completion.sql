-- Completion of submitted applications, their later versions, and applications that are taken back.

-- Lists show of a submitted application what its latest version says, never the rows that are being completed. Null where the rows are
-- still that version's; title and lead_id are kept likewise.
alter table application add column sought numeric(14, 0);

-- What beredning has asked to have completed. Ended ones stay as they were.
create table application_completion (
    id uuid not null,
    association_id uuid not null,
    application_id uuid not null,
    state varchar(10) not null,
    -- The application for as long as the completion is open: one at a time.
    open_for uuid,
    message varchar(4000) not null,
    due_on date not null,
    asked_by uuid not null,
    asked_at timestamp with time zone not null,
    document_id uuid not null,
    ended_by uuid,
    ended_at timestamp with time zone,
    end_note varchar(4000) not null,
    -- What the application lacked when it was asked, as JSON: what nobody has asked to have mended stops no answer.
    known_faults varchar(200000) not null,
    version bigint not null,
    constraint application_completion_pk primary key (id),
    constraint application_completion_in_association unique (association_id, id),
    constraint application_completion_one_open unique (open_for),
    constraint application_completion_state check (state in ('OPEN', 'ANSWERED', 'WITHDRAWN', 'CLOSED')),
    constraint application_completion_open check ((state = 'OPEN') = (open_for is not null)),
    constraint application_completion_open_for_own check (open_for is null or open_for = application_id),
    constraint application_completion_ended check ((state = 'OPEN') = (ended_at is null)),
    constraint application_completion_application
        foreign key (association_id, application_id) references application (association_id, id),
    constraint application_completion_document
        foreign key (association_id, document_id) references registered_document (association_id, id),
    constraint application_completion_asked_by foreign key (asked_by) references account (id),
    constraint application_completion_ended_by foreign key (ended_by) references account (id)
);
create index application_completion_list on application_completion (association_id, application_id, asked_at);

-- The places of the application that it names. A scope that is null means every answer of the field.
create table application_completion_place (
    completion_id uuid not null,
    association_id uuid not null,
    position integer not null,
    kind varchar(12) not null,
    field_key varchar(60),
    scope varchar(40),
    goal_identity uuid,
    member_id uuid,
    message varchar(2000) not null,
    constraint application_completion_place_pk primary key (completion_id, position),
    constraint application_completion_place_kind check (kind in
        ('FIELD', 'GOAL', 'GOALS', 'PARTNER', 'PARTNERS', 'CHAIN', 'BUDGET', 'ATTACHMENTS')),
    constraint application_completion_place_field check ((kind = 'FIELD') = (field_key is not null)),
    constraint application_completion_place_scope check (scope is null or kind = 'FIELD'),
    constraint application_completion_place_goal check ((kind = 'GOAL') = (goal_identity is not null)),
    constraint application_completion_place_partner check ((kind = 'PARTNER') = (member_id is not null)),
    constraint application_completion_place_completion
        foreign key (association_id, completion_id) references application_completion (association_id, id),
    constraint application_completion_place_member
        foreign key (association_id, member_id) references member (association_id, id)
);

-- The application's rows as they were when it was asked, as JSON: put back when it ends without an answer, and kept no longer than it is
-- open.
create table application_completion_kept (
    completion_id uuid not null,
    association_id uuid not null,
    kept_rows varchar(1000000) not null,
    constraint application_completion_kept_pk primary key (completion_id),
    constraint application_completion_kept_completion
        foreign key (association_id, completion_id) references application_completion (association_id, id)
);

-- Which reminders have been sent, once for each date that was set.
create table application_completion_reminder (
    completion_id uuid not null,
    association_id uuid not null,
    kind varchar(8) not null,
    due_on date not null,
    sent_at timestamp with time zone not null,
    constraint application_completion_reminder_pk primary key (completion_id, kind, due_on),
    constraint application_completion_reminder_kind check (kind in ('BEFORE', 'AFTER')),
    constraint application_completion_reminder_completion
        foreign key (association_id, completion_id) references application_completion (association_id, id)
);

-- The versions after the first, which is in application_submission.
create table application_version (
    application_id uuid not null,
    number integer not null,
    association_id uuid not null,
    completion_id uuid not null,
    document_id uuid not null,
    lead_name varchar(120) not null,
    snapshot varchar(1000000) not null,
    checksum varchar(64) not null,
    submitted_by uuid not null,
    submitted_at timestamp with time zone not null,
    constraint application_version_pk primary key (application_id, number),
    constraint application_version_later check (number > 1),
    constraint application_version_completion_once unique (completion_id),
    constraint application_version_application
        foreign key (association_id, application_id) references application (association_id, id),
    constraint application_version_completion
        foreign key (association_id, completion_id) references application_completion (association_id, id),
    constraint application_version_document
        foreign key (association_id, document_id) references registered_document (association_id, id),
    constraint application_version_submitted_by foreign key (submitted_by) references account (id)
);

-- Applications taken back by who submitted them. They stay, with every version.
create table application_withdrawal (
    application_id uuid not null,
    association_id uuid not null,
    reason varchar(2000) not null,
    withdrawn_by uuid not null,
    withdrawn_at timestamp with time zone not null,
    document_id uuid not null,
    constraint application_withdrawal_pk primary key (application_id),
    constraint application_withdrawal_application
        foreign key (association_id, application_id) references application (association_id, id),
    constraint application_withdrawal_document
        foreign key (association_id, document_id) references registered_document (association_id, id),
    constraint application_withdrawal_by foreign key (withdrawn_by) references account (id)
);

-- Every version of every submitted application: the one way they are read.
create view application_fixed as
    select s.application_id, 1 as number, s.association_id, s.case_id, s.case_number, s.document_id, s.lead_name, s.snapshot,
           s.checksum, s.submitted_by as fixed_by, s.submitted_at as fixed_at, s.submitted_by as owner_id,
           s.submitted_at as received_at, cast(null as uuid) as completion_id,
           not exists (select 1 from application_version later where later.application_id = s.application_id) as latest,
           (select c.due_on from application_completion c where c.open_for = s.application_id) as completion_due,
           (select w.withdrawn_at from application_withdrawal w where w.application_id = s.application_id) as withdrawn_at
      from application_submission s
    union all
    select v.application_id, v.number, v.association_id, s.case_id, s.case_number, v.document_id, v.lead_name, v.snapshot,
           v.checksum, v.submitted_by, v.submitted_at, s.submitted_by, s.submitted_at, v.completion_id,
           not exists (select 1 from application_version later
                        where later.application_id = v.application_id and later.number > v.number),
           (select c.due_on from application_completion c where c.open_for = s.application_id),
           (select w.withdrawn_at from application_withdrawal w where w.application_id = s.application_id)
      from application_version v
      join application_submission s on s.application_id = v.application_id;

-- The board's cases know that an application has been taken back, and decisions which version they are about.
alter table case_file add column withdrawn boolean default false not null;
alter table board_decision add column application_version integer;
