SELECT o.id, o.transfer_case, o.day, o.limit_day, o.letter, o.grounds, o.due, o.decision, o.decided, o.reason,
  o.decision_letter, o.account, s.id, s.nip, s.title_before, s.name, s.title_after, d.id, coalesce(n.number, ''),
  EXISTS (
    SELECT 1 FROM decree AS later WHERE later.about IN (d.id, d.parent)
      AND (later.kind = 'revocation' OR later.kind = 'correction' AND later.date >= o.decided))
FROM objection AS o
JOIN transfer_case AS c ON c.id = o.transfer_case
JOIN staff AS s ON s.id = c.staff
LEFT JOIN decree AS d ON d.id = (
  SELECT max(dd.id) FROM decree AS dd JOIN plan_move AS m ON m.id = dd.move
  WHERE m.transfer_case = c.id AND dd.kind IN ('individual', 'petikan'))
LEFT JOIN letter_number AS n ON n.id = d.number
WHERE (?1 IS NULL OR o.id = ?1)
  AND (?2 IS NULL OR o.transfer_case = ?2)
  AND (?3 IS NULL OR EXISTS (SELECT 1 FROM plan_move AS m WHERE m.transfer_case = c.id AND m.plan = ?3))
  AND (?4 OR o.decision = '')
ORDER BY o.decision <> '', CASE WHEN o.decision = '' THEN o.due END, o.decided DESC, o.id
