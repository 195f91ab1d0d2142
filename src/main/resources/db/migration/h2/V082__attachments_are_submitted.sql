-- As V011 for what has come since. What a file holds is never changed, submitted or not: another content is another row.
create trigger application_attachment_fixed before update, delete on application_attachment
    for each row call 'se.stegvis.funding.persistence.RefuseChangeAfterSubmission';
create trigger stored_content_fixed before update on stored_content
    for each row call 'se.stegvis.registry.persistence.RefuseRewriting';
