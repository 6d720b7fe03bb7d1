// Shows photos, documents and places, and the large view of a photo.

import { byId, el, icon } from "./dom.js";
import { LANGUAGE, t } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";

/** The media part of a message, or null when it has none. */
export function mediaOf(view) {
  if (view.photo?.length) return photo(view);
  if (view.document) return documentCard(view);
  if (view.venue) return place(view.venue.location, view.venue.title);
  if (view.location) return place(view.location, nearestCity(view.location));
  return null;
}

function photo(view) {
  const { width, height } = view.photo.at(-1);
  const text = view.caption ?? t("photo");
  const image = el("img", { src: view.file_url, alt: text, width, height, decoding: "async" });
  return el("button", { type: "button", class: "photo", "aria-label": t("enlarge"), on: { click: () => enlarge(view.file_url, text) } }, image);
}

function enlarge(address, text) {
  const image = byId("viewer-image");
  image.src = address;
  image.alt = text;
  byId("viewer").showModal();
}

/** Closes the large photo on any press; Escape is the dialog's own. */
export function armViewer() {
  byId("viewer").addEventListener("click", () => byId("viewer").close());
}

function documentCard(view) {
  const { file_name: name = t("file"), file_size: size } = view.document;
  return el("a", { class: "document", href: view.file_url, download: name },
    el("span", { class: "disc" }, icon("file")),
    el("span", { class: "names" }, el("strong", {}, name), size !== undefined && el("small", {}, sizeOf(size))));
}

function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1_048_576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

/** Cities a person can share; where the lines and the holders of the product mostly are. */
export const CITIES = [
  { name: ["多伦多", "Toronto"], latitude: 43.6532, longitude: -79.3832 },
  { name: ["温哥华", "Vancouver"], latitude: 49.2827, longitude: -123.1207 },
  { name: ["纽约", "New York"], latitude: 40.7128, longitude: -74.006 },
  { name: ["圣地亚哥", "Santiago"], latitude: -33.4489, longitude: -70.6693 },
  { name: ["上海", "Shanghai"], latitude: 31.2304, longitude: 121.4737 },
  { name: ["马德里", "Madrid"], latitude: 40.4168, longitude: -3.7038 },
  { name: ["巴黎", "Paris"], latitude: 48.8566, longitude: 2.3522 },
];

export const cityName = (city) => city.name[LANGUAGE === "en" ? 1 : 0];

function nearestCity({ latitude, longitude }) {
  const city = CITIES.find((each) => Math.abs(each.latitude - latitude) < 0.5 && Math.abs(each.longitude - longitude) < 0.5);
  return city ? cityName(city) : t("location");
}

function place({ latitude, longitude }, name) {
  const at = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return el("div", { class: "place", role: "img", "aria-label": `${name}, ${at}` },
    streets(latitude, longitude),
    el("span", { class: "pin" }, icon("place")),
    el("span", { class: "caption" }, el("strong", {}, name), el("small", {}, at)));
}

/** A drawing that stands for a map (nothing is fetched); its streets turn with the coordinates. */
function streets(latitude, longitude) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "-150 -60 300 120");
  svg.setAttribute("preserveAspectRatio", "xMidYMid slice");
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("transform", `rotate(${Math.round(latitude + longitude) % 30})`);
  const lines = document.createElementNS(SVG, "path");
  lines.setAttribute("d", "M-240-50H240M-240-14H240M-240 26H240M-240 62H240M-130-200V200M-74-200V200M-22-200V200M44-200V200M96-200V200M-200 120L200-90");
  group.append(lines);
  svg.append(group);
  return svg;
}
