-- What an idea said when it was sent, and what has been said in the conversation, is neither changed nor taken away. What became of it is
-- written beside it. Rows can be added, so that a backup can be put back row by row.
create function refuse_change_of_sent_idea() returns trigger language plpgsql as $$
begin
    if old.state <> 'WRITING' then
        if tg_op = 'DELETE' then
            raise exception 'a sent idea is never changed';
        end if;
        if (old.association_id, old.member_id, old.author_id, old.title, old.need, old.target_group, old.rough_sum, old.period,
                old.case_id, old.case_number, old.sent_at)
            is distinct from (new.association_id, new.member_id, new.author_id, new.title, new.need, new.target_group, new.rough_sum,
                new.period, new.case_id, new.case_number, new.sent_at) then
            raise exception 'a sent idea is never changed';
        end if;
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;

create function refuse_change_of_sent_idea_party() returns trigger language plpgsql as $$
begin
    if exists (select 1 from idea where id = old.idea_id and state <> 'WRITING') then
        raise exception 'a sent idea is never changed';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;

create function refuse_change_of_idea_message() returns trigger language plpgsql as $$
begin
    raise exception 'what has been said on an idea is never changed';
end
$$;

create trigger idea_fixed before update or delete on idea
    for each row execute function refuse_change_of_sent_idea();
create trigger idea_party_fixed before update or delete on idea_party
    for each row execute function refuse_change_of_sent_idea_party();
create trigger idea_message_fixed before update or delete on idea_message
    for each row execute function refuse_change_of_idea_message();
