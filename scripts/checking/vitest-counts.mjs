import { existsSync, readFileSync } from 'node:fs'

/**
 * What vitest's JSON report says, made honest: a file that could not even be loaded, a run that ended badly although
 * every test passed, and a missing report each count as one failure.
 */
export function vitestCounts(reportFile, endedWell) {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(reportFile, 'utf8'))
  const unloaded = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed')).length
  const failed = report.numFailedTests + unloaded
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !endedWell ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
