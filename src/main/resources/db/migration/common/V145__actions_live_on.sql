-- What became of an action after its day. All of it goes with the action when somebody takes the line out of the day's record.
alter table workshop_action add constraint workshop_action_in_association unique (association_id, id);

-- How it stands: no row for an action nobody has said anything of, which is then open and nobody's.
create table workshop_action_course (
    action_id uuid not null,
    association_id uuid not null,
    state varchar(10) not null,
    -- Who answers for it: somebody with an account, or an address that was typed; never both.
    owner_id uuid,
    owner_email varchar(254),
    due_on date,
    version bigint not null,
    constraint workshop_action_course_pk primary key (action_id),
    constraint workshop_action_course_state check (state in ('OPEN', 'GOING_ON', 'DONE', 'DROPPED')),
    constraint workshop_action_course_one_owner check (owner_id is null or owner_email is null),
    constraint workshop_action_course_action
        foreign key (association_id, action_id) references workshop_action (association_id, id) on delete cascade,
    constraint workshop_action_course_owner foreign key (owner_id) references account (id)
);
create index workshop_action_course_owned on workshop_action_course (owner_id, association_id);
create index workshop_action_course_due on workshop_action_course (due_on);

-- Everything that has been said of it, in order. The day is the one it was said about: that of a processdag where it was said in one.
create table workshop_action_event (
    id uuid not null,
    association_id uuid not null,
    action_id uuid not null,
    position integer not null,
    said_on date not null,
    written_at timestamp with time zone not null,
    written_by uuid not null,
    state varchar(10) not null,
    note varchar(2000) not null,
    owner_words varchar(254) not null,
    due_on date,
    constraint workshop_action_event_pk primary key (id),
    constraint workshop_action_event_order unique (action_id, position),
    constraint workshop_action_event_state check (state in ('OPEN', 'GOING_ON', 'DONE', 'DROPPED')),
    constraint workshop_action_event_action
        foreign key (association_id, action_id) references workshop_action (association_id, id) on delete cascade,
    constraint workshop_action_event_author foreign key (written_by) references account (id)
);

-- Which reminders have been sent, once for each date that was set.
create table workshop_action_reminder (
    action_id uuid not null,
    association_id uuid not null,
    kind varchar(8) not null,
    due_on date not null,
    sent_at timestamp with time zone not null,
    constraint workshop_action_reminder_pk primary key (action_id, kind, due_on),
    constraint workshop_action_reminder_kind check (kind in ('BEFORE', 'AFTER')),
    constraint workshop_action_reminder_action
        foreign key (association_id, action_id) references workshop_action (association_id, id) on delete cascade
);
