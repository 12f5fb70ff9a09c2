import type { ModelStamp } from '../../detection/result.ts';
import type { Lang } from '../corpus/families.ts';
import type { LivestreamReport } from '../livestream/report.ts';
import type { ReliabilityBin } from '../metrics/calibration.ts';
import type { BaselineFigures } from './baseline-figures.ts';
import type { FunctionFigures } from './contrasts.ts';
import type { EarlyFigures } from './conversations.ts';
import type { BenignFigures } from './external.ts';
import type { GroupFigures } from './groups.ts';
import type { MetamorphicFigures } from './metamorphic.ts';
import type { ObfuscationFigures } from './obfuscation.ts';
import type { SetFigures } from './per-label.ts';
import type { SpeedFigures } from './speed.ts';

type ByLang<Figures> = Record<Lang, Figures>;

/** A goal of the library, as it was set before anything was measured. */
export interface Goal {
  name: string;
  goal: string;
  measured: string;
  met: boolean;
}

/** What `npm run detection:evaluate` measures. Numbers only; committed, and shown in the portal. */
export interface EvaluationReport {
  format: 'breakwater-library-evaluation-2';
  createdOn: string;
  seed: number;
  model: ModelStamp;
  corpus: { trainingFamilies: number; heldOutFamilies: number; secondAuthorFamilies: number };
  goals: Goal[];
  t1: ByLang<SetFigures>;
  t2: ByLang<SetFigures>;
  reliability: ByLang<ReliabilityBin[]>;
  baselines: ByLang<BaselineFigures[]>;
  /** Null where the external text was absent. */
  benign: ByLang<BenignFigures> | null;
  obfuscation: ByLang<ObfuscationFigures>;
  functions: ByLang<FunctionFigures[]>;
  conversations: { t1: ByLang<EarlyFigures>; t2: ByLang<EarlyFigures> };
  parity: { set: string; recallEn: number; recallKo: number; gap: number }[];
  metamorphic: ByLang<MetamorphicFigures[]>;
  groups: ByLang<GroupFigures[]>;
  speed: ByLang<SpeedFigures>;
  livestream: LivestreamReport;
}
