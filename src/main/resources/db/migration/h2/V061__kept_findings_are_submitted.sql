-- As V011 for what has come since.
create trigger goal_kept_finding_fixed before update, delete on goal_kept_finding
    for each row call 'se.stegvis.funding.persistence.RefuseChangeAfterSubmission';
