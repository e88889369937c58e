import { fleet } from '../lib/fleet.js';
import { missions } from '../lib/missions.js';
import { stateOf } from '../lib/status.js';
import { tasks } from '../lib/tasks.js';
import { viewer } from '../lib/viewer.js';
import { words } from '../lib/words.js';

/** An agent that asks the viewer something is told from one that has nothing to do. */
export const needsViewer = (session) => viewer.mayOperate && session.status === 'waiting' && fleet.asks(session.id);
export const standing = (session) => (needsViewer(session) ? 'Needs you' : stateOf(session));

/** What a session is for, as its task says. */
export function taskOf(session) {
  const task = tasks.of(session);
  const mission = missions.named(session.missionId);
  return {
    name: session.workPackageId ?? session.taskId,
    title: task?.title ?? mission?.title ?? session.directory.split('/').at(-1),
    status: task ? words(task.status) : null,
    priority: task?.priority ?? null,
  };
}
