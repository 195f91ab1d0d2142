create trigger application_signature_fixed before update or delete on application_signature
    for each row execute function refuse_change_after_submission();
