-- Notes put in order: headed groups under a question, alike ones merged, unsuitable ones hidden. Nothing here says who wrote or who
-- arranged: see docs/decisions/0043-notes-in-order.md.
create table workshop_note_group (
    id uuid primary key,
    association_id uuid not null,
    theme_id uuid not null,
    field_key varchar(40) not null,
    position integer not null,
    heading varchar(200) not null,
    version bigint not null,
    constraint workshop_note_group_of_association unique (association_id, id),
    constraint workshop_note_group_field foreign key (association_id, theme_id, field_key)
        references workshop_field (association_id, theme_id, field_key)
);
create index workshop_note_group_theme on workshop_note_group (theme_id, position);

alter table workshop_note add constraint workshop_note_of_association unique (association_id, id);
alter table workshop_note add column group_id uuid;
-- The note that says the same; this one stands behind it and comes out again, where it was, when the two are parted.
alter table workshop_note add column merged_id uuid;
alter table workshop_note add column hidden boolean default false not null;
-- Where the phone sent it, so that a request that is repeated does not move back what the group has moved; wiped with the rest.
alter table workshop_note add column client_field_key varchar(40);
update workshop_note set client_field_key = field_key where client_note_id is not null;
alter table workshop_note add constraint workshop_note_group foreign key (association_id, group_id)
    references workshop_note_group (association_id, id);
alter table workshop_note add constraint workshop_note_merged foreign key (association_id, merged_id)
    references workshop_note (association_id, id);
alter table workshop_note add constraint workshop_note_not_itself check (merged_id is null or merged_id <> id);
create index workshop_note_grouped on workshop_note (group_id);
create index workshop_note_behind on workshop_note (merged_id);

-- Dots. The vote of a theme, at most one: a new one takes the place of the one before.
create table workshop_voting (
    id uuid primary key,
    association_id uuid not null,
    theme_id uuid not null,
    -- The question whose notes are voted on; null for all of the theme's.
    field_key varchar(40),
    dots integer not null,
    -- How many voted; null while the voting is open.
    voters integer,
    constraint workshop_voting_of_association unique (association_id, id),
    constraint workshop_voting_one unique (association_id, theme_id),
    constraint workshop_voting_theme foreign key (association_id, theme_id) references workshop_theme (association_id, id),
    constraint workshop_voting_field foreign key (association_id, theme_id, field_key)
        references workshop_field (association_id, theme_id, field_key),
    constraint workshop_voting_dots check (dots between 1 and 10)
);

create table workshop_vote_option (
    id uuid primary key,
    association_id uuid not null,
    voting_id uuid not null,
    position integer not null,
    note_id uuid,
    group_id uuid,
    -- The sum, written when the voting closes; null before.
    dots integer,
    constraint workshop_vote_option_of_association unique (association_id, id),
    constraint workshop_vote_option_voting foreign key (association_id, voting_id)
        references workshop_voting (association_id, id) on delete cascade,
    constraint workshop_vote_option_note foreign key (association_id, note_id)
        references workshop_note (association_id, id) on delete cascade,
    constraint workshop_vote_option_group foreign key (association_id, group_id)
        references workshop_note_group (association_id, id) on delete cascade,
    constraint workshop_vote_option_one check ((note_id is null and group_id is not null) or (note_id is not null and group_id is null))
);
create index workshop_vote_option_of on workshop_vote_option (voting_id, position);
create index workshop_vote_option_of_note on workshop_vote_option (note_id);
create index workshop_vote_option_of_group on workshop_vote_option (group_id);

-- What one phone has voted, until the voting closes. The key is a mark of ticket and voting that only the phone can make.
create table workshop_ballot (
    voting_id uuid not null,
    ballot_key varchar(64) not null,
    association_id uuid not null,
    -- How many times this phone has voted: a request that was delayed on the way never replaces a later one.
    turn integer not null,
    primary key (voting_id, ballot_key),
    constraint workshop_ballot_of_association unique (association_id, voting_id, ballot_key),
    constraint workshop_ballot_voting foreign key (association_id, voting_id)
        references workshop_voting (association_id, id) on delete cascade
);
create table workshop_ballot_dot (
    voting_id uuid not null,
    ballot_key varchar(64) not null,
    option_id uuid not null,
    association_id uuid not null,
    dots integer not null,
    primary key (voting_id, ballot_key, option_id),
    constraint workshop_ballot_dot_ballot foreign key (association_id, voting_id, ballot_key)
        references workshop_ballot (association_id, voting_id, ballot_key) on delete cascade,
    constraint workshop_ballot_dot_option foreign key (association_id, option_id)
        references workshop_vote_option (association_id, id) on delete cascade,
    constraint workshop_ballot_dot_some check (dots > 0)
);
create index workshop_ballot_dot_of on workshop_ballot_dot (option_id);
