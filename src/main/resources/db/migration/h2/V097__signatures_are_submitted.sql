create trigger application_signature_fixed before update, delete on application_signature
    for each row call 'se.stegvis.funding.persistence.RefuseChangeAfterSubmission';
