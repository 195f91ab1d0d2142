-- A locked version of the documentation, and that it was opened again, is neither changed nor taken away. Rows can be added, so that a
-- backup can be put back row by row.
create function refuse_change_of_locked_documentation() returns trigger language plpgsql as $$
begin
    raise exception 'a locked version of the documentation is never changed';
end
$$;

create trigger workshop_documentation_fixed before update or delete on workshop_documentation
    for each row execute function refuse_change_of_locked_documentation();
create trigger workshop_documentation_opened_fixed before update or delete on workshop_documentation_opened
    for each row execute function refuse_change_of_locked_documentation();
