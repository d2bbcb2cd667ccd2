// The chat page starts here: the history is shown, then a stream brings what is new. What the bot wrote
// comes from the server, with what the visitor had said, masked; this tab has it as it was written.

import { fetchReplies, openStream } from "./api.js";
import { pressOption } from "./composer.js";
import { clearLog, showReply, showOutgoing } from "./messages.js";
import { forgetOutgoing, keepMasked, sendAll } from "./outgoing.js";
import { atDesk, find, log, messageInput, state, welcome, words } from "./page.js";
import { scrollToEnd } from "./scrolling.js";
import { countUnread, showNotice, showOffline, showOnline } from "./status.js";

find("not-open").remove();

const START_RETRY_MS = 3000; // nothing is shown yet: try soon
const STREAM_RETRY_MS = 4000; // after an error that ends a stream; else the browser itself retries

async function start() {
  try {
    await restore();
  } catch (error) {
    if (error.status === 401) return endSession(error.message);
    showOffline();
    setTimeout(start, START_RETRY_MS);
    return;
  }
  state.restoring = false;
  scrollToEnd();
  if (atDesk.matches) messageInput.focus();
  log.setAttribute("aria-live", "polite");
  listen();
  sendAll();
  takeInvitation();
}

// Each own message stands after the reply that was the newest when it was written.
async function restore() {
  const replies = await fetchReplies();
  clearLog();
  const { outgoing } = state;
  const known = new Set(replies.map((reply) => reply.id));
  replies.forEach((reply) => reply.said && keepMasked(reply.said));
  outgoing.filter((message) => !known.has(message.after)).forEach(showOutgoing);
  for (const reply of replies) {
    showReply(reply);
    outgoing.filter((message) => message.after === reply.id).forEach(showOutgoing);
  }
  welcome.hidden = replies.length + outgoing.length > 0;
}

function receive(reply) {
  if (reply.said) keepMasked(reply.said);
  showReply(reply);
  countUnread();
}

function listen() {
  const stream = openStream(state.lastReplyId);
  stream.onopen = () => {
    showOnline();
    sendAll();
  };
  stream.onmessage = (event) => receive(JSON.parse(event.data));
  stream.onerror = () => {
    showOffline();
    if (stream.readyState === EventSource.CLOSED) setTimeout(resume, STREAM_RETRY_MS);
  };
}

// The server refused the stream: its session may be over.
async function resume() {
  if (state.over) return;
  try {
    (await fetchReplies(state.lastReplyId)).forEach(receive);
  } catch (error) {
    if (error.status === 401) return endSession(error.message);
  }
  listen();
}

// Nothing of the conversation stays on the screen or in this tab.
function endSession(sentence) {
  state.over = true;
  clearLog();
  forgetOutgoing();
  showNotice(sentence, "over");
}

// A link of an invitation brings its token once; then the address forgets it.
function takeInvitation() {
  const address = new URL(location.href);
  const token = address.searchParams.get("start");
  if (!token) return;
  address.searchParams.delete("start");
  history.replaceState(null, "", address);
  if (/^(?:[\w-]{22}|qr[a-z2-9]{8})$/.test(token)) pressOption(`/start ${token}`, words.invited);
}

window.addEventListener("offline", showOffline);
window.addEventListener("online", sendAll);

document.addEventListener("session-over", (event) => endSession(event.detail));

document.addEventListener("clock-moved", (event) => {
  state.clockOffset = Date.parse(event.detail) - Date.now();
});

find("leave-form")?.addEventListener("submit", (event) => {
  if (confirm(words["leave-sure"])) forgetOutgoing();
  else event.preventDefault();
});

start();
