"""Tables, their queries and the functions that write them, in a given transaction."""
