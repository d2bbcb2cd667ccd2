// Where the conversation stands: new messages are shown, and nobody who reads further up is pulled away.

import { chatPane, find, messageInput, state } from "./page.js";

const READING_ABOVE_PX = 240; // this far above the newest message, about ten lines, somebody reads
const AT_END_PX = 80; // closer to the end than a bubble is high
const GAP_PX = 12; // a message that is scrolled to does not touch the edge

const scrollToEndButton = find("scroll-to-end");

export function scrollToEnd() {
  chatPane.scrollTop = chatPane.scrollHeight;
}

// Show the newest from its beginning.
export function scrollToNew(bubble, always = false) {
  if (state.restoring) return;
  const below = chatPane.scrollHeight - chatPane.scrollTop - chatPane.clientHeight;
  const height = chatPane.scrollHeight - bubble.offsetTop;
  if (!always && below > height + READING_ABOVE_PX) {
    scrollToEndButton.hidden = false;
    return;
  }
  chatPane.scrollTop = Math.min(chatPane.scrollHeight, bubble.offsetTop - GAP_PX);
}

scrollToEndButton.addEventListener("click", () => {
  scrollToEnd();
  messageInput.focus();
});

chatPane.addEventListener("scroll", () => {
  state.atEnd = chatPane.scrollHeight - chatPane.scrollTop - chatPane.clientHeight < AT_END_PX;
  if (state.atEnd) scrollToEndButton.hidden = true;
});

// A phone's keyboard or an attachment takes room: the end stays in sight.
new ResizeObserver(() => {
  if (state.atEnd) scrollToEnd();
}).observe(chatPane);
