-- What is decided about a day beside its details: what it is for, where, and how its time is spent.
create table workshop_plan (
    workshop_id uuid primary key,
    association_id uuid not null,
    aim varchar(2000) not null,
    place varchar(300) not null,
    -- The template the day was made from: one that ships, by its key, or a version of the förbund's own; null for days older than that.
    template_key varchar(20),
    template_version_id uuid,
    template_name varchar(120) not null,
    template_number integer,
    opening_minutes integer not null,
    closing_minutes integer not null,
    version bigint not null,
    constraint workshop_plan_workshop foreign key (association_id, workshop_id)
        references workshop (association_id, id) on delete cascade,
    constraint workshop_plan_template foreign key (association_id, template_version_id)
        references workshop_template_version (association_id, id),
    constraint workshop_plan_one_template check (template_key is null or template_version_id is null),
    constraint workshop_plan_minutes check (opening_minutes between 0 and 240 and closing_minutes between 0 and 240)
);
create index workshop_plan_made_from on workshop_plan (template_version_id);

create table workshop_slot (
    theme_id uuid primary key,
    association_id uuid not null,
    minutes integer not null,
    pause_minutes integer not null,
    constraint workshop_slot_theme foreign key (association_id, theme_id)
        references workshop_theme (association_id, id) on delete cascade,
    constraint workshop_slot_minutes check (minutes between 1 and 480 and pause_minutes between 0 and 180)
);

-- Who is invited. No ticket, attendee, score or note refers here, and nothing here to them.
create table workshop_guest (
    id uuid primary key,
    association_id uuid not null,
    workshop_id uuid not null,
    position integer not null,
    name varchar(120) not null,
    organisation varchar(120) not null,
    email varchar(254) not null,
    -- Where the last invitation went; null when there has been none.
    told_email varchar(254),
    version bigint not null,
    constraint workshop_guest_workshop foreign key (association_id, workshop_id)
        references workshop (association_id, id) on delete cascade
);
create index workshop_guest_of on workshop_guest (workshop_id, position);

-- An address that was invited and is no more: it is told so with the next sending.
create table workshop_former_guest (
    id uuid primary key,
    association_id uuid not null,
    workshop_id uuid not null,
    email varchar(254) not null,
    constraint workshop_former_guest_workshop foreign key (association_id, workshop_id)
        references workshop (association_id, id) on delete cascade,
    constraint workshop_former_guest_once unique (workshop_id, email)
);

create table workshop_invitation (
    workshop_id uuid primary key,
    association_id uuid not null,
    words varchar(2000) not null,
    -- Which edition of the calendar entry was last sent (RFC 5545, SEQUENCE); -1 before the first.
    sequence integer not null,
    -- What the last sending said of name, day, times, place, to tell whether there is something new; null before the first.
    told varchar(1000),
    told_at timestamp with time zone,
    cancelled boolean not null,
    version bigint not null,
    constraint workshop_invitation_workshop foreign key (association_id, workshop_id)
        references workshop (association_id, id) on delete cascade,
    constraint workshop_invitation_sequence check (sequence >= -1)
);

-- A file that goes with a message.
alter table outbox_message add constraint outbox_message_key unique (association_id, id);
create table outbox_attachment (
    message_id uuid primary key,
    association_id uuid not null,
    file_name varchar(120) not null,
    content_type varchar(120) not null,
    content varchar(100000) not null,
    constraint outbox_attachment_message foreign key (association_id, message_id)
        references outbox_message (association_id, id) on delete cascade
);
