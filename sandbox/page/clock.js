// The time control: shows the sandbox's date and moves it forward.

import { get, post } from "./api.js";
import { byId } from "./dom.js";
import { attempt, toast } from "./notices.js";
import { dueMoment, hour, moment, span, t } from "./words.js";

const TICK_MS = 1000;
const STEPS = { "time-hour": 3600, "time-day": 86_400, "time-week": 604_800 };
const NOTICEABLE_SECONDS = 60;

export class TimeControl {
  #readAt = performance.now();
  #base = Date.now();
  #offset = 0;
  #due = null;
  #busy = false;

  /** `changed` is called whenever the sandbox's day may have changed. */
  constructor(changed) {
    this.changed = changed;
    for (const [id, seconds] of Object.entries(STEPS)) {
      byId(id).addEventListener("click", () => this.#move({ advance: seconds }));
    }
    byId("time-next").addEventListener("click", () => {
      if (this.#due) this.#move({ to: "next_due" });
      else toast(t("next_none"));
    });
    byId("time-reset").addEventListener("click", () => this.#move({ reset: true }));
    setInterval(() => this.#show(), TICK_MS);
  }

  /** The sandbox's now, between two readings by the browser's own stopwatch. */
  now() {
    return new Date(this.#base + performance.now() - this.#readAt);
  }

  async refresh() {
    this.#take(await get("/control/clock"));
  }

  async #move(body) {
    if (this.#busy) return;
    this.#busy = true;
    byId("time").setAttribute("aria-busy", "true");
    await attempt(async () => {
      await post("/control/clock", body);
      await this.refresh();
    });
    this.#busy = false;
    byId("time").setAttribute("aria-busy", "false");
  }

  #take({ now, offset, next_due: due }) {
    this.#readAt = performance.now();
    this.#base = Date.parse(now);
    this.#offset = offset;
    this.#due = due ? new Date(due) : null;
    this.#show();
    this.changed();
  }

  #show() {
    const now = this.now();
    write("time-hour-now", hour(now));
    write("time-day-now", moment(now));
    byId("time-now").dateTime = now.toISOString().slice(0, 16);
    const ahead = this.#offset >= NOTICEABLE_SECONDS;
    write("time-offset", ahead ? `+${span(this.#offset)}` : "");
    byId("time-reset").hidden = !ahead;
    const reason = this.#due ? t("next_at", { when: dueMoment(this.#due) }) : t("next_none");
    write("time-due", reason);
    byId("time-next").setAttribute("aria-disabled", String(!this.#due));
    byId("time-next").title = reason;
  }
}

/** Touches the page only when the words change, so that nothing is announced or painted every second. */
function write(id, text) {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}
