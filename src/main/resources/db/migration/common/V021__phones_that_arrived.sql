-- A phone whose answer to "join" was lost joins again; only tickets that have come back to look at the day are phones in the room.
alter table workshop_ticket add column arrived boolean default false not null;

alter table workshop_note alter column text set data type varchar(2000);
alter table workshop_note alter column client_text set data type varchar(2000);
alter table workshop_outcome alter column text set data type varchar(2000);
alter table workshop_outcome alter column client_text set data type varchar(2000);
