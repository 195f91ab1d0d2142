-- How the cost of staff in a budget is computed: share of a post in per cent, monthly salary, months and social fees in per cent.
alter table application_budget_row add column staff_share numeric(7, 2);
alter table application_budget_row add column staff_monthly numeric(14, 0);
alter table application_budget_row add column staff_months numeric(4, 2);
alter table application_budget_row add column staff_fees numeric(5, 2);
alter table application_budget_row add constraint application_budget_row_staff_whole check (
    (staff_share is null and staff_monthly is null and staff_months is null and staff_fees is null)
    or (staff_share is not null and staff_monthly is not null and staff_months is not null and staff_fees is not null));
alter table application_budget_row add constraint application_budget_row_staff_of_salary check (
    staff_share is null or (kind = 'COST' and cost_type is not null and cost_type = 'SALARY'));
alter table application_budget_row add constraint application_budget_row_staff_range check (
    staff_share is null
    or (staff_share > 0 and staff_monthly >= 0 and staff_months > 0 and staff_months <= 12 and staff_fees between 0 and 100));
