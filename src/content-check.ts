// `npm run content:check`: what an editor should mend, each line with its file. Ends with 1 where something must be mended.
import { ROUTES } from './access.ts';
import { checkContent } from './features/guidance/index.ts';
import { reportingProblems } from './platform/start-problems.ts';

await reportingProblems(() => {
  const problems = checkContent('content', Object.keys(ROUTES));
  for (const { file, kind, what } of problems) console.log(`${file}: ${kind}: ${what}`);
  const stale = problems.filter(({ kind }) => kind === 'stale').length;
  const broken = problems.length - stale;
  console.log(
    problems.length === 0
      ? 'content: every fact has its source, every link its page, every term its meaning, every review is in date.'
      : `content: ${broken} to mend, ${stale} past the date of their review.`,
  );
  if (broken > 0) process.exitCode = 1;
  return Promise.resolve();
});
