// The desk's keyboard, focus and drafts. Every page works without it.

const SEARCH = "[data-search]";
const ROWS = "[data-row]";
const DRAFTS = "[data-draft]";
const LONG_NUMBER = /(?:\d[ .-]?){10}/;
const PREFIX = "draft:";

const status = document.getElementById("status");
const keys = document.getElementById("keys");

/* Keyboard */

function isTyping(target) {
  return target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, dialog[open]");
}

function moveRow(step) {
  const rows = [...document.querySelectorAll(ROWS)];
  const here = rows.findIndex((row) => row.closest(".row")?.contains(document.activeElement));
  const next = rows[here < 0 ? (step > 0 ? 0 : rows.length - 1) : here + step];
  next?.focus();
}

function markRow() {
  const box = document.activeElement.closest(".row")?.querySelector("input[type=checkbox]");
  box?.click();
  return box;
}

const actions = {
  "/": () => document.querySelector(SEARCH)?.focus(),
  j: () => moveRow(1),
  k: () => moveRow(-1),
  x: markRow,
  X: () => markSince(lastMarked, markRow()),
  "?": () => keys.showModal(),
};

/* A button says by which key it is pressed, anything else by which it is gone to; a key that is
   held down presses nothing twice, and nothing is decided on a page that nobody can have read: on a
   slow line the next one comes under the fingers. */
const UNREAD = 400; // milliseconds
let shownAt = -UNREAD;

function pressKey(event) {
  if (event.repeat || !/^[a-z]$/.test(event.key)) return false;
  const found = document.querySelector(`[data-key="${event.key}"]`);
  if (found?.matches(".main-action") && performance.now() - shownAt < UNREAD) {
    shownAt = performance.now();
    return true;
  }
  if (found?.matches("button")) found.click();
  else found?.focus();
  return Boolean(found);
}

function sendTyped(event) {
  if (event.key !== "Enter" || !event.target.matches("textarea")) return;
  event.preventDefault();
  const { form } = event.target;
  const last = event.shiftKey && form.querySelector("[name=end]");
  form.requestSubmit(last || form.querySelector(".main-action"));
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey) return sendTyped(event);
  if (event.altKey || isTyping(event.target)) return;
  const action = actions[event.key];
  action?.();
  if (action || pressKey(event)) event.preventDefault();
});

/* Drafts: what was typed and not sent, until it is sent or they sign out. No long number is
   kept: it may be a NIK. */

let sent = [];

function saveDraft(field) {
  const name = PREFIX + field.dataset.draft;
  if (field.value && !LONG_NUMBER.test(field.value)) sessionStorage.setItem(name, field.value);
  else sessionStorage.removeItem(name);
}

function restoreDrafts() {
  for (const field of document.querySelectorAll(DRAFTS)) {
    const kept = sessionStorage.getItem(PREFIX + field.dataset.draft);
    // What the page came with gives way to what was typed over it, not the other way round.
    if (kept && field.value === field.defaultValue) field.value = kept;
  }
}

function forgetSent() {
  const names = JSON.parse(sessionStorage.getItem("sent") ?? "[]");
  if (status.querySelector('[data-tone="done"]')) {
    for (const name of names) sessionStorage.removeItem(name);
  }
  sessionStorage.removeItem("sent");
}

document.addEventListener("input", (event) => {
  if (event.target.matches(DRAFTS)) saveDraft(event.target);
});

document.addEventListener("submit", (event) => {
  sent = [...event.target.querySelectorAll(DRAFTS)].map((each) => PREFIX + each.dataset.draft);
  sessionStorage.setItem("sent", JSON.stringify(sent));
});

/* Rows that are marked: their number, all at once, and with Shift all since the last one. */

let lastMarked;

function markSince(last, box) {
  const boxes = [...(box?.form.querySelectorAll("input[name=row]") ?? [])];
  const ends = [boxes.indexOf(last), boxes.indexOf(box)].sort((one, other) => one - other);
  if (ends[0] >= 0) {
    for (const each of boxes.slice(ends[0], ends[1])) each.checked = box.checked;
  }
  countMarked();
}

document.addEventListener("click", (event) => {
  if (!event.target.matches("input[name=row]")) return;
  if (event.shiftKey) markSince(lastMarked, event.target);
  lastMarked = event.target;
});

function countMarked() {
  for (const form of document.querySelectorAll("[data-marks]")) {
    const marked = form.querySelectorAll("input[name=row]:checked").length;
    for (const each of form.querySelectorAll("[data-marked]")) each.textContent = marked;
  }
}

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-mark-all]")) {
    for (const each of event.target.form.querySelectorAll("input[name=row]")) {
      each.checked = event.target.checked;
    }
  }
  countMarked();
});

/* A filter that is chosen with the mouse or a finger shows its list at once; by keyboard each arrow
   would, so there the button does. */

let byPointer = false;
document.addEventListener("pointerdown", () => (byPointer = true));
document.addEventListener("keydown", () => (byPointer = false));

document.addEventListener("change", ({ target }) => {
  const { form } = target;
  if (!byPointer || form?.method !== "get" || !target.matches("select, [type=checkbox]")) return;
  if (new URL(form.action).pathname === location.pathname) form.requestSubmit();
});

/* Copying a value for another system. */

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  status.querySelector("[data-said]")?.remove();
  const said = document.createElement("p");
  said.dataset.said = "";
  said.textContent = button.dataset.copied;
  status.append(said);
});

/* Pages that are swapped in. On the same page, such as a list that was filtered, the focus stays
   where it was. Another one, such as that of the next application, is begun at its top: an Enter that
   is pressed once more decides about nobody who was not seen. */

const HEADING = /<h1>.*?<\/h1>/s;

document.addEventListener("htmx:before:swap", ({ detail: { ctx } }) => {
  const main = document.getElementById("main");
  const next = ctx.text?.match(HEADING)?.[0];
  if (!next || next === main.innerHTML.match(HEADING)?.[0]) return;
  shownAt = performance.now();
  if (main.contains(document.activeElement)) document.activeElement.blur();
});

function settle() {
  if (document.querySelector("[data-photo]")) import("./photo.js");
  for (const each of document.querySelectorAll("[data-copy]")) each.hidden = false;
  forgetSent();
  restoreDrafts();
  countMarked();
}

document.addEventListener("htmx:after:swap", () => {
  settle();
  status.querySelector(".flash")?.scrollIntoView({ block: "nearest" });
  const next = document.querySelector("#main [autofocus]");
  next?.focus();
  next?.removeAttribute("autofocus");
  if (document.activeElement === document.body) {
    document.getElementById("main").focus({ preventScroll: true });
  }
});

function sayTrouble() {
  const said = document.createElement("p");
  said.textContent = document.body.dataset.trouble;
  const flash = document.createElement("div");
  flash.className = "flash refused";
  flash.append(said);
  status.replaceChildren(flash);
}

/* Of presses whose answers are on their way together, the last one's is shown, whatever was shown
   meanwhile; nothing is cut off, and what was refused is always said. An answer that is no page of
   the desk, such as a proxy's while the program starts anew, takes nothing away: neither the page
   nor what was typed. */
let lastPress;

document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
  if (ctx.target.id === "main") lastPress = ctx;
});

document.addEventListener("htmx:after:request", (event) => {
  const { ctx } = event.detail;
  const isRefused = ctx.response.status >= 400;
  const isPress = ctx.target.id === "main";
  if (isRefused && !ctx.text.includes('id="main"')) {
    event.preventDefault();
    sayTrouble();
  } else if (isPress && !isRefused && ctx !== lastPress) event.preventDefault();
  else if (isPress) ctx.target = document.getElementById("main");
});

document.addEventListener("htmx:error", sayTrouble);

/* A session that ended keeps what was typed, for whoever signs in again; nobody else reads it. */
const { owner } = document.body.dataset;
const isOthers = owner && sessionStorage.getItem("owner") !== owner;
if (isOthers || document.querySelector("[data-signed-out]")) sessionStorage.clear();
if (owner) sessionStorage.setItem("owner", owner);
settle();
