import type { FillOrder, FillResult, Refusal } from '../domain/crm-reading.ts';
import type { FormStep, Preset } from '../domain/preset.ts';
import type { FieldOutcome } from '../domain/run.ts';
import { permitFill } from './guards.ts';
import { type CrmFormInPage, recognise } from './recognise.ts';
import { attempt, holds, type PlainStep } from './steps.ts';
import { pause, waitUntil } from './wait.ts';
import { prepareSecretField, writeSecret } from './write-secret.ts';

/** The relay takes a page that doesn't answer within 2 s for gone; what it gave up must not be written later. */
const LIMIT_MS = 1500;
/** How long the form may take to enable or reveal a field. */
const PATIENCE_MS = 800;
/** How long a page may take to undo what was written before it counts as accepted. */
const SETTLING_MS = 50;

let isFilling = false;

/**
 * Writes `order` into the form in front, step by step, and reports each field as it stands at the end. Two fills of
 * one document never overlap. Never saves the form: that is the admin's.
 */
export async function fillForm(order: FillOrder): Promise<FillResult> {
  if (isFilling) return { kind: 'refused', reason: 'already-filling' };
  isFilling = true;
  try {
    return await carryOut(order, Date.now() + LIMIT_MS);
  } finally {
    isFilling = false;
  }
}

async function carryOut(order: FillOrder, endsAt: number): Promise<FillResult> {
  const permit = permitFill(order, endsAt, 'before-first-write');
  if (permit.kind === 'refused') return permit;
  const { preset } = permit;
  const takeForm = () => formOf(preset);

  const attempts: { readonly step: FormStep; readonly outcome: FieldOutcome['outcome'] }[] = [];
  let stopped: Refusal | undefined;
  for (const step of preset.form.steps) {
    if (isLeftOut(step, order)) continue;
    if (step.act === 'write-secret') {
      await prepareSecretField(step, takeForm, Date.now() + PATIENCE_MS);
      stopped = writeSecret(order, endsAt);
      attempts.push({ step, outcome: stopped === undefined ? 'filled' : 'not-allowed' });
      if (stopped !== undefined) break;
    } else {
      attempts.push({ step, outcome: await carryOutStep(step, takeForm, preset, order) });
    }
    await pause(0);
  }

  await pause(SETTLING_MS);
  const form = takeForm();
  const fields = attempts.map(({ step, outcome }) => ({
    field: step.field,
    outcome: claimsSuccess(outcome) && !(form && holds(step, form, preset, order)) ? 'did-not-stick' : outcome,
  })) satisfies FieldOutcome[];
  return {
    kind: 'filled',
    fields,
    secretStuck: fields.some(({ field, outcome }) => field === 'secret' && outcome === 'filled'),
    ...(stopped && { stopped }),
  };
}

async function carryOutStep(
  step: PlainStep,
  takeForm: () => CrmFormInPage | undefined,
  preset: Preset,
  order: FillOrder,
): Promise<FieldOutcome['outcome']> {
  if (step.act === 'tick') {
    await waitUntil(() => !takeForm()?.field(step.field)?.matches(':disabled'), Date.now() + PATIENCE_MS / 2);
  }
  const form = takeForm();
  if (form === undefined) return 'not-found';
  const outcome = attempt(step, form, preset, order);
  return outcome === 'tried' ? 'filled' : outcome;
}

function formOf(preset: Preset): CrmFormInPage | undefined {
  const recognition = recognise(preset);
  return recognition.kind === 'recognised' ? recognition.form : undefined;
}

function isLeftOut(step: FormStep, order: FillOrder): boolean {
  return 'group' in step && step.group === 'mail-servers' && !order.mailServers;
}

function claimsSuccess(outcome: FieldOutcome['outcome']): boolean {
  return outcome === 'filled' || outcome === 'already-right';
}
