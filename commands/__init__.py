"""The commands of `perisai`, a module for each kind of task, imported when it is called."""
