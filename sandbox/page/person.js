// The dialog that adds a person or changes one: name, Telegram language, blocking the bot.

import { patch, post } from "./api.js";
import { byId, el } from "./dom.js";
import { attempt } from "./notices.js";
import { languageName, t } from "./words.js";

const LANGUAGES = ["zh-hans", "zh-hant", "en", "es", "fr"];

let shown = null; // the person being changed, null for a new one
let done = () => {};

export function armPersonDialog() {
  byId("person-form").addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  byId("person-cancel").addEventListener("click", () => byId("person").close());
  byId("person-block").addEventListener("click", () => finish(() => change({ blocked: !shown.blocked })));
}

/** Asks for a new person; `added` gets him. */
export function askNewPerson(added) {
  open(null, added);
}

/** Shows the settings of a person. */
export function askChanges(person) {
  open(person, () => {});
}

function open(person, after) {
  shown = person;
  done = after;
  const title = person ? t("person_settings", { name: person.first_name }) : t("add_person");
  byId("person-title").textContent = title;
  byId("person-name").value = person?.first_name ?? "";
  const code = person?.language_code ?? LANGUAGES[0];
  const codes = LANGUAGES.includes(code) ? LANGUAGES : [code, ...LANGUAGES];
  byId("person-language").replaceChildren(...codes.map((each) => el("option", { value: each, selected: each === code }, languageName(each))));
  byId("person-block").hidden = !person;
  byId("person-block").textContent = person?.blocked ? t("unblock") : t("block");
  byId("person").showModal();
}

const change = (facts) => patch(`/control/people/${shown.id}`, facts);

function save() {
  const facts = { first_name: byId("person-name").value.trim(), language_code: byId("person-language").value };
  finish(() => (shown ? change(facts) : post("/control/people", facts)));
}

async function finish(action) {
  await attempt(async () => {
    const person = await action();
    byId("person").close();
    done(person);
  });
}
