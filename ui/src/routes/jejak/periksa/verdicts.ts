/** What the whole check of the trail says, line by line. */
import type { VerifyView } from '../../../contract/acts';
import { count } from '../../../text/format';
import { t } from '../../../text';

export interface Verdict {
  label: string;
  good: boolean;
  words: string[];
}

export function verdicts({ integrity, chain, replay, signatures }: VerifyView): Verdict[] {
  const tail = chain.missing_since;
  const erased = replay.erased === null ? [] : [t.periksa.erased(replay.erased)];
  return [
    {
      label: t.periksa.integrity,
      good: integrity === 'ok',
      words: [integrity === 'ok' ? t.periksa.good : integrity],
    },
    {
      label: t.periksa.chain,
      good: chain.broken_at === null,
      words: [
        chain.broken_at === null
          ? t.periksa.chainGood(count(chain.entries))
          : t.periksa.chainBroken(chain.broken_at),
      ],
    },
    {
      label: t.periksa.tail,
      good: tail === null,
      words: [
        tail === null ? t.periksa.tailGood : t.periksa.tailMissing(tail.after, tail.known, tail.backup),
      ],
    },
    {
      label: t.periksa.replay,
      good: replay.ok,
      words: [...(replay.ok ? [t.periksa.replayGood] : replay.differences), ...erased],
    },
    {
      label: t.periksa.signatures,
      good: signatures.length === 0,
      words: signatures.length === 0 ? [t.periksa.signaturesGood] : signatures,
    },
  ];
}
