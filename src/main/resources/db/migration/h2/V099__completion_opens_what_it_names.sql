-- What has been submitted is neither changed nor taken away, save the rows of an application while a completion is open: that is in
-- RefuseChangeAfterSubmission. What was fixed as a version stays whatever is open.
drop trigger application_submission_fixed;
create trigger application_submission_fixed before update, delete on application_submission
    for each row call 'se.stegvis.funding.persistence.RefuseChangeOfFixed';
create trigger application_version_fixed before update, delete on application_version
    for each row call 'se.stegvis.funding.persistence.RefuseChangeOfFixed';
create trigger application_withdrawal_fixed before update, delete on application_withdrawal
    for each row call 'se.stegvis.funding.persistence.RefuseChangeOfFixed';
create trigger application_completion_fixed before update, delete on application_completion
    for each row call 'se.stegvis.funding.persistence.RefuseChangeOfEndedCompletion';
create trigger application_completion_place_fixed before update, delete on application_completion_place
    for each row call 'se.stegvis.funding.persistence.RefuseChangeOfEndedCompletion';
