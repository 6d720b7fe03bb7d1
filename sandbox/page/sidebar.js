// The list of people and of one person's chats; on a narrow screen it is a drawer.

import { avatar, botFace, byId, el, icon } from "./dom.js";
import { languageName, listDate, t } from "./words.js";

const narrow = window.matchMedia("(max-width: 820px)");

/** Draws people as tiles. `choose(person)` switches to one, `add()` asks for a new one. */
export function showPeople({ people, me, unreadOf, choose, add }) {
  keepFocus(byId("people"), () => [
    ...people.map((person) => personTile(person, person.id === me.id, unreadOf(person), choose)),
    el("button", { type: "button", class: "tile", data: { key: "add" }, on: { click: add } },
      el("span", { class: "avatar hollow", "aria-hidden": "true" }, icon("add")),
      el("span", { class: "tile-name" }, t("add_person"))),
  ]);
}

function personTile(person, current, unread, choose) {
  const state = person.blocked ? t("blocked") : languageName(person.language_code);
  return el("button", {
    type: "button", class: "tile", lang: person.language_code, data: { key: person.id },
    "aria-current": current ? "true" : null, on: { click: () => choose(person) },
  },
  el("span", { class: "face" }, avatar(person.id, person.first_name), current ? null : badge(unread)),
  el("span", { class: "tile-name" }, person.first_name),
  el("small", {}, state));
}

/** Draws the chats of the chosen person. */
export function showChats({ chats, openId, now, choose }) {
  keepFocus(byId("chats"), () => chats.map((chat) => chatRow(chat, chat.id === openId, now, choose)));
}

function chatRow(chat, current, now, choose) {
  const date = chat.last_date ? listDate(new Date(chat.last_date * 1000), now) : "";
  return el("button", {
    type: "button", class: "chat-row", data: { key: chat.id }, "aria-current": current ? "true" : null,
    on: { click: () => choose(chat.id) },
  },
  faceOf(chat),
  el("span", { class: "lines" },
    el("span", { class: "line" }, el("strong", {}, chat.title), el("time", {}, date)),
    el("span", { class: "line" }, el("span", { class: "last" }, chat.last_text || (chat.last_date ? "…" : t("empty"))), current ? null : badge(chat.unread))));
}

/** The round picture of a chat: the bot's own for a private one, the title's initial for a group. */
export const faceOf = (chat) => (chat.type === "private" ? botFace() : avatar(chat.id, chat.title));

const badge = (count) => (count > 0
  ? el("span", { class: "unread" },
    el("span", { "aria-hidden": "true" }, String(count)),
    el("span", { class: "unseen" }, t("unread", { count })))
  : null);

/** Redraws a list without taking the focus from the entry that has it. */
function keepFocus(list, draw) {
  const key = list.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  list.replaceChildren(...draw());
  if (key) list.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

/** Opens and closes the drawer of a narrow screen; on a wide one the list is always there. */
export function armDrawer() {
  const side = byId("side");
  const main = byId("chat");
  const set = (open) => {
    const shown = open && narrow.matches;
    document.body.classList.toggle("drawer-open", shown);
    side.inert = narrow.matches && !open;
    main.inert = shown;
    byId("drawer-open").setAttribute("aria-expanded", String(shown));
  };
  const close = () => {
    if (!document.body.classList.contains("drawer-open")) return;
    set(false);
    byId("drawer-open").focus();
  };
  byId("drawer-open").addEventListener("click", () => {
    set(true);
    (side.querySelector("[aria-current]") ?? side.querySelector("button")).focus();
  });
  byId("drawer-close").addEventListener("click", close);
  byId("scrim").addEventListener("click", close);
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  narrow.addEventListener("change", () => set(false));
  set(false);
  return close;
}
