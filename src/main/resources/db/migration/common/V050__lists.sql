-- Lists that every page of the board and of insatser reads.
create index application_submission_list on application_submission (association_id, submitted_at);
create index initiative_list on initiative (association_id, name);
create index case_file_association on case_file (association_id);
