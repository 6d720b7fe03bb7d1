// Builds elements and icons; knows nothing of chats. Text always goes in as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  menu: "M4 7h16M4 12h16M4 17h16",
  send: "M5 12l15-7-5.5 15-3-6.5z M11.5 13.5L20 5",
  attach: "M19.5 11.5l-7.7 7.7a5 5 0 0 1-7-7l8.2-8.2a3.3 3.3 0 0 1 4.7 4.7l-8.2 8.1a1.7 1.7 0 0 1-2.4-2.4l7.2-7.1",
  photo: "M4 6h16v12H4z M4 15l4.5-4.5 4 4 2.5-2.5 5 5 M15.5 9.5h.01",
  file: "M7 3h7l4 4v14H7z M14 3v4h4",
  place: "M12 21c4.5-5 6.5-8.2 6.5-11a6.5 6.5 0 1 0-13 0c0 2.8 2 6 6.5 11z M12 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z",
  close: "M6 6l12 12M18 6L6 18",
  down: "M6 10l6 6 6-6",
  more: "M12 5.5h.01M12 12h.01M12 18.5h.01",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 7v5l3.5 2",
  bell: "M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15z M10 20.5h4",
  back: "M4 12a8 8 0 1 0 2.6-5.9 M4 4v4.5h4.5",
  reply: "M10 7L5 12l5 5 M5 12h9a5 5 0 0 1 5 5",
  open: "M8 16L17 7 M10 7h7v7",
  copy: "M9 9h10v11H9z M6 15H5V4h10v1",
  sim: "M7.5 3.5h6.5l4 4v11a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-14z M8 13.8h1.8l1.4-3.3 2 5 1.2-1.7h1.8",
  add: "M12 5v14M5 12h14",
  keyboard: "M3 7h18v11H3z M7 11h.01M11 11h.01M15 11h.01M8 14.5h8",
};

/** An element: `on` takes listeners, `data` takes data attributes, other properties are attributes. */
export function el(tag, { on = {}, data = {}, ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const [event, listener] of Object.entries(on)) node.addEventListener(event, listener);
  Object.assign(node.dataset, data);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

export const byId = (id) => document.getElementById(id);

/** A round picture with the initial of a name; the hue follows the id, so a person keeps his colour. */
export function avatar(id, name) {
  const node = el("span", { class: "avatar", "aria-hidden": "true" }, [...(name || "?")][0].toUpperCase());
  node.style.setProperty("--hue", String((Math.abs(Number(id)) * 67 + 150) % 360));
  return node;
}

/** The bot's own round picture. */
export const botFace = () => el("span", { class: "avatar of-bot", "aria-hidden": "true" }, icon("sim"));

/** Lets the arrow keys walk between the buttons of a container laid out in rows; Tab meets only one of them. */
export function walkWithArrows(container, rowsOf) {
  const settle = (chosen) => {
    for (const button of rowsOf().flat()) button.tabIndex = button === chosen ? 0 : -1;
  };
  settle(rowsOf().flat()[0]);
  container.addEventListener("focusin", (event) => settle(event.target.closest("button, a")));
  container.addEventListener("keydown", (event) => {
    const target = neighbour(rowsOf(), event.target, event.key);
    if (!target) return;
    event.preventDefault();
    target.focus();
  });
}

function neighbour(rows, from, key) {
  const row = rows.findIndex((buttons) => buttons.includes(from));
  if (row < 0) return null;
  const column = rows[row].indexOf(from);
  const near = (buttons) => buttons && buttons[Math.min(column, buttons.length - 1)];
  switch (key) {
    case "ArrowLeft": return rows[row][column - 1] ?? null;
    case "ArrowRight": return rows[row][column + 1] ?? null;
    case "ArrowUp": return near(rows[row - 1]) ?? null;
    case "ArrowDown": return near(rows[row + 1]) ?? null;
    case "Home": return rows[0][0];
    case "End": return rows.at(-1).at(-1);
    default: return null;
  }
}
