"""The command line: translates in and out, decides nothing."""

from sayso.cli.main import main

__all__ = ["main"]
