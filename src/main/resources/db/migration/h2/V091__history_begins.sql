-- The history of what there was before there was any begins with it as it stands: who wrote it last, and when as far as that is known.
insert into application_change (association_id, application_id, part, item, content, author_id, changed_at, definition)
select there.association_id, there.application_id, there.part, there.item, there.content, there.author_id, there.changed_at,
       there.definition
  from (
    select 'PARTICIPANT' as part, cast(p.account_id as varchar) as item,
           cast(json_object('kind': p.kind, 'member': cast(p.member_id as varchar)) as varchar) as content,
           p.association_id, p.application_id, a.owner_id as author_id, a.started_at as changed_at, cast(null as integer) as definition
      from application_participant p join application a on a.id = p.application_id
    union all
    select 'ANSWER' as part, case when w.scope = '' then w.field_key else w.field_key || '~' || w.scope end as item,
           w.answer_value as content,
           w.association_id, w.application_id, w.author_id as author_id, w.saved_at as changed_at, w.definition as definition
      from application_answer w join application a on a.id = w.application_id
    union all
    select 'PARTNER' as part, cast(p.id as varchar) as item,
           cast(json_object('member': cast(p.member_id as varchar), 'contribution': p.contribution, 'signatory': p.signatory, 'mandate': p.mandate, 'commitment': p.commitment, 'commitmentReason': p.commitment_reason) as varchar) as content,
           p.association_id, p.application_id, p.author_id as author_id, a.changed_at as changed_at, cast(null as integer) as definition
      from application_partner p join application a on a.id = p.application_id
    union all
    select 'GOAL' as part, cast(coalesce(g.goal_identity, g.id) as varchar) as item,
           '{"row":"' || cast(g.id as varchar) || '","position":' || cast(g.position as varchar)
             || case when g.continued then ',"continued":true' else ',"continued":false' end || ',"goal":' || g.content || '}' as content,
           g.association_id, g.application_id, g.author_id as author_id, a.changed_at as changed_at, cast(null as integer) as definition
      from application_goal g join application a on a.id = g.application_id
    union all
    select 'CHAIN' as part, cast(c.id as varchar) as item,
           cast(json_object('kind': c.kind, 'position': c.position, 'text': c.row_text, 'level': c.level, 'serves': cast(c.serves_id as varchar), 'month': c.start_month, 'until': c.end_month, 'responsible': c.responsible, 'goal': cast(c.goal_id as varchar)) as varchar) as content,
           c.association_id, c.application_id, c.author_id as author_id, a.changed_at as changed_at, cast(null as integer) as definition
      from application_chain_row c join application a on a.id = c.application_id
    union all
    select 'BUDGET' as part, cast(b.id as varchar) as item,
           cast(json_object('kind': b.kind, 'costType': b.cost_type, 'year': b.budget_year, 'amount': b.amount, 'member': cast(b.member_id as varchar), 'activity': cast(b.activity_id as varchar), 'note': b.note, 'share': b.staff_share, 'monthly': b.staff_monthly, 'months': b.staff_months, 'fees': b.staff_fees) as varchar) as content,
           b.association_id, b.application_id, b.author_id as author_id, a.changed_at as changed_at, cast(null as integer) as definition
      from application_budget_row b join application a on a.id = b.application_id
    union all
    select 'ATTACHMENT' as part, cast(f.id as varchar) as item,
           cast(json_object('name': f.file_name, 'type': f.file_type, 'byteCount': f.byte_count, 'checksum': f.checksum, 'description': f.description) as varchar) as content,
           f.association_id, f.application_id, f.author_id as author_id, f.added_at as changed_at, cast(null as integer) as definition
      from application_attachment f join application a on a.id = f.application_id
    union all
    select 'ACCEPTANCE' as part, cast(s.goal_id as varchar) || '~' || cast(s.partner_id as varchar) as item,
           cast(json_object('goal': cast(s.goal_id as varchar), 'partner': cast(s.partner_id as varchar), 'accepted': s.accepted, 'reason': s.reason) as varchar) as content,
           s.association_id, s.application_id, s.answered_by as author_id, s.answered_at as changed_at, cast(null as integer) as definition
      from goal_acceptance s join application a on a.id = s.application_id
    union all
    select 'ADVICE' as part, cast(k.goal_id as varchar) || '~' || k.rule_name as item,
           cast(json_object('goal': cast(k.goal_id as varchar), 'rule': k.rule_name, 'about': k.about, 'reason': k.reason) as varchar) as content,
           k.association_id, k.application_id, k.kept_by as author_id, k.kept_at as changed_at, cast(null as integer) as definition
      from goal_kept_finding k join application a on a.id = k.application_id
  ) there
 order by there.application_id, there.changed_at, there.part, there.item;

-- What was is never written anew, and goes only with its application.
create trigger application_change_for_ever before update, delete on application_change
    for each row call 'se.stegvis.funding.persistence.RefuseRewritingHistory';
