document.querySelector('button')?.addEventListener('click', async (event) => {
  const answer = await chrome.runtime.sendMessage('inject');
  const output = document.querySelector('output');
  if (output) output.textContent = `${event.isTrusted ? 'trusted' : 'scripted'}: ${answer}`;
});
