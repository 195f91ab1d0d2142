-- A day says which version of which template it was made from, and what was asked in it must still be there to read.
create trigger workshop_template_version_fixed before update, delete on workshop_template_version
    for each row call 'se.stegvis.processdag.persistence.RefuseChangeOfPublishedTemplate';
