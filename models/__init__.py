"""What we remember: one file per noun, holding its table, its queries and the verbs that write it."""
