// `npm run audit:verify`: walks the audit log and says whether every entry follows from the one before.
import { verifyChain } from './features/audit/index.ts';
import { closePortal, portal } from './platform/portal.ts';
import { reportingProblems } from './platform/start-problems.ts';

await reportingProblems(async () => {
  const { db } = await portal();
  const { entries, head, broken } = await verifyChain(db);
  await closePortal();
  if (broken === null) {
    console.log(`The audit log is whole: ${entries} entries. Note the head elsewhere: ${head || 'none yet'}`);
    return;
  }
  console.error(
    `The audit log is broken at entry ${broken}: it was changed, or the key in SECRET_AUDIT is not the one it was written with.`,
  );
  process.exitCode = 1;
});
