"""Requests on their way to a page: what each of them passes, and reading what it brings."""
