"""Files exchanged with the branch, in the chat of its officers."""
