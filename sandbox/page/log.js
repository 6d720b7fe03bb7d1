// The list of messages: days, order, edits in place, deletions, and scrolling like a messenger.

import { byId, el } from "./dom.js";
import { messageNode } from "./messages.js";
import { dayName, t } from "./words.js";

const NEAR_BOTTOM = 48;

export class Log {
  #root = byId("log");
  #list = byId("log-list");
  #pill = byId("pill");
  #nodes = new Map();
  #views = new Map();
  #chat = null;
  #stuck = true;
  #lastTop = 0;
  #missed = 0;
  #now = () => new Date();

  constructor(now) {
    this.#now = now;
    this.#root.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.#root.addEventListener("keydown", (event) => this.#leaveKeyboard(event));
    this.#list.addEventListener("click", (event) => this.#jump(event));
    this.#pill.addEventListener("click", () => this.toBottom());
    const follow = new ResizeObserver(() => this.#stuck && this.toBottom());
    follow.observe(this.#list);
    follow.observe(this.#root);
  }

  /** All messages of the open chat, oldest first. */
  get views() {
    return [...this.#views.values()];
  }

  /** Shows another chat from its beginning to its newest message. */
  show(views, chat) {
    this.#chat = chat;
    this.#nodes.clear();
    this.#views.clear();
    this.#root.setAttribute("aria-busy", "true"); // history is not read aloud, news are
    this.#list.replaceChildren();
    for (const view of views) this.#append(view);
    this.#root.setAttribute("aria-busy", "false");
    this.#showEmpty();
    this.toBottom();
  }

  /** A new message goes to the end; a known one is changed where it stands. */
  put(view) {
    const old = this.#nodes.get(view.message_id);
    if (old) {
      this.#replace(old, view);
      return;
    }
    this.#append(view);
    this.#showEmpty();
    if (view.from?.id === this.#chat.me.id) this.toBottom();
    else if (!this.#stuck) this.#missed += 1;
    this.#showPill();
  }

  remove(id) {
    const node = this.#nodes.get(id);
    if (!node) return;
    if (node.contains(document.activeElement)) this.#root.focus();
    const day = node.parentElement;
    if (!node.classList.contains("followed")) node.previousElementSibling.classList.remove("followed");
    if (!node.classList.contains("follows")) node.nextElementSibling?.classList.remove("follows");
    node.remove();
    if (day.childElementCount === 1) day.remove();
    this.#nodes.delete(id);
    this.#views.delete(id);
    this.#showEmpty();
  }

  toBottom() {
    this.#stuck = true;
    this.#missed = 0;
    this.#root.scrollTop = this.#root.scrollHeight;
    this.#showPill();
  }

  /** Names the days again when the sandbox's today has changed. */
  nameDays() {
    const now = this.#now();
    for (const day of this.#list.children) {
      day.firstElementChild.textContent = dayName(new Date(Number(day.dataset.date) * 1000), now);
    }
  }

  /** Puts the focus on the newest inline keyboard; says whether there was one. */
  focusLastKeyboard() {
    const target = [...this.#list.querySelectorAll(".inline-keyboard")].at(-1)?.querySelector("button, a");
    target?.focus();
    return Boolean(target);
  }

  #append(view) {
    const node = messageNode(view, this.#chat);
    const day = this.#dayOf(view.date);
    const previous = day.lastElementChild;
    if (previous.dataset.author && previous.dataset.author === node.dataset.author) {
      previous.classList.add("followed");
      node.classList.add("follows");
    }
    day.append(node);
    this.#nodes.set(view.message_id, node);
    this.#views.set(view.message_id, view);
  }

  #dayOf(seconds) {
    const date = new Date(seconds * 1000);
    const last = this.#list.lastElementChild;
    if (last?.dataset.day === date.toDateString()) return last;
    const label = el("h3", { class: "day-name" }, dayName(date, this.#now()));
    const day = el("section", { class: "day", data: { day: date.toDateString(), date: seconds } }, label);
    this.#list.append(day);
    return day;
  }

  #replace(old, view) {
    const focused = focusedKey(old);
    const node = messageNode(view, this.#chat);
    for (const name of ["follows", "followed"]) node.classList.toggle(name, old.classList.contains(name));
    node.classList.add("changed");
    old.replaceWith(node);
    this.#nodes.set(view.message_id, node);
    this.#views.set(view.message_id, view);
    if (focused) (keyAt(node, focused) ?? this.#root).focus();
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.#root;
    if (scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM) {
      this.#stuck = true;
      this.#missed = 0;
    } else if (scrollTop < this.#lastTop) {
      this.#stuck = false; // only the reader scrolls up
    }
    this.#lastTop = scrollTop;
    this.#showPill();
  }

  #showPill() {
    this.#pill.hidden = this.#stuck;
    this.#pill.classList.toggle("news", this.#missed > 0);
    byId("pill-text").textContent = this.#missed > 0 ? `${t("new_messages")} · ${this.#missed}` : "";
    this.#pill.setAttribute("aria-label", this.#missed > 0 ? `${t("new_messages")}: ${this.#missed}` : t("to_bottom"));
  }

  #showEmpty() {
    byId("empty").hidden = this.#nodes.size > 0;
  }

  /** Up and down at the edge of a keyboard lead to the neighbouring message's keyboard. */
  #leaveKeyboard(event) {
    const here = event.target.closest?.(".inline-keyboard");
    if (!here || event.defaultPrevented || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    const all = [...this.#list.querySelectorAll(".inline-keyboard")];
    const next = all[all.indexOf(here) + (event.key === "ArrowUp" ? -1 : 1)];
    const target = next?.querySelector("button, a") ?? (event.key === "ArrowDown" ? byId("text") : null);
    if (!target) return;
    event.preventDefault();
    target.focus();
  }

  #jump(event) {
    const target = this.#nodes.get(Number(event.target.closest("[data-jump]")?.dataset.jump));
    if (!target) return;
    target.scrollIntoView({ block: "center" });
    target.classList.remove("pointed");
    requestAnimationFrame(() => target.classList.add("pointed"));
  }
}

const rowsOf = (node) => [...node.querySelectorAll(".inline-keyboard .row")].map((row) => [...row.children]);

function focusedKey(node) {
  const rows = rowsOf(node);
  const row = rows.findIndex((keys) => keys.includes(document.activeElement));
  return row < 0 ? null : { row, column: rows[row].indexOf(document.activeElement) };
}

function keyAt(node, { row, column }) {
  const rows = rowsOf(node);
  const keys = rows[Math.min(row, rows.length - 1)];
  return keys?.[Math.min(column, keys.length - 1)];
}
