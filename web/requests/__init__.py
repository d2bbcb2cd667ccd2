"""What every request passes on its way to a page, and reading what it brings."""
