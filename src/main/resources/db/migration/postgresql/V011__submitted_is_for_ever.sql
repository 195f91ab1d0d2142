-- What has been submitted is neither changed nor taken away. Rows can still be added here, so that a backup can be put back row by row;
-- the submitted version itself is whole, under its checksum.
create function refuse_change_after_submission() returns trigger language plpgsql as $$
begin
    if exists (select 1 from application where id = old.application_id and state = 'SUBMITTED') then
        raise exception 'a submitted application is never changed';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;

create function refuse_change_of_submitted() returns trigger language plpgsql as $$
begin
    if old.state = 'SUBMITTED' then
        raise exception 'a submitted application is never changed';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;

create trigger application_participant_fixed before update or delete on application_participant
    for each row execute function refuse_change_after_submission();
create trigger application_answer_fixed before update or delete on application_answer
    for each row execute function refuse_change_after_submission();
create trigger application_declared_number_fixed before update or delete on application_declared_number
    for each row execute function refuse_change_after_submission();
create trigger application_partner_fixed before update or delete on application_partner
    for each row execute function refuse_change_after_submission();
create trigger application_goal_fixed before update or delete on application_goal
    for each row execute function refuse_change_after_submission();
create trigger goal_acceptance_fixed before update or delete on goal_acceptance
    for each row execute function refuse_change_after_submission();
create trigger application_chain_row_fixed before update or delete on application_chain_row
    for each row execute function refuse_change_after_submission();
create trigger application_budget_row_fixed before update or delete on application_budget_row
    for each row execute function refuse_change_after_submission();
create trigger application_submission_fixed before update or delete on application_submission
    for each row execute function refuse_change_after_submission();
create trigger application_fixed before update or delete on application
    for each row execute function refuse_change_of_submitted();
