-- Signatures under what has been submitted stay as they are also while a completion is open: they are under the version that was signed.
create function refuse_change_of_submitted_signature() returns trigger language plpgsql as $$
begin
    if exists (select 1 from application where id = old.application_id and state = 'SUBMITTED') then
        raise exception 'a signature under what has been submitted is never changed';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;

drop trigger application_signature_fixed on application_signature;
create trigger application_signature_fixed before update or delete on application_signature
    for each row execute function refuse_change_of_submitted_signature();
