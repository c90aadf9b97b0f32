SELECT {case},
  s.nip, s.title_before, s.name, s.title_after, s.rank,
  fp.id, coalesce(fp.title, ''), coalesce(fu.name, ''), fu.id,
  coalesce(tp.title, ''), coalesce(tu.name, ''), tu.id,
  p.id, coalesce(p.name, ''), coalesce(p.state, ''), m.id, p.tmt, m.until,
  d.id, d.date,
  (SELECT count(*) FROM objection AS o WHERE o.transfer_case = c.id AND o.decision = '')
FROM transfer_case AS c
JOIN staff AS s ON s.id = c.staff
LEFT JOIN plan_move AS m ON m.id = (
  SELECT pm.id FROM plan_move AS pm JOIN plan AS pp ON pp.id = pm.plan WHERE pm.transfer_case = c.id
  ORDER BY pp.state = 'draft', pm.id DESC LIMIT 1)
LEFT JOIN plan AS p ON p.id = m.plan
LEFT JOIN decree AS d ON d.id = (
  SELECT max(dd.id) FROM decree AS dd WHERE dd.move = m.id AND dd.kind IN ('individual', 'petikan'))
LEFT JOIN position AS fp ON fp.id = CASE WHEN d.id IS NOT NULL THEN m.from_position ELSE (
  SELECT i.position FROM incumbency AS i
  WHERE i.staff = c.staff AND i.from_day <= ?1 AND (i.to_day IS NULL OR ?1 < i.to_day)
  ORDER BY i.from_day DESC, i.id DESC LIMIT 1) END
LEFT JOIN unit AS fu ON fu.id = fp.unit
LEFT JOIN position AS tp ON tp.id = c.position
LEFT JOIN unit AS tu ON tu.id = tp.unit
WHERE (?2 = '[]' OR c.state IN (SELECT value FROM json_each(?2)))
  AND (?3 = '[]' OR c.id IN (SELECT value FROM json_each(?3)))
  AND (?4 IS NULL OR EXISTS (SELECT 1 FROM plan_move AS of WHERE of.transfer_case = c.id AND of.plan = ?4))
  AND (?5 IS NULL OR c.officer = ?5)
  AND (?6 IS NULL OR c.staff = ?6)
ORDER BY c.due IS NULL, c.due, c.id
