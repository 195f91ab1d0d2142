-- What an idea said when it was sent, and what has been said in the conversation, is neither changed nor taken away. What became of it is
-- written beside it. Rows can be added, so that a backup can be put back row by row.
create trigger idea_fixed before update, delete on idea
    for each row call 'se.stegvis.idea.persistence.RefuseChangeAfterSending';
create trigger idea_party_fixed before update, delete on idea_party
    for each row call 'se.stegvis.idea.persistence.RefuseChangeAfterSending';
create trigger idea_message_fixed before update, delete on idea_message
    for each row call 'se.stegvis.idea.persistence.RefuseChangeAfterSending';
