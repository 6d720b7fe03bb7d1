// What a press on a link or a command inside a message does; links to the bot itself stay on the page.

import { copy, toast } from "./notices.js";
import { t } from "./words.js";

const TELEGRAM = new Set(["t.me", "telegram.me"]);

/** The parts of a message's text that do something when pressed, besides its links. */
export const PRESSABLE = "[data-command], .spoiler, blockquote.expandable, code";

/** Lets the keyboard reach the parts of a message's text that can be pressed. */
export function makePressable(text) {
  for (const part of text.querySelectorAll(PRESSABLE)) {
    part.tabIndex = 0;
    part.setAttribute("role", part.dataset.command ? "link" : "button");
  }
}

/** Arms all links: `say(command)` and `start(payload)` act in the bot's chat, `bot()` tells whose links are ours. */
export function armLinks({ bot, say, start }) {
  document.addEventListener("click", (event) => {
    const part = event.target.closest(PRESSABLE);
    const link = event.target.closest("a[href]");
    if (part) pressPart(part, say);
    else if (link && !link.hasAttribute("download")) follow(event, link, { bot: bot(), start });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches?.(PRESSABLE)) return;
    event.preventDefault();
    pressPart(event.target, say);
  });
}

function pressPart(part, say) {
  if (part.dataset.command) say(part.dataset.command);
  else if (part.matches("code")) copy(part.textContent);
  else part.classList.toggle("shown");
}

function follow(event, link, { bot, start }) {
  const target = botLink(link.href);
  if (target === null) return;
  event.preventDefault();
  const ours = target.name.toLowerCase() === bot?.username?.toLowerCase();
  if (ours && !target.elsewhere) start(target.payload);
  else toast(t("not_here"));
}

/** A link that Telegram would open by itself, as `{name, payload, elsewhere}`; null for an ordinary one. */
function botLink(href) {
  const url = new URL(href);
  const query = url.searchParams;
  const payload = query.get("start");
  const elsewhere = query.has("startgroup") || query.has("startchannel");
  if (url.protocol === "tg:") return { name: query.get("domain") ?? "", payload, elsewhere };
  if (!TELEGRAM.has(url.hostname)) return null;
  return { name: url.pathname.slice(1), payload, elsewhere };
}
