"""Photographs of papers, read on this machine."""
