// The visitor's own messages: each waits until the server took it (sent) or will never take it (refused).
// They may hold a NIK, so they are kept in this tab only, and masked once they are answered. A message has
// one id for ever, so sending it again is harmless; the next one waits until it is settled, so their order stays.

import { postFile, postMessage } from "./api.js";
import { showDeliveryState, showOutgoing, showProgress } from "./messages.js";
import { chat, messageInput, now, sender, state, welcome, words } from "./page.js";
import { previewOf } from "./preview.js";
import { scrollToNew } from "./scrolling.js";
import { showNotice, showOffline, showOnline, showTyping } from "./status.js";

const PREFIX = "perisai-chat:";
const STORAGE_KEY = PREFIX + (sender ?? chat);
const MAX_STORED = 200; // a browser keeps 5 MB; 200 messages of 10,000 characters are 4 MB
const FIRST_RETRY_MS = 2000; // then twice as long each time
const LONGEST_RETRY_MS = 30_000; // who waits for a connection still looks at the screen

// What was written before in another session is nobody's here: many people share a phone.
if (!sender) {
  const others = Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX) && key !== STORAGE_KEY);
  others.forEach((key) => sessionStorage.removeItem(key));
}

state.outgoing = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? "[]");

// Files are too large and too private to store: after a reload they are chosen again.
function saveOutgoing() {
  state.outgoing.splice(0, state.outgoing.length - MAX_STORED);
  sessionStorage.setItem(STORAGE_KEY, JSON.stringify(state.outgoing));
}

// The server has answered the message, and tells how it may be kept.
export function keepMasked({ id, text }) {
  const message = state.outgoing.find((each) => each.id === id);
  if (!message || message.file || !text || message.said === text) return;
  message.said = text;
  saveOutgoing();
}

export function forgetOutgoing() {
  sessionStorage.removeItem(STORAGE_KEY);
  state.outgoing = [];
  state.files.clear();
}

function newId() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join("-");
}

// `content` is { said } for a text, { said, press } for an option, { said, file } for a file.
export function send(content, file) {
  const at = now().toISOString();
  const message = { id: newId(), after: state.lastReplyId, at, state: "waiting", ...content };
  if (file) state.files.set(message.id, file);
  if (file?.type.startsWith("image/")) keepPreview(message, file);
  state.outgoing.push(message);
  saveOutgoing();
  welcome.hidden = true;
  scrollToNew(showOutgoing(message), true);
  sendAll();
}

async function keepPreview(message, file) {
  message.preview = await previewOf(file).catch(() => undefined);
  if (state.outgoing.includes(message)) saveOutgoing();
}

export async function sendAll() {
  if (state.sending) return state.retryNow();
  state.sending = true;
  let delay = FIRST_RETRY_MS;
  for (let message; (message = state.outgoing.find((each) => each.state === "waiting")); ) {
    const result = await deliver(message);
    if (result.state) {
      delay = FIRST_RETRY_MS;
      settle(message, result);
    } else {
      if (result.why) showNotice(result.why);
      await pause(result.retryAfter ? result.retryAfter * 1000 : delay);
      delay = Math.min(delay * 2, LONGEST_RETRY_MS);
    }
  }
  state.sending = false;
}

function pause(milliseconds) {
  return new Promise((resolve) => {
    state.retryNow = resolve;
    setTimeout(resolve, milliseconds);
  });
}

function settle(message, result) {
  Object.assign(message, { state: result.state, why: result.why });
  showDeliveryState(message);
  saveOutgoing();
  if (message.state === "sent" && message.after === state.lastReplyId) showTyping();
  if (message.state === "refused") {
    showNotice(message.why);
    giveBack(message);
  }
}

// What was refused can be mended where it was written, unless something else is written by now.
function giveBack({ said, press, file }) {
  if (press || file || state.over || messageInput.value) return;
  messageInput.value = said;
  messageInput.dispatchEvent(new Event("input"));
}

// { state: "sent" | "refused", why } settles it; without a state it is sent again, with the same id.
async function deliver(message) {
  const file = state.files.get(message.id);
  if (message.file && !file) return { state: "refused", why: words["reload-file"] };
  const progress = (share) => showProgress(message, share);
  const post = message.file ? postFile(message, file, progress) : postMessage(message);
  const answer = await post.catch(() => null);
  if (!answer) {
    showOffline();
    return {};
  }
  showOnline();
  if (answer.status === 200) return { state: "sent" };
  if (answer.status === 401) document.dispatchEvent(new CustomEvent("session-over", { detail: answer.error }));
  const retry = answer.status === 429 || answer.status >= 500;
  return retry ? { retryAfter: answer.retryAfter, why: answer.error } : { state: "refused", why: answer.error };
}
