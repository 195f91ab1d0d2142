-- A day says which version of which template it was made from, and what was asked in it must still be there to read.
create function refuse_change_of_published_template() returns trigger language plpgsql as $$
begin
    if old.published_at is not null then
        raise exception 'a published template is never changed';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;

create trigger workshop_template_version_fixed before update or delete on workshop_template_version
    for each row execute function refuse_change_of_published_template();
