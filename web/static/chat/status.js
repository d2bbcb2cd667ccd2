// The two status lines: the notice on top, and that the bot is typing.

import { chatPane, find, state, words } from "./page.js";

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
  state.offlineTimer ||= setTimeout(() => showNotice(words.offline, "offline"), OFFLINE_AFTER_MS);
}

export function showOnline() {
  clearTimeout(state.offlineTimer);
  state.offlineTimer = 0;
  if (notice.dataset.kind === "offline") showNotice(words.online);
}

export function showTyping() {
  clearTimeout(state.typingTimer);
  typing.textContent = words.typing;
  chatPane.scrollTop = chatPane.scrollHeight;
  state.typingTimer = setTimeout(hideTyping, TYPING_MS);
}

export function hideTyping() {
  clearTimeout(state.typingTimer);
  typing.textContent = "";
}
