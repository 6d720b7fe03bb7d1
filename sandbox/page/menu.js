// A small menu beside the button that opened it; what its items do is the caller's business.

import { el, icon, walkWithArrows } from "./dom.js";

const EDGE = 8;

/** Opens items `{label, icon?, run, danger?}` beside `anchor`; Escape or a press elsewhere closes it. */
export function openMenu(anchor, items) {
  const buttons = items.map((item) =>
    el("button", { type: "button", role: "menuitem", class: item.danger ? "danger" : null, on: { click: () => choose(item) } },
      item.icon && icon(item.icon), el("span", {}, item.label)));
  const menu = el("div", { class: "menu", role: "menu", popover: "auto" }, buttons);
  const choose = (item) => {
    menu.hidePopover();
    item.run();
  };
  anchor.setAttribute("aria-expanded", "true");
  menu.addEventListener("toggle", (event) => {
    if (event.newState === "open") return;
    anchor.setAttribute("aria-expanded", "false");
    if (menu.contains(document.activeElement) || document.activeElement === document.body) anchor.focus();
    menu.remove();
  });
  document.body.append(menu);
  walkWithArrows(menu, () => buttons.map((button) => [button]));
  menu.showPopover();
  place(menu, anchor.getBoundingClientRect());
  buttons[0].focus();
}

function place(menu, anchor) {
  const { width, height } = menu.getBoundingClientRect();
  const above = anchor.bottom + height + EDGE > window.innerHeight;
  const left = Math.min(Math.max(EDGE, anchor.left), window.innerWidth - width - EDGE);
  menu.style.left = `${left}px`;
  menu.style.top = `${above ? Math.max(EDGE, anchor.top - height - 4) : anchor.bottom + 4}px`;
}
