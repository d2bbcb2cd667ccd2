"""What each `perisai` command does, one file a kind of chore; imported only when it is called."""
