// Speaks to the sandbox's control API; knows nothing of what is shown.

/** The sandbox did not answer at all. */
export class Unreachable extends Error {}

/** The sandbox answered with a refusal; the message is its sentence. */
export class Refused extends Error {}

const PATIENCE_MS = 10_000;
const POLL_SECONDS = 25;

async function call(path, { patience = PATIENCE_MS, ...options } = {}) {
  let response;
  let body;
  try {
    response = await fetch(path, { ...options, signal: AbortSignal.timeout(patience) });
    body = await response.json();
  } catch (error) {
    throw new Unreachable(String(error));
  }
  if (!response.ok) throw new Refused(body.error ?? response.statusText);
  return body;
}

const withJson = (method) => (path, body, options = {}) =>
  call(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), ...options });

export const get = (path, options) => call(path, options);
export const post = withJson("POST");
export const patch = withJson("PATCH");
export const upload = (path, form) => call(path, { method: "POST", body: form, patience: 60_000 });

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Follows the sandbox's events for ever. `begin` loads the whole picture and returns the number to go on from; it is
 * called again after every loss, because a restarted sandbox remembers nothing. `lost` is told once for each loss.
 */
export async function follow({ begin, event, lost, back }) {
  let connected = true;
  for (let failures = 0; ; ) {
    try {
      let after = await begin();
      if (!connected) back();
      connected = true;
      failures = 0;
      for (;;) after = await nextEvents(after, event);
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof Refused || error instanceof Restarted)) console.error(error);
      if (connected && !(error instanceof Restarted)) {
        lost();
        connected = false;
      }
      await pause(Math.min(250 * 2 ** failures++, 4000));
    }
  }
}

class Restarted extends Error {}

async function nextEvents(after, event) {
  const answer = await get(`/control/events?after=${after}&timeout=${POLL_SECONDS}`, {
    patience: POLL_SECONDS * 1000 + PATIENCE_MS,
  });
  if (answer.seq < after) throw new Restarted();
  for (const each of answer.events) event(each);
  return answer.seq;
}
