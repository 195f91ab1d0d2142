create trigger audit_entry_for_ever before update, delete on audit_entry
    for each row call 'se.stegvis.audit.persistence.RefuseChange';
