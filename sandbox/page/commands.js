// The list of the bot's commands: behind the / button, and under the fingers while a command is typed.

import { byId, el } from "./dom.js";

/** Arms the / button and the completion; `run` sends a command, `current` asks for `[{command, description}]`. */
export function armCommands({ current, run }) {
  const list = byId("commands");
  const field = byId("text");
  let shown = [];
  let chosen = 0;

  const close = () => {
    list.hidden = true;
    field.removeAttribute("aria-activedescendant");
    byId("slash").setAttribute("aria-expanded", "false");
  };

  const mark = (index) => {
    chosen = (index + shown.length) % shown.length;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    list.children[chosen].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", list.children[chosen].id);
  };

  const pick = ({ command }) => {
    if (field.value.startsWith("/")) field.value = "";
    field.dispatchEvent(new Event("input"));
    close();
    run(`/${command}`);
    field.focus();
  };

  const open = (commands) => {
    shown = commands;
    if (shown.length === 0) {
      close();
      return;
    }
    list.replaceChildren(...shown.map((each, at) =>
      el("li", { id: `command-${at}`, role: "option", on: { mousedown: (event) => event.preventDefault(), click: () => pick(each) } },
        el("strong", {}, `/${each.command}`), el("span", {}, each.description))));
    list.hidden = false;
    byId("slash").setAttribute("aria-expanded", "true");
    mark(0);
  };

  const typed = async () => {
    const match = /^\/(\w*)$/.exec(field.value);
    if (!match) {
      close();
      return;
    }
    const commands = await current();
    if (field.value === match[0]) open(commands.filter((each) => each.command.startsWith(match[1].toLowerCase())));
  };

  byId("slash").addEventListener("click", async () => {
    if (!list.hidden) {
      close();
      return;
    }
    field.focus();
    open(await current());
  });
  field.addEventListener("changed", typed);
  field.addEventListener("blur", close);
  // Runs before the message box's own keys: while the list is open, Enter and the arrows belong to it.
  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const act = {
      ArrowDown: () => mark(chosen + 1),
      ArrowUp: () => mark(chosen - 1),
      Enter: () => pick(shown[chosen]),
      Tab: () => pick(shown[chosen]),
      Escape: close,
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }, { capture: true });
}
