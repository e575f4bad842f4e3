/** A message in the corner, as YetiForce shows its successes and failures. */
export function notice(kind: 'success' | 'error', text: string): void {
  let holder = document.querySelector('.notices');
  if (!holder) {
    holder = document.createElement('div');
    holder.className = 'notices';
    document.body.append(holder);
  }
  const box = document.createElement('div');
  box.className = `notice notice-${kind}`;
  box.setAttribute('role', kind === 'error' ? 'alert' : 'status');
  box.textContent = text;
  holder.replaceChildren(box);
}
