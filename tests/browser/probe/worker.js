/** Marks the page in front; answers 'injected' or the browser's refusal. */
async function inject() {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  try {
    await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: ['mark.js'] });
    return 'injected';
  } catch (error) {
    return String(error);
  }
}

Object.assign(globalThis, { inject });
chrome.runtime.onMessage.addListener((message, _sender, answer) => {
  if (message !== 'inject') return false;
  inject().then(answer);
  return true;
});
