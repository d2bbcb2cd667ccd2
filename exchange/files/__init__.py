"""Files that people send: judged by their first bytes, and read by processes of their own."""
