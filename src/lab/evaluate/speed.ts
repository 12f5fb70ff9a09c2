import type { Classifier } from '../../detection/classifier.ts';
import { WEIGHTS } from '../../detection/model/weights.ts';

export interface SpeedFigures {
  /** By processor time of one core, so that other work on the machine does not count. */
  messagesASecond: number;
  p99Ms: number;
  modelBytes: number;
}

const WARM_UP = 1500;
const LONGEST = 120;

/** Short messages, one after the other, with evidence and reasons, as the portal asks for them. */
export function speedFigures(lines: readonly string[], classifier: Classifier): SpeedFigures {
  const short = lines.filter((line) => line.length <= LONGEST);
  for (const line of short.slice(0, WARM_UP)) classifier.classify(line);
  const before = process.cpuUsage();
  const times = short.map((line) => {
    const start = performance.now();
    classifier.classify(line);
    return performance.now() - start;
  });
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  return {
    messagesASecond: Math.round(short.length / ((user + system) / 1e6)),
    p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
    modelBytes: Math.floor((WEIGHTS.base64.length * 3) / 4),
  };
}
