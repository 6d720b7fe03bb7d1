// The page's own words in Chinese and English, and how it writes dates; what the bot says is not its business.

export const LANGUAGE = (navigator.language || "en").toLowerCase().startsWith("zh") ? "zh-Hans" : "en";

const WORDS = {
  skip: ["跳到输入框", "Skip to the message box"],
  hint: ["替手机号续命的机器人，在本机演示，无需账号。先按「开始」，再把时间快进到下一次提醒。",
    "A bot that keeps phone numbers alive, on this computer, no account needed. Press Start, then jump to the next reminder."],
  dismiss: ["知道了", "Dismiss"],
  you_are: ["你现在是", "You are"],
  chats: ["对话", "Chats"],
  people_and_chats: ["人物与对话", "People and chats"],
  open_list: ["打开人物与对话列表", "Open people and chats"],
  close: ["关闭", "Close"],
  bot: ["机器人", "bot"],
  members: ["群组", "group"],
  typing: ["正在输入…", "typing…"],
  messages: ["消息", "Messages"],
  new_messages: ["新消息", "New messages"],
  to_bottom: ["回到最新消息", "To the newest message"],
  empty: ["还没有消息", "No messages yet"],
  begin: ["按下面的「开始」，和它打个招呼。", "Press Start below to say hello."],
  write: ["写消息…", "Message"],
  send: ["发送", "Send"],
  start: ["开始", "Start"],
  unblock: ["解除屏蔽", "Unblock the bot"],
  block: ["屏蔽机器人", "Block the bot"],
  blocked: ["已屏蔽", "blocked"],
  commands: ["命令", "Commands"],
  attach: ["添加", "Attach"],
  photo: ["照片", "Photo"],
  file: ["文件", "File"],
  location: ["位置", "Location"],
  choose_place: ["发送哪里的位置？", "Share which place?"],
  cancel: ["取消", "Cancel"],
  ok: ["好", "OK"],
  save: ["保存", "Save"],
  reply: ["回复", "Reply"],
  edit: ["编辑", "Edit"],
  delete: ["删除", "Delete"],
  actions: ["消息操作", "Message actions"],
  editing: ["编辑消息", "Edit message"],
  replying: ["回复 {name}", "Reply to {name}"],
  forwarded: ["转发自 {name}", "Forwarded from {name}"],
  edited: ["已编辑", "edited"],
  deleted_message: ["已删除的消息", "Deleted message"],
  unsupported: ["这里还不能显示这种消息", "This kind of message cannot be shown here yet"],
  enlarge: ["放大照片", "Enlarge the photo"],
  copy: ["复制", "Copy text"],
  copied: ["已复制：{text}", "Copied: {text}"],
  copy_failed: ["浏览器不让复制，内容是：{text}", "The browser refused to copy. The text: {text}"],
  not_here: ["演示页里打不开这个链接", "This link does not open in the demo"],
  no_contact: ["演示里没有真实电话号码可以分享", "The demo has no phone number to share"],
  no_answer: ["机器人没有回应这次点击", "The bot did not answer this press"],
  not_sent: ["没有发出去，内容还在输入框里：{reason}", "Not sent; your text is still here: {reason}"],
  failed: ["没有成功：{reason}", "That did not work: {reason}"],
  unreachable: ["沙盒没有回应", "the sandbox does not answer"],
  lost: ["连接断开，正在重连…", "Connection lost, reconnecting…"],
  back: ["已重新连接", "Connected again"],
  time: ["演示时间", "Demo time"],
  hour: ["+1 小时", "+1 h"],
  day: ["+1 天", "+1 d"],
  week: ["+1 周", "+1 wk"],
  hour_long: ["快进一小时", "One hour forward"],
  day_long: ["快进一天", "One day forward"],
  week_long: ["快进一周", "One week forward"],
  next: ["下次提醒", "Next reminder"],
  next_at: ["下次提醒：{when}", "Next reminder: {when}"],
  next_none: ["还没有待发的提醒，先给机器人添加一个号码", "No reminder is planned yet: add a line with the bot first"],
  reset: ["回到真实时间", "Back to real time"],
  today: ["今天", "Today"],
  yesterday: ["昨天", "Yesterday"],
  person_settings: ["{name} 的设置", "Settings of {name}"],
  language: ["Telegram 语言", "Telegram language"],
  name: ["名字", "Name"],
  add_person: ["添加人物", "Add a person"],
  unread: ["{count} 条未读", "{count} unread"],
  hide_keyboard: ["收起按键", "Hide the keys"],
  show_keyboard: ["显示按键", "Show the keys"],
  joined: ["{name} 加入了群组", "{name} joined"],
  left: ["{name} 离开了群组", "{name} left"],
  pinned: ["置顶了一条消息", "A message was pinned"],
  titled: ["群名改为 {name}", "The group is now called {name}"],
  group_made: ["群组已建立", "The group was created"],
  migrated: ["群组已升级", "The group became a supergroup"],
};

/** The words for a key in the reader's language, with {facts} filled in. */
export function t(key, facts = {}) {
  const sentence = WORDS[key][LANGUAGE === "en" ? 1 : 0];
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(facts[name]));
}

const locale = LANGUAGE === "en" ? navigator.language || "en" : "zh-Hans";
const format = (options) => new Intl.DateTimeFormat(locale, options);
const HOUR = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const DAY = format({ month: "long", day: "numeric" });
const DAY_AND_YEAR = format({ year: "numeric", month: "long", day: "numeric" });
const SHORT_DAY = format({ month: "short", day: "numeric" });
const MOMENT = format({ weekday: "short", month: "short", day: "numeric" });
const MOMENT_AND_YEAR = format({ weekday: "short", month: "short", day: "numeric", year: "numeric" });
const DUE = format({ month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

export const hour = (date) => HOUR.format(date);
export const moment = (date) => (date.getFullYear() === new Date().getFullYear() ? MOMENT : MOMENT_AND_YEAR).format(date);
export const dueMoment = (date) => DUE.format(date);

const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
const daysBetween = (earlier, later) => Math.round((midnight(later) - midnight(earlier)) / 86_400_000);

/** A day as the separators write it, seen from the sandbox's own today. */
export function dayName(date, now) {
  const days = daysBetween(date, now);
  if (days === 0) return t("today");
  if (days === 1) return t("yesterday");
  return (date.getFullYear() === now.getFullYear() ? DAY : DAY_AND_YEAR).format(date);
}

/** The shortest useful date for the chat list. */
export const listDate = (date, now) => (daysBetween(date, now) === 0 ? hour(date) : SHORT_DAY.format(date));

/** A span of seconds in its largest units, such as "2 d 3 h". */
export function span(seconds) {
  const [d, h, m] = LANGUAGE === "en" ? [" d", " h", " min"] : [" 天", " 小时", " 分钟"];
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor((seconds % 86_400) / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const parts = [days && days + d, days < 10 && hours && hours + h, !days && minutes && minutes + m].filter(Boolean);
  return parts.join(" ") || "0" + m;
}

/** A language by the name its speakers give it where the browser knows it, else the code. */
export function languageName(code) {
  try {
    return new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
  } catch {
    return code; // a person may carry a tag that is no language at all
  }
}
