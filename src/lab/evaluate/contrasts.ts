import { BEHAVIOURS } from '../../detection/behaviours.ts';
import type { Contrast } from './sets.ts';
import type { Scorer } from './scorer.ts';

export interface FunctionFigures {
  name: string;
  what: string;
  checks: string;
  expect: 'active' | 'inactive';
  cases: number;
  passed: number;
}

/** T5: how many cases of each function come out as a careful reader says. */
export function functionFigures(contrasts: readonly Contrast[], { score, active }: Scorer): FunctionFigures[] {
  return contrasts.map(({ name, what, checks, expect, cases }, at) => {
    const label = BEHAVIOURS.indexOf(checks);
    const passed = cases.filter((text) => active(text, score(text))[label] === (expect === 'active')).length;
    // How a behaviour is put so that it is missed would teach evasion; what is flagged wrongly is told in full.
    const said = expect === 'active' ? { name: `${checks} ${at + 1}`, what: 'One way of doing it' } : { name, what };
    return { ...said, checks, expect, cases: cases.length, passed };
  });
}
