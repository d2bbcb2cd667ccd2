// What is told beside the conversation: the notice on top, that the bot is typing, and in the tab's title
// how many replies nobody has seen.

import { chatPane, element, find, state, words } from "./page.js";

const NOTICE_MS = 6000; // long enough to read two lines
const TYPING_MS = 8000; // a turn is answered sooner, or not at all
const OFFLINE_AFTER_MS = 1500; // most lost streams are open again sooner

const notice = find("notice");
const typing = find("typing");

export function showNotice(sentence, kind = "") {
  clearTimeout(state.noticeTimer);
  notice.textContent = sentence ?? "";
  notice.dataset.kind = kind;
  notice.hidden = !sentence;
  if (!kind) state.noticeTimer = setTimeout(() => (notice.hidden = true), NOTICE_MS);
}

export function showOffline() {
  if (state.offlineTimer) return;
  state.offlineTimer = setTimeout(() => showNotice(words.offline, "offline"), OFFLINE_AFTER_MS);
}

export function showOnline() {
  clearTimeout(state.offlineTimer);
  state.offlineTimer = 0;
  if (notice.dataset.kind === "offline") showNotice(words.online);
}

const title = document.title;

export function countUnread() {
  if (!document.hidden) return;
  state.unread += 1;
  document.title = `(${state.unread}) ${title}`;
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  state.unread = 0;
  document.title = title;
});

export function showTyping() {
  clearTimeout(state.typingTimer);
  typing.replaceChildren(dots(), words.typing);
  chatPane.scrollTop = chatPane.scrollHeight;
  state.typingTimer = setTimeout(hideTyping, TYPING_MS);
}

function dots() {
  const moving = element("span", "dots");
  moving.append(...["", "", ""].map(() => element("i", "")));
  return moving;
}

export function hideTyping() {
  clearTimeout(state.typingTimer);
  typing.textContent = "";
}
