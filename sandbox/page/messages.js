// Turns one message as the sandbox gives it into a bubble; where the bubble stands is the log's business.

import { avatar, botFace, el, icon } from "./dom.js";
import { inlineKeyboard } from "./keyboards.js";
import { makePressable, PRESSABLE } from "./links.js";
import { mediaOf } from "./media.js";
import { hour, t } from "./words.js";

const touch = window.matchMedia("(hover: none)");

/** The element of a message in `chat` (`{id, me, bot, group, act}`); service messages become a line of their own. */
export function messageNode(view, chat) {
  const service = serviceText(view);
  return service === null ? talk(view, chat) : el("div", { class: "service", data: { id: view.message_id } }, el("span", {}, service));
}

function talk(view, chat) {
  const mine = view.from?.id === chat.me.id;
  const author = view.sender_chat ?? view.from ?? chat.bot;
  const keys = view.reply_markup?.inline_keyboard && inlineKeyboard(view, chat);
  const name = `message ${mine ? "mine" : "theirs"}${keys ? " keyed" : ""}`;
  return el("article", { class: name, "aria-label": nameOf(author), data: { id: view.message_id, author: author.id } },
    chat.group && !mine && (author.is_bot ? botFace() : avatar(author.id, nameOf(author))),
    el("div", { class: "column" },
      bubble(view, chat, mine, author),
      keys));
}

export const nameOf = (author) => author.title ?? author.first_name ?? author.username ?? String(author.id);

function bubble(view, chat, mine, author) {
  const media = mediaOf(view);
  const text = view.html ? el("div", { class: "text", dir: "auto" }) : null;
  // The sandbox escapes everything but its own tags; the page's content policy stops the rest.
  if (text) {
    text.innerHTML = view.html;
    makePressable(text);
  }
  const known = media || text;
  const actions = actionsButton(view, chat, mine);
  return el("div", { class: media ? "bubble with-media" : "bubble", on: { click: (event) => tapped(event, actions) } },
    chat.group && !mine && authorLine(author),
    view.forward_origin && el("div", { class: "forwarded" }, t("forwarded", { name: originOf(view.forward_origin) })),
    view.reply_to_message && quote(view.reply_to_message),
    media,
    text,
    !known && el("div", { class: "text unsupported" }, t("unsupported")),
    view.reactions?.length > 0 && reactions(view.reactions),
    el("div", { class: "meta" },
      actions,
      view.edit_date && el("span", {}, t("edited")),
      el("time", { datetime: new Date(view.date * 1000).toISOString() }, hour(new Date(view.date * 1000)))));
}

const originOf = (origin) => origin.sender_user_name ?? nameOf(origin.sender_user ?? origin.sender_chat ?? origin.chat);

const reactions = (list) => el("div", { class: "reactions" }, list.map((each) => el("span", {}, each.emoji ?? "★")));

function authorLine(author) {
  return el("div", { class: "author" }, nameOf(author), author.is_bot && el("span", { class: "badge" }, t("bot")));
}

function quote(original) {
  return el("button", { type: "button", class: "quote", data: { jump: original.message_id } },
    el("strong", {}, nameOf(original.from ?? original.chat ?? {})),
    el("span", {}, excerpt(original)));
}

/** The first words of a message, as one line of plain text. */
export function excerpt(view) {
  const text = view.text ?? view.caption;
  if (text) return text.replace(/\s+/g, " ").slice(0, 90);
  if (view.photo) return t("photo");
  if (view.document) return view.document.file_name ?? t("file");
  return view.location ? t("location") : t("deleted_message");
}

function actionsButton(view, chat, mine) {
  const button = el("button", { type: "button", class: "actions", "aria-label": t("actions"), "aria-haspopup": "menu" }, icon("more"));
  button.addEventListener("click", () => chat.act(view, mine, button));
  return button;
}

/** On a touch screen a tap on the bubble itself opens what can be done with the message. */
function tapped(event, actions) {
  const pressable = event.target.closest(`a, button, ${PRESSABLE}`);
  if (!pressable && touch.matches && getSelection().isCollapsed) actions.click();
}

const SERVICE = {
  new_chat_members: (members) => members.map((member) => t("joined", { name: nameOf(member) })).join(" · "),
  left_chat_member: (member) => t("left", { name: nameOf(member) }),
  pinned_message: () => t("pinned"),
  new_chat_title: (name) => t("titled", { name }),
  group_chat_created: () => t("group_made"),
  supergroup_chat_created: () => t("group_made"),
  migrate_to_chat_id: () => t("migrated"),
  migrate_from_chat_id: () => t("migrated"),
};

function serviceText(view) {
  const kind = Object.keys(SERVICE).find((name) => view[name]);
  return kind ? SERVICE[kind](view[kind]) : null;
}
