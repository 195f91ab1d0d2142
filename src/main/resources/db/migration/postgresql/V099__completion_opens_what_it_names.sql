-- What has been submitted is neither changed nor taken away, save the rows of an application while a completion is open. What was
-- fixed as a version stays whatever is open.
create or replace function refuse_change_after_submission() returns trigger language plpgsql as $$
begin
    if exists (select 1 from application where id = old.application_id and state = 'SUBMITTED')
            and not exists (select 1 from application_completion where open_for = old.application_id) then
        raise exception 'a submitted application is never changed';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;

create or replace function refuse_change_of_submitted() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.state = 'SUBMITTED' then
            raise exception 'a submitted application is never changed';
        end if;
        return old;
    end if;
    if old.state = 'SUBMITTED' and (new.state <> old.state or new.submitted_at <> old.submitted_at
            or not exists (select 1 from application_completion where open_for = old.id)) then
        raise exception 'a submitted application is never changed';
    end if;
    return new;
end
$$;

create function refuse_change_of_fixed() returns trigger language plpgsql as $$
begin
    raise exception 'what has been fixed is never changed';
end
$$;

create function refuse_change_of_ended_completion() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'OPEN' then
        raise exception 'a completion that has ended is never changed';
    end if;
    return new;
end
$$;

create function refuse_change_of_named_place() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from application_completion where id = old.completion_id and state = 'OPEN') then
        raise exception 'a completion that has ended is never changed';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;

drop trigger application_submission_fixed on application_submission;
create trigger application_submission_fixed before update or delete on application_submission
    for each row execute function refuse_change_of_fixed();
create trigger application_version_fixed before update or delete on application_version
    for each row execute function refuse_change_of_fixed();
create trigger application_withdrawal_fixed before update or delete on application_withdrawal
    for each row execute function refuse_change_of_fixed();
create trigger application_completion_fixed before update or delete on application_completion
    for each row execute function refuse_change_of_ended_completion();
create trigger application_completion_place_fixed before update or delete on application_completion_place
    for each row execute function refuse_change_of_named_place();
