-- As V011 for what has come since.
create trigger goal_kept_finding_fixed before update or delete on goal_kept_finding
    for each row execute function refuse_change_after_submission();
