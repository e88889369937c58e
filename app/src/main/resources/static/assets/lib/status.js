import { words } from './words.js';

const SESSION = { spawning: 'go', running: 'go', waiting: 'wait', paused: 'hold', completed: 'rest', failed: 'stop', killed: 'stop' };
const WORK_PACKAGE = {
  planned: 'rest', claimed: 'hold', in_progress: 'go', for_review: 'wait', in_review: 'wait',
  approved: 'go', done: 'rest', blocked: 'stop', canceled: 'rest',
};
const PHASE = { blocked: 'stop', paused: 'hold', canceled: 'rest', completed: 'rest', done: 'rest' };

export const COLUMNS = Object.keys(WORK_PACKAGE);
export const isOver = (session) => ['completed', 'failed', 'killed'].includes(session.status);
export const toneOf = (session) => (session.pausing ? 'hold' : SESSION[session.status] ?? 'rest');
export const stateOf = (session) => (session.pausing ? 'Pausing' : words(session.status));
export const toneOfWorkPackage = (status) => WORK_PACKAGE[status] ?? 'rest';
export const toneOfPhase = (phase) => PHASE[phase] ?? 'sea';
