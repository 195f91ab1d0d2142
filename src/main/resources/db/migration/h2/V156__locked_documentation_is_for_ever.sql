-- A locked version of the documentation, and that it was opened again, is neither changed nor taken away. Rows can be added, so that a
-- backup can be put back row by row.
create trigger workshop_documentation_fixed before update, delete on workshop_documentation
    for each row call 'se.stegvis.processdag.persistence.RefuseChangeOfLocked';
create trigger workshop_documentation_opened_fixed before update, delete on workshop_documentation_opened
    for each row call 'se.stegvis.processdag.persistence.RefuseChangeOfLocked';
