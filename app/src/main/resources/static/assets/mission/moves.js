import { api, onceOnly, Refusal } from '../lib/api.js';
import { outcomes } from '../lib/outcome.js';
import { words } from '../lib/words.js';
import { confirmed } from '../part/confirm.js';

const WANTS_REASON = ['blocked', 'canceled', 'planned'];
const UNDER_REVIEW = ['for_review', 'in_review'];

/** Moves a work package as its column is chosen: a verdict where it leaves a review, else a transition. */
export async function move(data, workPackage, to) {
  const verdict = UNDER_REVIEW.includes(workPackage.status) && ['approved', 'in_progress', 'planned'].includes(to);
  const send = verdict ? await judgement(data, workPackage, to) : await transition(data, workPackage, to);
  if (!send) return null;
  try {
    await send();
    outcomes.done(`${workPackage.id} is ${words(to).toLowerCase()} now.`);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return refusal;
  } finally {
    data.load();
  }
}

async function transition(data, workPackage, to) {
  let reason = null;
  if (WANTS_REASON.includes(to) || workPackage.status === 'blocked') {
    reason = await confirmed({
      title: `Move ${workPackage.id} to ${words(to).toLowerCase()}?`,
      text: to === 'canceled' ? 'It is not worked on any more. Its branch and worktree stay.' : 'Everybody on the mission sees the reason in the timeline.',
      action: 'Move', reason: 'Why', danger: to === 'canceled',
    });
    if (reason === null) return null;
  }
  return () => api.post(
    `${data.path}/work-packages/${workPackage.id}/transitions`,
    { to, reason },
    { ...onceOnly(), 'If-Match': `"${data.version}"` },
  );
}

async function judgement(data, workPackage, to) {
  if (to === 'approved') {
    const sure = await confirmed({ title: `Approve ${workPackage.id}?`, text: `${workPackage.title}: its lane's present head is approved in your name.`, action: 'Approve', danger: false });
    return sure === null ? null : () => api.post(`${data.path}/review`, { workPackage: workPackage.id, verdict: 'approved' });
  }
  const finding = await confirmed({ title: `Ask for changes to ${workPackage.id}?`, text: `It goes back to ${words(to).toLowerCase()}, with what you found.`, action: 'Ask for changes', reason: 'What has to change', danger: false });
  return finding === null ? null : () => api.post(`${data.path}/review`, {
    workPackage: workPackage.id, verdict: 'changes_requested', findings: [{ text: finding }], backTo: to,
  });
}
