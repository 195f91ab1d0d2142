create trigger application_participant_fixed before update, delete on application_participant
    for each row call 'se.stegvis.funding.persistence.RefuseChangeAfterSubmission';
