-- The last month of an activity that takes more than one. Whether it comes before the first is the rules' to say: both can be moved.
alter table application_chain_row add column end_month varchar(7);
alter table application_chain_row add constraint application_chain_row_end_month check (end_month is null or kind = 'ACTIVITY');
