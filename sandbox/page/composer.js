// The message box: typing, drafts, replies and edits, reply keys, and the Start and Unblock bars in its place.

import { patch, post } from "./api.js";
import { byId, icon } from "./dom.js";
import { replyKeyboard, replyMarkupAfter } from "./keyboards.js";
import { excerpt, nameOf } from "./messages.js";
import { attempt, toast } from "./notices.js";
import { t } from "./words.js";

const LINES = 7;
const touch = window.matchMedia("(hover: none)");

export class Composer {
  #chat = null;
  #mode = null; // {kind: "reply" | "edit", view}
  #sending = false;
  #keysHidden = false;
  #field = byId("text");

  /** `upKey` is called when the reader leaves the empty box upwards; `shareLocation` when a reply key asks for a place. */
  constructor({ upKey, shareLocation }) {
    this.shareLocation = shareLocation;
    byId("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.#field.addEventListener("input", () => this.#changed());
    this.#field.addEventListener("keydown", (event) => this.#key(event, upKey));
    byId("start").addEventListener("click", () => this.start());
    byId("unblock").addEventListener("click", () => attempt(() => patch(`/control/people/${this.#chat.me.id}`, { blocked: false })));
    byId("mode-close").addEventListener("click", () => this.#leaveMode());
    byId("keys-toggle").addEventListener("click", () => {
      this.#keysHidden = !this.#keysHidden;
      this.#showKeysPanel();
    });
  }

  /** Another chat, with the words that were left unsent in it. */
  open(chat, views) {
    this.#chat = chat;
    this.#mode = null;
    this.#field.value = sessionStorage.getItem(this.#draftKey()) ?? "";
    this.#showMode();
    this.#fit();
    this.update(chat, views);
  }

  /** The chat's state has changed: a press of Start, a block, new reply keys. */
  update(chat, views) {
    this.#chat = chat;
    this.#showBars();
    this.#keys(byId("composer").hidden ? null : replyMarkupAfter(views));
  }

  /** Text from elsewhere (a command, a link) is sent as if it had been typed, but leaves a draft alone. */
  async say(text) {
    return attempt(() => post(`/control/chats/${this.#chat.id}/send`, { person: this.#chat.me.id, text }), "not_sent");
  }

  async start(payload) {
    const body = payload ? { person: this.#chat.me.id, payload } : { person: this.#chat.me.id };
    const { me, id } = this.#chat;
    await this.#once(async () => {
      const started = await attempt(() => post(`/control/chats/${id}/start`, body));
      me.started ||= started;
      this.#showBars(); // at once, so that a second press finds no button
    });
  }

  reply(view) {
    this.#enter({ kind: "reply", view });
  }

  edit(view) {
    this.#enter({ kind: "edit", view });
    this.put(view.text ?? view.caption ?? "");
  }

  /** Replaces what stands in the box. */
  put(text) {
    this.#field.value = text;
    this.#changed();
    this.focus();
  }

  focus() {
    const target = [this.#field, byId("start"), byId("unblock")].find((node) => node.offsetParent !== null);
    target?.focus();
  }

  async submit() {
    const text = this.#field.value.trim();
    if (!text) return;
    await this.#once(async () => {
      const { sent, field } = { sent: this.#field.value, field: this.#field };
      const key = this.#draftKey();
      if (!(await attempt(() => this.#deliver(text), "not_sent"))) return;
      sessionStorage.removeItem(key);
      if (key !== this.#draftKey()) return; // the reader has moved to another chat meanwhile
      field.value = field.value.startsWith(sent) ? field.value.slice(sent.length) : field.value;
      this.#leaveMode();
      this.#changed();
    });
  }

  #deliver(text) {
    const { id, me } = this.#chat;
    const about = this.#mode?.view.message_id;
    if (this.#mode?.kind === "edit") return post(`/control/chats/${id}/edit`, { person: me.id, message_id: about, text });
    const body = about ? { person: me.id, text, reply_to: about } : { person: me.id, text };
    return post(`/control/chats/${id}/send`, body);
  }

  async #once(action) {
    if (this.#sending) return;
    this.#sending = true;
    byId("send").setAttribute("aria-busy", "true");
    byId("start").setAttribute("aria-busy", "true");
    await action();
    this.#sending = false;
    byId("send").setAttribute("aria-busy", "false");
    byId("start").setAttribute("aria-busy", "false");
  }

  #key(event, upKey) {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape" && this.#mode) {
      this.#leaveMode();
    } else if (event.key === "ArrowUp" && this.#field.value === "" && upKey()) {
      event.preventDefault();
    }
  }

  #changed() {
    if (this.#mode?.kind !== "edit") {
      if (this.#field.value) sessionStorage.setItem(this.#draftKey(), this.#field.value);
      else sessionStorage.removeItem(this.#draftKey());
    }
    this.#fit();
    this.#field.dispatchEvent(new CustomEvent("changed"));
  }

  #fit() {
    const field = this.#field;
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, LINES * 22 + 20)}px`;
    byId("send").classList.toggle("ready", field.value.trim() !== "");
  }

  #draftKey() {
    return `draft.${this.#chat.id}.${this.#chat.me.id}`;
  }

  #enter(mode) {
    this.#mode = mode;
    this.#showMode();
    this.focus();
  }

  #leaveMode() {
    const wasEdit = this.#mode?.kind === "edit";
    this.#mode = null;
    this.#showMode();
    if (wasEdit) this.put(sessionStorage.getItem(this.#draftKey()) ?? "");
  }

  #showMode() {
    byId("mode").hidden = this.#mode === null;
    if (!this.#mode) return;
    const { kind, view } = this.#mode;
    byId("mode-title").textContent = kind === "edit" ? t("editing") : t("replying", { name: nameOf(view.from ?? {}) });
    byId("mode-text").textContent = excerpt(view);
  }

  #showBars() {
    const { group, me } = this.#chat;
    const blocked = !group && me.blocked;
    const fresh = !group && !blocked && !me.started;
    byId("composer").hidden = blocked || fresh;
    this.#bar("unblock", blocked);
    this.#bar("start", fresh);
  }

  #bar(id, shown) {
    const had = byId(id) === document.activeElement;
    byId(id).hidden = !shown;
    if (!had || shown) return;
    if (touch.matches) byId("log").focus(); // in the box it would bring up the phone's keyboard unasked
    else this.focus();
  }

  #keys(markup) {
    const panel = byId("keys");
    const current = markup?.keyboard ? `${this.#chat.id}:${this.#chat.me.id}:${markup.message.message_id}` : "";
    if (panel.dataset.of !== current) {
      panel.dataset.of = current;
      this.#keysHidden = false;
      panel.replaceChildren(...(current ? [replyKeyboard(markup, (button) => this.#replyKey(button, markup))] : []));
    }
    this.#field.placeholder = markup?.input_field_placeholder ?? t("write");
    this.#showKeysPanel();
  }

  #showKeysPanel() {
    const panel = byId("keys");
    const toggle = byId("keys-toggle");
    panel.hidden = this.#keysHidden || !panel.dataset.of;
    toggle.hidden = !panel.dataset.of;
    const name = t(this.#keysHidden ? "show_keyboard" : "hide_keyboard");
    toggle.replaceChildren(icon(this.#keysHidden ? "keyboard" : "down"));
    toggle.setAttribute("aria-label", name);
    toggle.title = name;
  }

  async #replyKey(button, markup) {
    if (button.request_location) {
      this.shareLocation();
    } else if (button.request_contact) {
      toast(t("no_contact"));
    } else if (await this.say(button.text)) {
      this.#keysHidden = Boolean(markup.one_time_keyboard);
      this.#showKeysPanel();
    }
  }
}
