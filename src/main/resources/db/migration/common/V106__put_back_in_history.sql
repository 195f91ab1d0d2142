-- What is put back when a completion ends without an answer is in the history too, and said to be that. The number of the last change
-- when it was asked says what was there then.
alter table application_change add column put_back boolean default false not null;

alter table application_completion_kept add column history_number bigint default 0 not null;
update application_completion_kept set history_number = (
    select coalesce(max(c.id), 0)
      from application_completion p join application_change c on c.application_id = p.application_id and c.changed_at <= p.asked_at
     where p.id = application_completion_kept.completion_id);
alter table application_completion_kept alter column history_number drop default;
