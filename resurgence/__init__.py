"""What build.py calls, one concern a module."""
