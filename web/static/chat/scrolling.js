// Where the conversation stands: new messages are shown, and nobody who reads further up is pulled away.

import { chatPane, find, focusOn, state, welcome, words } from "./page.js";

const READING_ABOVE_PX = 240; // this far above the newest message, about ten lines, somebody reads
const AT_END_PX = 80; // closer to the end than a bubble is high
const HIDDEN_PX = 48; // the empty line at the end counts for nothing
const GAP_PX = 12; // a message that is scrolled to does not touch the edge

const PAGE = 0.85; // of what is in sight: a line or two stay, so that nobody loses the place

const more = find("scroll-to-end"); // more is below: a new message, or the rest of a long one
let unseen = false; // a message came while somebody read further up

// The empty page is read from its beginning.
export function scrollToEnd() {
  chatPane.scrollTop = welcome.hidden ? chatPane.scrollHeight : 0;
}

const below = () => chatPane.scrollHeight - chatPane.scrollTop - chatPane.clientHeight;

// Show the newest from its beginning.
export function scrollToNew(bubble, always = false) {
  if (state.restoring) return;
  const height = chatPane.scrollHeight - bubble.offsetTop;
  if (!always && below() > height + READING_ABOVE_PX) unseen = true;
  else chatPane.scrollTop = Math.min(chatPane.scrollHeight, bubble.offsetTop - GAP_PX);
  look();
}

function look() {
  state.atEnd = below() < AT_END_PX;
  unseen &&= !state.atEnd;
  more.hidden = below() <= HIDDEN_PX;
  more.textContent = unseen ? words.newer : words.more;
}

more.addEventListener("click", () => {
  if (unseen) scrollToEnd();
  else chatPane.scrollTop += chatPane.clientHeight * PAGE;
  focusOn();
});

chatPane.addEventListener("scroll", look);

// A phone's keyboard or an attachment takes room: the end stays in sight.
new ResizeObserver(() => {
  if (state.atEnd) scrollToEnd();
  look();
}).observe(chatPane);
