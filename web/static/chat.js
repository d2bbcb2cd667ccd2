// The chat page. What the bot wrote comes from the server; what the person wrote is kept in this tab
// only, because it may hold a NIK. A message has one id for ever, so sending it again is harmless.

const find = (id) => document.getElementById(id);
const chat = find("chat");
const words = JSON.parse(chat.dataset.words);
const language = document.documentElement.lang;
const sender = chat.dataset.played || undefined;
const maxFile = Number(chat.dataset.maxFile);
const [talk, log, typing, notice, newer] = ["talk", "log", "typing", "notice", "newer"].map(find);
const [composer, text, file, chosen] = ["composer", "text", "file", "chosen"].map(find);
const KEPT = "perisai-chat:" + (sender ?? "");
const MOST_KEPT = 200;

let last = 0; // the last letter shown
let clockAhead = Date.parse(chat.dataset.now) - Date.now(); // the server's clock is the one that counts
let shownDay = "";
let restoring = true;

// ---- time ----

const inJakarta = (how) => new Intl.DateTimeFormat(language, { timeZone: "Asia/Jakarta", ...how });
const clockTime = inJakarta({ hour: "2-digit", minute: "2-digit", hour12: false });
const longDay = inJakarta({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const now = () => new Date(Date.now() + clockAhead);

document.addEventListener("moved", (event) => {
  clockAhead = Date.parse(event.detail) - Date.now();
});

// ---- bubbles ----

function make(tag, className, content = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = content;
  return made;
}

function bubble(side, said, at) {
  const day = longDay.format(at);
  if (day !== shownDay) {
    shownDay = day;
    log.append(make("p", "day", day === longDay.format(now()) ? words.today : day));
  }
  const made = make("article", `bubble ${side}`);
  made.append(make("span", "hidden", words[side === "mine" ? "you" : "bot"] + " "));
  if (said) made.append(make("p", "said", said));
  const time = make("time", "", clockTime.format(at).replace(":", "."));
  time.dateTime = at.toISOString();
  const foot = make("p", "foot");
  foot.append(time);
  made.append(foot);
  log.append(made);
  return made;
}

function showLetter(letter) {
  if (letter.id === last || find(`letter-${letter.id}`)) return;
  last = letter.id;
  typingEnds();
  closeOptions();
  const made = bubble("bot", letter.text, new Date(letter.at));
  made.id = `letter-${letter.id}`;
  if (letter.document) made.querySelector(".foot").before(documentLink(letter.document));
  if (letter.options.length) made.after(optionButtons(letter.options));
  find("welcome").hidden = true;
  follow(made);
}

function documentLink({ name, url }) {
  const link = make("a", "document", `${words.file} ${name}`);
  link.href = url;
  link.download = name;
  return link;
}

function optionButtons(options) {
  const group = make("div", "options");
  group.setAttribute("role", "group");
  for (const { value, label } of options) {
    const button = make("button", "option", label);
    button.type = "button";
    button.addEventListener("click", (event) => {
      button.classList.add("picked");
      press(value, label, event.detail === 0);
    });
    group.append(button);
  }
  return group;
}

function closeOptions() {
  for (const button of log.querySelectorAll(".option:enabled")) button.disabled = true;
}

// Show the newest from its beginning; never pull away somebody who reads further up.
function follow(made, always = false) {
  if (restoring) return;
  const below = talk.scrollHeight - talk.scrollTop - talk.clientHeight;
  const height = talk.scrollHeight - made.offsetTop;
  if (!always && below > height + 240) {
    newer.hidden = false;
    return;
  }
  talk.scrollTop = Math.min(talk.scrollHeight, made.offsetTop - 12);
}

newer.addEventListener("click", () => {
  talk.scrollTop = talk.scrollHeight;
  text.focus();
});
let atEnd = true;
talk.addEventListener("scroll", () => {
  atEnd = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 80;
  if (atEnd) newer.hidden = true;
});

// A phone's keyboard or a chosen picture takes room: the end stays in sight.
new ResizeObserver(() => {
  if (atEnd) talk.scrollTop = talk.scrollHeight;
}).observe(talk);

let typingTimer = 0;
function typingBegins() {
  clearTimeout(typingTimer);
  typing.textContent = words.typing;
  talk.scrollTop = talk.scrollHeight;
  typingTimer = setTimeout(typingEnds, 8000);
}
function typingEnds() {
  clearTimeout(typingTimer);
  typing.textContent = "";
}

// ---- what the person writes: waiting, then sent or refused ----

const mine = JSON.parse(sessionStorage.getItem(KEPT) ?? "[]");
const pictures = new Map(); // files by message id: too large and too private to keep

function keep() {
  mine.splice(0, mine.length - MOST_KEPT);
  sessionStorage.setItem(KEPT, JSON.stringify(mine));
}

function newId() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join("-");
}

function write(what, picture) {
  const message = { id: newId(), after: last, at: now().toISOString(), state: "waiting", ...what };
  if (picture) pictures.set(message.id, picture);
  mine.push(message);
  keep();
  find("welcome").hidden = true;
  follow(showMine(message), true);
  sendAll();
}

function showMine(message) {
  const made = bubble("mine", message.said, new Date(message.at));
  made.id = `mine-${message.id}`;
  const picture = pictures.get(message.id);
  if (picture?.type.startsWith("image/")) made.querySelector(".foot").before(thumbnail(picture));
  if (message.file) {
    const bar = make("progress", "");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", words.uploading);
    made.querySelector(".foot").before(bar);
  }
  made.querySelector(".foot").append(make("span", "state"));
  showState(message);
  return made;
}

function thumbnail(picture) {
  const image = document.createElement("img");
  image.src = URL.createObjectURL(picture);
  image.alt = "";
  return image;
}

function showState(message) {
  const made = find(`mine-${message.id}`);
  if (!made) return;
  made.dataset.state = message.state;
  made.querySelector("progress")?.toggleAttribute("hidden", message.state !== "waiting");
  const refused = message.state === "refused";
  made.querySelector(".state").textContent = { waiting: words.waiting, sent: "✓" }[message.state] ?? "";
  if (refused && !made.querySelector(".why")) made.append(make("p", "why", message.why));
}

function press(value, label, byKeyboard) {
  closeOptions();
  write({ said: label, press: value });
  if (byKeyboard) text.focus();
}

let sending = false;
let wake = () => {};
async function sendAll() {
  if (sending) return wake();
  sending = true;
  let pause = 1000;
  for (let next; (next = mine.find((each) => each.state === "waiting")); ) {
    const { state, why, wait } = await deliver(next);
    if (state) {
      pause = 1000;
      Object.assign(next, { state, why });
      showState(next);
      keep();
      if (state === "sent" && next.after === last) typingBegins();
      if (state === "refused") tell(why);
    } else {
      if (why) tell(why);
      pause = Math.min(pause * 2, 30_000);
      await new Promise((go) => {
        wake = go;
        setTimeout(go, wait ? wait * 1000 : pause);
      });
    }
  }
  sending = false;
}

// { state: "sent" | "refused" } ends it; without a state it is sent again, with the same id.
async function deliver(message) {
  if (message.file && !pictures.has(message.id)) return { state: "refused", why: words["reload-file"] };
  const answer = await (message.file ? postFile(message) : postWords(message)).catch(() => null);
  if (!answer) return {};
  if (answer.status === 200) return { state: "sent" };
  const again = answer.status === 429 || answer.status >= 500;
  return again ? { wait: answer.wait, why: answer.error } : { state: "refused", why: answer.error };
}

async function postWords({ id, said, press }) {
  const body = JSON.stringify({ sender, id, ...(press ? { press } : { text: said }) });
  const headers = { "Content-Type": "application/json", "Accept-Language": language };
  const signal = AbortSignal.timeout(20_000);
  const answer = await fetch("/api/chat/messages", { method: "POST", headers, body, signal });
  const { error } = await answer.json().catch(() => ({}));
  return { status: answer.status, error, wait: Number(answer.headers.get("Retry-After")) };
}

function postFile({ id, file: name }) {
  const form = new FormData();
  if (sender) form.append("sender", sender);
  form.append("id", id);
  form.append("file", pictures.get(id), name);
  const request = new XMLHttpRequest();
  const bar = find(`mine-${id}`)?.querySelector("progress");
  return new Promise((done, fail) => {
    request.upload.onprogress = (event) => bar && (bar.value = event.loaded / event.total);
    request.onerror = request.onabort = request.ontimeout = fail;
    request.onload = () => {
      let error;
      try {
        ({ error } = JSON.parse(request.responseText));
      } catch {}
      done({ status: request.status, error, wait: Number(request.getResponseHeader("Retry-After")) });
    };
    request.timeout = 180_000;
    request.open("POST", "/api/chat/files");
    request.setRequestHeader("Accept-Language", language);
    request.send(form);
  });
}

// ---- what the bot writes: history, then a stream ----

const query = (after) => new URLSearchParams({ after, ...(sender ? { sender } : {}) });

async function restore() {
  const letters = [];
  for (let more = true; more; ) {
    const answer = await fetch(`/api/chat/messages?${query(letters.at(-1)?.id ?? 0)}`);
    if (!answer.ok) throw new Error((await answer.json()).error);
    const { messages } = await answer.json();
    letters.push(...messages);
    more = messages.length === 200;
  }
  log.replaceChildren();
  shownDay = "";
  last = 0;
  const known = new Set(letters.map((each) => each.id));
  const said = (after) => mine.filter((each) => each.after === after).forEach(showMine);
  mine.filter((each) => !known.has(each.after)).forEach(showMine);
  for (const letter of letters) {
    showLetter(letter);
    said(letter.id);
  }
  if (mine.some((each) => each.after === last && each.press)) closeOptions();
  find("welcome").hidden = letters.length + mine.length > 0;
}

let stream;
let lostTimer = 0;
function listen() {
  stream = new EventSource(`/api/chat/stream?${query(last)}`);
  stream.onopen = connected;
  stream.onmessage = (event) => showLetter(JSON.parse(event.data));
  stream.onerror = () => {
    lost();
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 4000);
  };
}

function connected() {
  clearTimeout(lostTimer);
  lostTimer = 0;
  if (notice.dataset.kind === "offline") tell(words.online);
  sendAll();
}

function lost() {
  lostTimer ||= setTimeout(() => tell(words.offline, "offline"), 1500);
}

let noticeTimer = 0;
function tell(sentence, kind = "") {
  clearTimeout(noticeTimer);
  notice.textContent = sentence ?? "";
  notice.dataset.kind = kind;
  notice.hidden = !sentence;
  if (kind !== "offline") noticeTimer = setTimeout(() => (notice.hidden = true), 6000);
}

window.addEventListener("offline", lost);
window.addEventListener("online", sendAll);

// ---- the composer ----

function grow() {
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight + 2}px`;
}

function choose(picked) {
  if (picked && picked.size > maxFile) {
    tell(words["too-large"]);
    picked = null;
  }
  if (!picked) file.value = "";
  chosen.hidden = !picked;
  find("file-name").textContent = picked?.name ?? "";
  const image = Boolean(picked?.type.startsWith("image/"));
  find("thumb").hidden = !image;
  if (image) find("thumb").src = URL.createObjectURL(picked);
  text.focus();
}

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  const picked = file.files[0];
  if (picked) write({ said: picked.name, file: picked.name }, picked);
  if (picked) choose(null);
  if (text.value.trim()) write({ said: text.value.trim() });
  text.value = "";
  grow();
  text.focus();
});
text.addEventListener("input", grow);
text.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
});
file.addEventListener("change", () => choose(file.files[0]));
find("remove").addEventListener("click", () => choose(null));
find("welcome").querySelector("button").addEventListener("click", (event) => {
  press(event.target.dataset.press, event.target.textContent, event.detail === 0);
});
find("leave")?.addEventListener("submit", (event) => {
  if (confirm(words["leave-sure"])) sessionStorage.removeItem(KEPT);
  else event.preventDefault();
});

// ---- begin ----

async function begin() {
  try {
    await restore();
  } catch {
    lost();
    setTimeout(begin, 3000);
    return;
  }
  restoring = false;
  talk.scrollTop = talk.scrollHeight;
  log.setAttribute("aria-live", "polite");
  listen();
  sendAll();
  invited();
}

// A link of an invitation brings its token once; then the address forgets it.
function invited() {
  const address = new URL(location.href);
  const token = address.searchParams.get("start");
  if (!token) return;
  address.searchParams.delete("start");
  history.replaceState(null, "", address);
  if (/^[\w-]{22}$/.test(token)) press(`/start ${token}`, words.invited);
}
begin();
