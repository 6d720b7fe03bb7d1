// Draws the keyboards that bots send: inline ones under a message, reply keys above the message box.

import { post } from "./api.js";
import { el, icon, walkWithArrows } from "./dom.js";
import { alertBox, attempt, copy, toast } from "./notices.js";
import { t } from "./words.js";

const ANSWER_SECONDS = 8;
const STYLES = new Set(["primary", "success", "danger"]);
const pending = new Set(); // presses on their way; an edit may redraw the button meanwhile

/** The keyboard under a message; `chat` knows the chat's id and the person who presses. */
export function inlineKeyboard(view, chat) {
  const rows = view.reply_markup.inline_keyboard.map((row) => row.map((button) => inlineButton(view, button, chat)));
  return keyboard("inline-keyboard", rows);
}

function keyboard(name, rows) {
  const node = el("div", { class: name, role: "group" }, rows.map((row) => el("div", { class: row.length > 3 ? "row crowded" : "row" }, row)));
  walkWithArrows(node, () => rows);
  return node;
}

function inlineButton(view, button, chat) {
  const style = STYLES.has(button.style) ? `key ${button.style}` : "key";
  const link = button.url ?? button.web_app?.url;
  if (link) {
    return el("a", { class: style, href: link, target: "_blank", rel: "noopener noreferrer" }, label(button), icon("open"));
  }
  if (button.copy_text) return key(style, label(button), () => copy(button.copy_text.text), icon("copy"));
  if (button.callback_data) return callbackKey(style, view, button, chat);
  return key(style, label(button), () => toast(t("not_here")));
}

const label = (button) => el("span", { class: "label" }, button.text);

function key(style, text, run, mark = null) {
  return el("button", { type: "button", class: style, on: { click: run } }, text, mark);
}

function callbackKey(style, view, button, chat) {
  const id = `${chat.id}:${chat.me.id}:${view.message_id}:${button.callback_data}`;
  const node = key(style, label(button), (event) => {
    // The second half of a double click may meet a keyboard that has just been replaced under the finger.
    if (event.detail <= 1) press(id, view, button, chat);
  });
  node.dataset.press = id;
  markPending(node);
  return node;
}

const markPending = (node) => node.setAttribute("aria-busy", String(pending.has(node.dataset.press)));

function redraw(id) {
  document.querySelectorAll(`[data-press="${CSS.escape(id)}"]`).forEach(markPending);
}

async function press(id, view, button, chat) {
  if (pending.has(id)) return;
  pending.add(id);
  redraw(id);
  await attempt(async () => {
    const body = { person: chat.me.id, message_id: view.message_id, data: button.callback_data, wait: ANSWER_SECONDS };
    const reply = await post(`/control/chats/${chat.id}/tap`, body, { patience: (ANSWER_SECONDS + 10) * 1000 });
    showAnswer(reply);
  });
  pending.delete(id);
  redraw(id);
}

function showAnswer({ answered, answer }) {
  if (!answered) toast(t("no_answer"), { urgent: true });
  else if (answer?.url) window.open(answer.url, "_blank", "noopener");
  else if (answer?.text && answer.show_alert) alertBox(answer.text);
  else if (answer?.text) toast(answer.text);
}

/** The reply keys in force after these messages: the newest keyboard from the bot, unless it was taken away. */
export function replyMarkupAfter(views) {
  for (const view of [...views].reverse()) {
    const markup = view.reply_markup;
    if (!view.from?.is_bot || !markup) continue;
    if (markup.remove_keyboard) return null;
    if (markup.keyboard || markup.force_reply) return { ...markup, message: view };
  }
  return null;
}

/** The reply keys as a block; `run` gets the pressed button. */
export function replyKeyboard(markup, run) {
  const rows = markup.keyboard.map((row) =>
    row.map((button) => {
      const facts = typeof button === "string" ? { text: button } : button;
      return key("key", label(facts), () => run(facts));
    }));
  return keyboard("reply-keys", rows);
}
