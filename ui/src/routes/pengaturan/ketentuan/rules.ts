import type { DatedParameter, PresetView, RuleLine } from '../../../contract/acts';
import { t } from '../../../text';
import { isSeverity, neverHeld } from '../parameter/values';

export type Group = keyof typeof t.ruleGroups;

export interface RuleGroup {
  group: Group;
  rules: RuleLine[];
}

/** Rules by the letter of their id, in the order of the handbook; only what fits the words and the choice. */
export function groupsOf(rules: readonly RuleLine[], query: string, onlyChanged: boolean): RuleGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (rule: RuleLine) => {
    const text = `${rule.rule} ${rule.title}`.toLowerCase();
    return (!onlyChanged || rule.changed) && words.every((word) => text.includes(word));
  };
  return (Object.keys(t.ruleGroups) as Group[])
    .map((group) => ({
      group,
      rules: rules.filter((rule) => rule.rule.startsWith(`${group}-`) && fits(rule)),
    }))
    .filter((one) => one.rules.length > 0);
}

/** One value per key: an entry that was replaced on its first day is history only. */
export function valuesOf(rule: RuleLine): DatedParameter[] {
  return rule.values.filter((one) => !neverHeld(one));
}

export function severitiesOf(rule: RuleLine): DatedParameter[] {
  return valuesOf(rule).filter((one) => isSeverity(one.key));
}

export function limitsOf(rule: RuleLine): DatedParameter[] {
  return valuesOf(rule).filter((one) => !isSeverity(one.key));
}

/** The rule that a key belongs to: `P-07.min_months` -> `P-07`. */
export function ruleOf(key: string): string {
  return key.split('.')[0] ?? '';
}

/** Presets of one key stand together: they exclude each other. */
export function presetGroups(presets: readonly PresetView[]): { key: string; presets: PresetView[] }[] {
  const keys = [...new Set(presets.map((one) => one.key))];
  return keys.map((key) => ({ key, presets: presets.filter((one) => one.key === key) }));
}

/** The next rule up or down in the list as it is shown; the same one at the ends. */
export function neighbour(groups: readonly RuleGroup[], rule: string, step: 1 | -1): string {
  const order = groups.flatMap((group) => group.rules.map((one) => one.rule));
  const at = order.indexOf(rule);
  return order[Math.min(order.length - 1, Math.max(0, at + step))] ?? rule;
}
