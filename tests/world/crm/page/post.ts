/** Posts fields to the page's own host and reads the JSON answer. Throws if the server did not answer with 200. */
export async function post<Answer>(
  url: string,
  fields: FormData | Record<string, string>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const body = new URLSearchParams();
  const entries = fields instanceof FormData ? fields.entries() : Object.entries(fields);
  for (const [name, value] of entries) {
    if (typeof value === 'string') body.append(name, value);
  }
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'x-requested-with': 'XMLHttpRequest', ...headers },
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}
