-- As V011 for what has come since. What a file holds is never changed, submitted or not: another content is another row.
create trigger application_attachment_fixed before update or delete on application_attachment
    for each row execute function refuse_change_after_submission();

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'stored content is never rewritten';
end
$$;

create trigger stored_content_fixed before update on stored_content
    for each row execute function refuse_rewriting();
