create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is never changed';
end
$$;

create trigger audit_entry_for_ever before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_never_emptied before truncate on audit_entry
    for each statement execute function refuse_change();
