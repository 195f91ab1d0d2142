create trigger application_participant_fixed before update or delete on application_participant
    for each row execute function refuse_change_after_submission();
