/** The server's words to the page's script: the JSON block `#page-config`. */
export function pageConfig<Config>(): Config {
  const block = document.getElementById('page-config');
  if (!block) throw new Error('The page has no #page-config');
  return JSON.parse(block.textContent ?? '') as Config;
}
