// Says things beside the chat: short toasts, alert boxes, the connection bar and the newcomer's hint.

import { Refused, Unreachable } from "./api.js";
import { byId, el } from "./dom.js";
import { t } from "./words.js";

const TOAST_MS = 4500;

/** A short word that goes away by itself; a screen reader hears it from the status region. */
export function toast(text, { urgent = false } = {}) {
  const note = el("p", { class: urgent ? "toast urgent" : "toast" }, text);
  byId("toasts").append(note);
  const leave = () => note.remove();
  note.addEventListener("click", leave);
  setTimeout(leave, TOAST_MS + text.length * 40);
}

/** An alert the bot asked for: stays until it is closed. */
export function alertBox(text) {
  const box = byId("alert");
  byId("alert-text").textContent = text;
  if (!box.open) box.showModal();
}

/** What a failed call means, in the reader's language. */
export function reasonOf(error) {
  if (error instanceof Unreachable) return t("unreachable");
  if (error instanceof Refused) return error.message;
  throw error;
}

/** Runs an action and shows its failure as a toast; says whether it worked. */
export async function attempt(action, sentence = "failed") {
  try {
    await action();
    return true;
  } catch (error) {
    toast(t(sentence, { reason: reasonOf(error) }), { urgent: true });
    return false;
  }
}

/** Runs what nobody pressed; if the sandbox is away, the connection bar says so and everything is read again after. */
export async function quietly(action) {
  try {
    await action();
  } catch (error) {
    reasonOf(error);
  }
}

export function connectionLost() {
  byId("connection").hidden = false;
}

export function connectionBack() {
  byId("connection").hidden = true;
  toast(t("back"));
}

const HINT_SEEN = "sandbox.hint.seen";

export function showHint() {
  const hint = byId("hint");
  hint.hidden = localStorage.getItem(HINT_SEEN) === "yes";
  byId("hint-close").addEventListener("click", () => {
    hint.hidden = true;
    localStorage.setItem(HINT_SEEN, "yes");
    byId("log").focus();
  });
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(t("copied", { text }));
  } catch {
    toast(t("copy_failed", { text }), { urgent: true }); // a permission the reader can refuse
  }
}
