-- What has been submitted is neither changed nor taken away. Rows can still be added here, so that a backup can be put back row by row;
-- the submitted version itself is whole, under its checksum.
create trigger application_participant_fixed before update, delete on application_participant
    for each row call 'se.stegvis.funding.persistence.RefuseChangeAfterSubmission';
create trigger application_answer_fixed before update, delete on application_answer
    for each row call 'se.stegvis.funding.persistence.RefuseChangeAfterSubmission';
create trigger application_declared_number_fixed before update, delete on application_declared_number
    for each row call 'se.stegvis.funding.persistence.RefuseChangeAfterSubmission';
create trigger application_partner_fixed before update, delete on application_partner
    for each row call 'se.stegvis.funding.persistence.RefuseChangeAfterSubmission';
create trigger application_goal_fixed before update, delete on application_goal
    for each row call 'se.stegvis.funding.persistence.RefuseChangeAfterSubmission';
create trigger goal_acceptance_fixed before update, delete on goal_acceptance
    for each row call 'se.stegvis.funding.persistence.RefuseChangeAfterSubmission';
create trigger application_chain_row_fixed before update, delete on application_chain_row
    for each row call 'se.stegvis.funding.persistence.RefuseChangeAfterSubmission';
create trigger application_budget_row_fixed before update, delete on application_budget_row
    for each row call 'se.stegvis.funding.persistence.RefuseChangeAfterSubmission';
create trigger application_fixed before update, delete on application
    for each row call 'se.stegvis.funding.persistence.RefuseChangeAfterSubmission';
create trigger application_submission_fixed before update, delete on application_submission
    for each row call 'se.stegvis.funding.persistence.RefuseChangeAfterSubmission';
