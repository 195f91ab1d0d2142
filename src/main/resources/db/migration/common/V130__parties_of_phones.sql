-- Which party somebody at a phone has said they come from, beside the ticket's mark; gone when the day is over.
create table workshop_ticket_party (
    ticket_hash varchar(64) primary key,
    association_id uuid not null,
    workshop_id uuid not null,
    party varchar(20) not null,
    constraint workshop_ticket_party_known
        check (party in ('FORSAKRINGSKASSAN', 'ARBETSFORMEDLINGEN', 'REGION', 'MUNICIPALITY')),
    constraint workshop_ticket_party_workshop
        foreign key (association_id, workshop_id) references workshop (association_id, id)
);
create index workshop_ticket_party_day on workshop_ticket_party (workshop_id, party);

-- With a score only until the reveal, only where the party is large enough on the day, and only in a theme's first round.
alter table workshop_rating add column party varchar(20);
alter table workshop_rating add constraint workshop_rating_party
    check (party in ('FORSAKRINGSKASSAN', 'ARBETSFORMEDLINGEN', 'REGION', 'MUNICIPALITY'));

-- What is left of parties after the reveal: how many and their mean, of groups large enough to hide each of them. No score has a party.
create table workshop_party_total (
    association_id uuid not null,
    theme_id uuid not null,
    party varchar(20) not null,
    answers integer not null,
    mean numeric(3, 1) not null,
    constraint workshop_party_total_pk primary key (theme_id, party),
    constraint workshop_party_total_theme
        foreign key (association_id, theme_id) references workshop_theme (association_id, id),
    constraint workshop_party_total_known
        check (party in ('FORSAKRINGSKASSAN', 'ARBETSFORMEDLINGEN', 'REGION', 'MUNICIPALITY')),
    constraint workshop_party_total_answers check (answers >= 3),
    constraint workshop_party_total_mean check (mean between 1 and 10)
);
