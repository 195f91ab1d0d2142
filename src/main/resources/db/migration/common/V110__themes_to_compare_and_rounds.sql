-- What makes two days comparable: the theme's key and the key of the question that was asked, both from the template. A question in the
-- group's own words has no key; it is the same as another only where the words are.
alter table workshop_theme add column theme_key varchar(60);
alter table workshop_theme add column question_key varchar(60);
update workshop_theme set theme_key = case number
    when '1' then 'development' when '2&4' then 'cooperation' when '3' then 'methods'
    when '5' then 'conditions' when '6' then 'belief' when '7' then 'own' end;
update workshop_theme set question_key = theme_key where scale_question in (
    'Hur långt har deltagarna kommit i sin utveckling?', 'How far have the participants come?',
    'Hur väl samarbetar vi i dag?', 'How well do we work together today?',
    'Hur väl fungerar våra arbetssätt i dag?', 'How well do our ways of working work today?',
    'Hur goda villkor har verksamheten i dag?', 'How good are the conditions today?',
    'Hur säkra är vi på att nå målen?', 'How sure are we of reaching the goals?');

-- A theme can be scored again: each time is a round, and every round's figures stay.
alter table workshop_theme add column round integer default 1 not null;
alter table workshop_theme add constraint workshop_theme_round check (round > 0);
alter table workshop_score add column round integer default 1 not null;
alter table workshop_score add constraint workshop_score_round check (round > 0);

-- The phase anew, with one more: SCORED, where all have scored and the figures wait for their turn to be shown.
alter table workshop_theme add column stage varchar(10);
update workshop_theme set stage = phase;
alter table workshop_theme drop column phase;
alter table workshop_theme rename column stage to phase;
alter table workshop_theme alter column phase set not null;
alter table workshop_theme add constraint workshop_theme_phase
    check (phase in ('WAITING', 'THINKING', 'SCORING', 'SCORED', 'REVEALED', 'NOTES', 'CLOSED'));
