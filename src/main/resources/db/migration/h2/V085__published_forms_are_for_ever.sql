-- Applications are shown for ever in the version they were written in.
create trigger form_version_fixed before update, delete on form_version
    for each row call 'se.stegvis.funding.persistence.RefuseChangeOfPublishedForm';
