-- Signatures under what has been submitted stay as they are also while a completion is open: they are under the version that was signed.
drop trigger application_signature_fixed;
create trigger application_signature_fixed before update, delete on application_signature
    for each row call 'se.stegvis.funding.persistence.RefuseChangeOfSubmittedSignature';
