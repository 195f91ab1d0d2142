-- Lists of applications are also put in order by name, as Swedish is.
alter table application alter column title set data type varchar(120) ${sv};
