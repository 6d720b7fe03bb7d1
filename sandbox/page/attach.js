// Sends what is not text: photos, files and places.

import { post, upload } from "./api.js";
import { byId, el } from "./dom.js";
import { CITIES, cityName } from "./media.js";
import { openMenu } from "./menu.js";
import { attempt } from "./notices.js";
import { t } from "./words.js";

/** Arms the attach button, pasting and dropping; `current` gives the open chat. Returns the place picker. */
export function armAttach({ current }) {
  const picker = byId("file-picker");
  let kind = "document";

  const send = async (file, as) => {
    const chat = current();
    const form = new FormData();
    form.set("person", String(chat.me.id));
    form.set("kind", as);
    form.set("file", file, file.name);
    byId("attach").setAttribute("aria-busy", "true");
    await attempt(() => upload(`/control/chats/${chat.id}/upload`, form));
    byId("attach").setAttribute("aria-busy", "false");
  };

  const pick = (as, accept) => {
    kind = as;
    picker.accept = accept;
    picker.click();
  };

  const sendAll = (files) => {
    for (const file of files) send(file, file.type.startsWith("image/") ? "photo" : "document");
  };

  picker.addEventListener("change", async () => {
    const [file] = picker.files;
    if (file) await send(file, kind);
    picker.value = "";
  });
  byId("attach").addEventListener("click", () =>
    openMenu(byId("attach"), [
      { label: t("photo"), icon: "photo", run: () => pick("photo", "image/*") },
      { label: t("file"), icon: "file", run: () => pick("document", "") },
      { label: t("location"), icon: "place", run: choosePlace },
    ]));
  byId("text").addEventListener("paste", (event) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    sendAll(event.clipboardData.files);
  });
  byId("log").addEventListener("dragover", (event) => event.preventDefault());
  byId("log").addEventListener("drop", (event) => {
    event.preventDefault();
    sendAll(event.dataTransfer.files);
  });

  const sendPlace = ({ latitude, longitude }) => {
    const chat = current();
    byId("places").close();
    return attempt(() => post(`/control/chats/${chat.id}/location`, { person: chat.me.id, latitude, longitude }));
  };
  byId("places-list").append(...CITIES.map((city) =>
    el("button", { type: "button", class: "key", on: { click: () => sendPlace(city) } }, cityName(city))));
  return choosePlace;
}

function choosePlace() {
  byId("places").showModal();
}
