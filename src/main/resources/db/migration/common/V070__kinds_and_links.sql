-- Six kinds of application. H2 cannot drop a check that has no name, a column with its check it can. What has been submitted cannot be
-- updated, not even by us: until now there was one kind.
alter table application add column applied_kind varchar(20) default 'NEW_INITIATIVE' not null;
alter table application drop column kind;
alter table application rename column applied_kind to kind;
alter table application alter column kind drop default;
alter table application add constraint application_kind check (kind in
    ('FEASIBILITY_STUDY', 'NEW_INITIATIVE', 'EXTENSION', 'SUPPLEMENT', 'PERMANENT', 'SMALL_GRANT'));

-- A goal that goes on from an insats keeps its identity in each application that takes it up. Where none is stated, in what was
-- submitted before, it is the row's own id.
alter table application_goal add column goal_identity uuid;
update application_goal set goal_identity = id
    where application_id in (select application.id from application where application.state = 'DRAFT');
alter table application_goal add column continued boolean default false not null;
alter table application_goal add constraint application_goal_identity unique (association_id, application_id, goal_identity);

-- Which goal a row of the effect chain is for.
alter table application_chain_row add column goal_id uuid;
alter table application_chain_row add constraint application_chain_row_goal
    foreign key (association_id, application_id, goal_id) references application_goal (association_id, application_id, goal_identity);

-- Which activity a cost is for.
alter table application_budget_row add column activity_id uuid;
alter table application_budget_row add constraint application_budget_row_activity
    foreign key (association_id, application_id, activity_id) references application_chain_row (association_id, application_id, id);
alter table application_budget_row add constraint application_budget_row_activity_of_cost check (activity_id is null or kind = 'COST');
