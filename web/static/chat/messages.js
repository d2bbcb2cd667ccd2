// The conversation as it is shown: bubbles, options and day lines.

import { element, find, language, log, now, showImage, state, welcome, words } from "./page.js";
import { scrollToNew } from "./scrolling.js";
import { hideTyping } from "./status.js";

const inJakarta = (format) => new Intl.DateTimeFormat(language, { timeZone: "Asia/Jakarta", ...format });
const clockTime = inJakarta({ hour: "2-digit", minute: "2-digit", hour12: false });
const longDay = inJakarta({ weekday: "long", day: "numeric", month: "long", year: "numeric" });

export function clearLog() {
  log.replaceChildren();
  state.shownDay = "";
  state.lastReplyId = 0;
}

function appendDayDivider(at) {
  const day = longDay.format(at);
  if (day === state.shownDay) return;
  state.shownDay = day;
  log.append(element("p", "day-divider", day === longDay.format(now()) ? words.today : day));
}

function appendBubble(direction, text, at) {
  appendDayDivider(at);
  const bubble = element("article", `bubble ${direction}`);
  const author = direction === "outgoing" ? words.you : words.bot;
  bubble.append(element("span", "visually-hidden", author + " "));
  if (text) bubble.append(formatted(text));
  const time = element("time", "", clockTime.format(at).replace(":", "."));
  time.dateTime = at.toISOString();
  const meta = element("p", "message-meta");
  meta.append(time);
  bubble.append(meta);
  log.append(bubble);
  return bubble;
}

// Each line stands by itself: one of a list is indented, an empty one is a small gap.
function formatted(text) {
  const shown = element("p", "message-text");
  for (const line of text.match(/[^\n]*\n|[^\n]+/g) ?? []) shown.append(formattedLine(line));
  return shown;
}

const ITEM = /^(?:•|\d\.) /; // its sign stands before the lines of its words
const UNBROKEN = /((?:Rp)?\d[\d.,/-]{1,20}\d|RT \d+ ?\/ ?RW \d+|\d{1,2} \p{Lu}\p{Ll}+(?= \d{4}))/u; // a sum, a phone number, a day
const STEP = /^\((\d+)\/(\d+)\) /; // how far a form is

// Bold words stand between two signs that nobody can type. All else is text, never markup.
function formattedLine(line) {
  const [sign = ""] = ITEM.exec(line) ?? [];
  const [step = "", number, total] = STEP.exec(line) ?? [];
  const shown = element("span", sign ? "line item" : line.trim() ? "line" : "line gap");
  if (sign) shown.append(element("span", "sign", sign));
  if (step) shown.append(stepBar(number, total), element("span", "step", step));
  const said = sign ? shown.appendChild(element("span", "")) : shown;
  line.slice((sign || step).length).split(/\ue000([^\ue000\ue001]*)\ue001/).forEach((part, index) => {
    appendWords(index % 2 ? said.appendChild(element("strong", "")) : said, part);
  });
  return shown;
}

// What is read as one is never parted at the end of a line.
function appendWords(parent, text) {
  text.split(UNBROKEN).forEach((part, index) => {
    parent.append(index % 2 ? element("span", "unbroken", part) : part);
  });
}

// For the eye: the numbers behind it say the same.
function stepBar(number, total) {
  const bar = element("progress", "step-bar");
  bar.max = total;
  bar.value = number;
  bar.setAttribute("aria-hidden", "true");
  return bar;
}

const metaOf = (bubble) => bubble.querySelector(".message-meta");

// ---- the bot's ----

// What was said before is answered now; a letter that came unasked leaves the open question its choices.
export function showReply(reply) {
  if (reply.id === state.lastReplyId || find(`reply-${reply.id}`)) return;
  if (reply.said) showSaid(reply.said);
  state.lastReplyId = reply.id;
  hideTyping();
  removeNumbers();
  const bubble = appendBubble("incoming", reply.text, new Date(reply.at));
  bubble.id = `reply-${reply.id}`;
  if (reply.document) metaOf(bubble).before(...documentParts(reply.document));
  if (reply.link) metaOf(bubble).before(pageLink(reply.link));
  if (reply.options.length) bubble.after(optionButtons(reply));
  welcome.hidden = true;
  scrollToNew(bubble);
}

function documentParts(file) {
  const link = documentLink(file);
  if (SOUND.test(file.name)) return [player(file), link];
  return PICTURE.test(file.name) ? [shownPicture(file), link] : [link];
}

const SOUND = /\.(ogg|mp3|m4a)$/;
const PICTURE = /\.(png|jpg)$/;

// The link below names it.
function shownPicture({ url }) {
  const image = document.createElement("img");
  image.alt = "";
  image.src = url;
  return image;
}

function player({ name, url }) {
  const sound = element("audio", "");
  sound.controls = true;
  sound.preload = "none";
  sound.src = url;
  sound.setAttribute("aria-label", `${words.file} ${name}`);
  return sound;
}

function documentLink({ name, url }) {
  const link = element("a", "document-link", `${words.file} ${name}`);
  link.href = url;
  link.download = name;
  return link;
}

function pageLink({ label, url }) {
  const link = element("a", "button-primary page-link", label);
  link.href = url;
  return link;
}

const FEWEST_NUMBERED = 3; // of two choices nobody types the number

function optionButtons({ text, options, numbered, primary }) {
  const group = element("div", "options");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", questionOf(text));
  options.forEach(({ value, label }, index) => {
    const button = element("button", value === primary ? "option primary" : "option");
    button.type = "button";
    button.value = value;
    button.dataset.label = label;
    const number = numbered && options.length >= FEWEST_NUMBERED;
    if (number && !label.startsWith(`${index + 1}. `)) button.append(element("span", "option-number", `${index + 1} `));
    button.append(label);
    group.append(button);
  });
  return group;
}

// The last line that asks, else the last one.
function questionOf(text) {
  const lines = text.replace(/[\ue000\ue001]/g, "").trim().split("\n");
  return lines.filter((each) => each.endsWith("?")).pop() || lines.pop();
}

// A typed number belongs to the last message.
function removeNumbers() {
  for (const number of log.querySelectorAll(".option-number")) number.remove();
}

export function removeOptions() {
  for (const group of log.querySelectorAll(".options")) group.remove();
}

// ---- the visitor's own ----

export function showOutgoing(message) {
  removeOptions();
  const bubble = appendBubble("outgoing", message.said, new Date(message.at));
  bubble.id = `outgoing-${message.id}`;
  const picture = pictureOf(message);
  if (picture) metaOf(bubble).before(thumbnail(picture));
  if (message.file) metaOf(bubble).before(progressBar());
  metaOf(bubble).append(element("span", "delivery-state"));
  showDeliveryState(message);
  return bubble;
}

// What the server kept of it: masked, and of a file only its kind. This tab may still know more.
function showSaid({ id, text, file, at }) {
  if (find(`outgoing-${id}`)) return;
  const said = text ?? (file ? words[`kind-${file}`] : "");
  if (said) showOutgoing({ id, said, at, state: "sent" });
  else removeOptions();
}

function pictureOf({ id, preview }) {
  const file = state.files.get(id);
  if (file?.type.startsWith("image/")) return file;
  if (!preview) return null;
  return new Blob([Uint8Array.from(atob(preview), (each) => each.charCodeAt(0))], { type: "image/jpeg" });
}

function thumbnail(file) {
  const image = document.createElement("img");
  image.alt = "";
  showImage(image, file);
  return image;
}

function progressBar() {
  const bar = element("progress", "upload");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", words.uploading);
  return bar;
}

export function showProgress(message, share) {
  const bar = find(`outgoing-${message.id}`)?.querySelector(".upload");
  if (bar) bar.value = share;
}

export function showDeliveryState(message) {
  const bubble = find(`outgoing-${message.id}`);
  if (!bubble) return;
  bubble.dataset.state = message.state;
  bubble.querySelector(".upload")?.toggleAttribute("hidden", message.state !== "waiting");
  const shown = { waiting: words.waiting, sent: "✓" }[message.state] ?? "";
  bubble.querySelector(".delivery-state").textContent = shown;
  if (message.state === "refused" && !bubble.querySelector(".message-error")) {
    bubble.append(element("p", "message-error", message.why));
  }
}
