import type { AbsentStatus, PresentStatus, Status } from './types.ts';

export const presentStatuses: readonly PresentStatus[] = ['published', 'provisional', 'derived', 'disputed'];
export const absentStatuses: readonly AbsentStatus[] = ['not-published', 'not-surveyed', 'not-applicable', 'unreadable', 'not-found', 'withheld'];
export const statuses: readonly Status[] = [...presentStatuses, ...absentStatuses];

/** Whether a status goes with a value; null ⇔ absent holds for every observation. */
export function isPresent(status: Status): status is PresentStatus {
  return (presentStatuses as readonly Status[]).includes(status);
}
