// What every module of the chat page shares: the page's elements, its settings and its state.

export const find = (id) => document.getElementById(id);

const { dataset } = find("chat");
export const words = JSON.parse(dataset.words);
export const language = document.documentElement.lang;
export const sender = dataset.played || undefined; // in the demo only; else a cookie says who it is
export const chat = dataset.chat; // the address of this chat
export const maxFileBytes = Number(dataset.maxFile);

export const chatPane = find("chat-pane");
export const log = find("log");
export const messageInput = find("message-input");
export const welcome = find("welcome");

// There is a keyboard, and room: typing goes to the text box whatever was pressed before.
export const atDesk = matchMedia("(min-width: 48rem) and (pointer: fine)");

// On a phone the text box would bring up the keyboard, so the conversation itself is read on from.
export function focusOn(byKeyboard = false) {
  (byKeyboard || atDesk.matches ? messageInput : chatPane).focus({ preventScroll: true });
}

export const state = {
  lastReplyId: 0, // the newest reply shown
  clockOffset: Date.parse(dataset.now) - Date.now(), // the server's clock is the one that counts
  shownDay: "", // of the day line shown last
  restoring: true,
  over: false, // the session has ended
  atEnd: true, // the newest message is in sight
  unread: 0, // replies that came while the page was hidden
  outgoing: [], // the visitor's own messages, oldest first: waiting, sent or refused
  files: new Map(), // of outgoing messages, by their id
  sending: false,
  retryNow: () => {}, // ends the pause before the next attempt
  typingTimer: 0,
  noticeTimer: 0,
  offlineTimer: 0,
};

export const now = () => new Date(Date.now() + state.clockOffset);

export function element(tag, className, content = "") {
  const created = document.createElement(tag);
  created.className = className;
  created.textContent = content;
  return created;
}

// Shows a picture, a file or a blob.
export function showImage(image, file) {
  const url = URL.createObjectURL(file);
  for (const event of ["load", "error"]) {
    image.addEventListener(event, () => URL.revokeObjectURL(url), { once: true });
  }
  image.src = url;
}
