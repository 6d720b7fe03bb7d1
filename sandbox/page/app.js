// The session: who is shown, which chat is open, and what each event of the sandbox changes.

import { follow, get, post } from "./api.js";
import { armAttach } from "./attach.js";
import { TimeControl } from "./clock.js";
import { armCommands } from "./commands.js";
import { Composer } from "./composer.js";
import { avatar, botFace, byId, icon } from "./dom.js";
import { armLinks } from "./links.js";
import { Log } from "./log.js";
import { armViewer } from "./media.js";
import { openMenu } from "./menu.js";
import { attempt, connectionBack, connectionLost, copy, quietly, showHint } from "./notices.js";
import { armPersonDialog, askChanges, askNewPerson } from "./person.js";
import { armDrawer, faceOf, showChats, showPeople } from "./sidebar.js";
import { languageName, t, LANGUAGE } from "./words.js";

const TYPING_MS = 5500;
const LATEST = Number.MAX_SAFE_INTEGER;

const session = { people: [], bot: null, me: null, chats: new Map(), openId: null, commands: [], typing: false };
let typingTimer = null;
let listsTimer = null;
let listsRead = Promise.resolve(); // one reading after the other: an older answer must not replace a newer one
let opening = 0; // counts the changes of chat, so that a slow one does not overtake the next
let waiting = null; // events that come while a chat is being loaded

const time = new TimeControl(() => {
  log.nameDays();
  if (session.openId) showLists();
});
const log = new Log(() => time.now());
const composer = new Composer({ upKey: () => log.focusLastKeyboard(), shareLocation: () => choosePlace() });
const choosePlace = armAttach({ current: openChat });
const closeDrawer = armDrawer();

function myChats() {
  return session.chats.get(session.me.id) ?? [];
}

/** The open chat as the message and composer modules want it. */
function openChat() {
  const facts = myChats().find((each) => each.id === session.openId) ?? { id: session.openId, type: "private" };
  return { ...facts, me: session.me, bot: session.bot, group: facts.type !== "private", act };
}

async function begin() {
  const { seq } = await get(`/control/events?after=${LATEST}&timeout=0`);
  await loadPeople();
  await Promise.all([loadChats(), time.refresh()]);
  await openAt(session.openId ?? fromAddress("chat"));
  return seq;
}

async function loadPeople() {
  const { people, bot } = await get("/control/people");
  const wanted = session.me?.id ?? fromAddress("person");
  Object.assign(session, { people, bot, me: people.find((each) => each.id === wanted) ?? nativePerson(people) });
}

/** A newcomer meets the bot as somebody who speaks his language. */
const nativePerson = (people) => people.find((each) => each.language_code?.startsWith(LANGUAGE.slice(0, 2))) ?? people[0];

async function loadChats() {
  const lists = await Promise.all(session.people.map((each) => get(`/control/chats?person=${each.id}`)));
  session.chats = new Map(session.people.map((each, at) => [each.id, lists[at].chats]));
}

async function openAt(chatId) {
  const known = myChats().some((each) => each.id === chatId);
  session.openId = known ? chatId : session.me.id;
  const ticket = ++opening;
  waiting ??= [];
  try {
    const views = await loadMessages();
    if (ticket === opening) showOpened(views);
  } finally {
    if (ticket === opening) catchUp();
  }
}

function showOpened(views) {
  const row = myChats().find((each) => each.id === session.openId);
  if (row) row.unread = 0;
  const chat = openChat();
  log.show(views, chat);
  composer.open(chat, views);
  showTyping(session.typing);
  showLists();
  history.replaceState(null, "", `#person=${session.me.id}&chat=${session.openId}`);
}

/** Applies what happened while a chat was being loaded. */
function catchUp() {
  const missed = waiting ?? [];
  waiting = null;
  missed.forEach(react);
}

async function loadMessages(after = 0) {
  const { openId, me } = session;
  const { messages, commands, typing } = await get(`/control/chats/${openId}/messages?person=${me.id}&after=${after}`);
  Object.assign(session, { commands, typing });
  byId("slash").hidden = commands.length === 0;
  return messages;
}

/** The commands are asked for when they are wanted: a bot may set them at any moment, and nothing tells of it. */
async function latestCommands() {
  await quietly(() => loadMessages(LATEST));
  return session.commands;
}

function fromAddress(name) {
  return Number(new URLSearchParams(location.hash.slice(1)).get(name)) || null;
}

function showLists() {
  const chat = openChat();
  showPeople({ people: session.people, me: session.me, unreadOf, choose: choosePerson, add: () => askNewPerson(welcome) });
  showChats({ chats: myChats(), openId: session.openId, now: time.now(), choose: chooseChat });
  byId("title").textContent = chat.title ?? session.bot.first_name;
  byId("chat-face").replaceChildren(faceOf(chat));
  byId("empty-words").textContent = t(chat.group || session.me.started ? "empty" : "begin");
  byId("empty-title").textContent = chat.title ?? session.bot.first_name;
  byId("me-name").textContent = session.me.first_name;
  byId("me-language").textContent = session.me.blocked ? t("blocked") : languageName(session.me.language_code);
  byId("me-face").replaceChildren(avatar(session.me.id, session.me.first_name));
  byId("me").setAttribute("aria-label", t("person_settings", { name: session.me.first_name }));
  document.title = `${chat.title ?? session.bot.first_name} · ${session.me.first_name}`;
}

/** What the bot has written to a person unseen; the talk of a group is marked in the list of chats only. */
const unreadOf = (person) => session.chats.get(person.id)?.find((each) => each.id === person.id)?.unread ?? 0;

const chooseChat = (id) => attempt(async () => {
  await openAt(id);
  closeDrawer();
  if (!matchMedia("(hover: none)").matches) composer.focus(); // a phone's keyboard would cover the chat
});

const choosePerson = (person) => attempt(async () => {
  const group = session.openId < 0 ? session.openId : person.id;
  session.me = person;
  await openAt(group);
});

async function welcome(person) {
  await loadPeople();
  session.me = session.people.find((each) => each.id === person.id);
  await loadChats();
  await openAt(person.id);
  closeDrawer();
}

function showTyping(typing) {
  clearTimeout(typingTimer);
  byId("status").textContent = typing ? t("typing") : t(session.openId < 0 ? "members" : "bot");
  byId("status").classList.toggle("typing", typing);
  if (typing) typingTimer = setTimeout(() => showTyping(false), TYPING_MS);
}

/** What may be done with a message, as a menu beside its button. */
function act(view, mine, button) {
  const { id, me } = openChat();
  const text = view.text ?? view.caption;
  const items = [{ label: t("reply"), icon: "reply", run: () => composer.reply(view) }];
  if (text) items.push({ label: t("copy"), icon: "copy", run: () => copy(text) });
  if (mine && view.text) items.push({ label: t("edit"), icon: "keyboard", run: () => composer.edit(view) });
  if (mine) {
    const remove = () => attempt(() => post(`/control/chats/${id}/delete`, { person: me.id, message_id: view.message_id }));
    items.push({ label: t("delete"), icon: "close", danger: true, run: remove });
  }
  openMenu(button, items);
}

const REACTIONS = {
  message: ({ message }) => put(message),
  edit: ({ message }) => put(message),
  delete: ({ message_id: id }) => {
    log.remove(id);
    composer.update(openChat(), log.views);
  },
  typing: () => showTyping(true),
};

function put(message) {
  log.put(message);
  if (message.from?.is_bot) showTyping(false);
  composer.update(openChat(), log.views);
}

function event(each) {
  if (each.type === "clock") quietly(() => time.refresh());
  else if (each.type !== "callback_answer" && each.type !== "typing") refreshListsSoon();
  if (waiting) waiting.push(each);
  else react(each);
}

function react(each) {
  if (each.chat_id === session.openId) REACTIONS[each.type]?.(each);
}

/** People and chats are read again a moment after a burst of events, not once for each. */
function refreshListsSoon() {
  listsTimer ??= setTimeout(() => {
    listsTimer = null;
    listsRead = listsRead.then(() => quietly(refreshLists));
  }, 120);
}

async function refreshLists() {
  await loadPeople();
  await loadMessages(LATEST); // marks the open chat as read, and brings changed commands
  await loadChats();
  if (!myChats().some((each) => each.id === session.openId)) await openAt(session.me.id);
  composer.update(openChat(), log.views);
  showLists();
}

function dress() {
  document.documentElement.lang = LANGUAGE;
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", t(node.dataset.label));
    if (node.matches("button")) node.title = t(node.dataset.label);
  }
  for (const node of document.querySelectorAll("[data-icon]")) node.prepend(icon(node.dataset.icon));
}

dress();
byId("empty").prepend(botFace());
showHint();
armViewer();
armPersonDialog();
armCommands({ current: latestCommands, run: (text) => composer.say(text) });
armLinks({
  bot: () => session.bot,
  say: (text) => composer.say(text),
  start: (payload) => attempt(async () => {
    if (session.openId !== session.me.id) await openAt(session.me.id);
    if (payload) await composer.start(payload);
  }),
});
byId("me").addEventListener("click", () => askChanges(session.me));
follow({ begin, event, lost: connectionLost, back: connectionBack });
