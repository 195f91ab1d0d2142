-- Applications are shown for ever in the version they were written in.
create function refuse_change_of_published_form() returns trigger language plpgsql as $$
begin
    if old.published_at is not null then
        raise exception 'a published form is never changed';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;

create trigger form_version_fixed before update or delete on form_version
    for each row execute function refuse_change_of_published_form();
