"""What we remember: one file per noun, holding table, queries and verbs."""
